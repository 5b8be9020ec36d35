// What goes wrong in a run of several nodes (clusterRun.ts).
import { createRandom } from './random.ts'

export const FAULTS = [
  'redis-restart',
  'redis-flush',
  'postgres-restart',
  'node-killed',
  'node-without-redis',
  'node-stalled-redis',
  'node-without-postgres',
  'node-stalled-postgres',
  'rolling-restart',
] as const
export type Fault = (typeof FAULTS)[number]

/** So many faults, in an order that changes: each kind once before any comes again. */
export function shuffledFaults(seed: number, count: number): Fault[] {
  const random = createRandom(seed)
  const faults: Fault[] = []
  while (faults.length < count) {
    const left = [...FAULTS]
    while (left.length > 0) faults.push(...left.splice(random.below(left.length), 1))
  }
  return faults.slice(0, count)
}
