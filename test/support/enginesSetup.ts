// Runs once before the server tests: each of their files then finds what was installed.
import { installBalancers } from './balancer.ts'
import { findEngines } from './engines.ts'

export function setup(): void {
  findEngines()
  if (process.env.CI) installBalancers()
}
