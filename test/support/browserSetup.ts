// Runs once before the browser tests: finds the browser and builds the client that the servers will serve.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { CHROMIUM_MISSING, findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser, or null when there is none: then browser tests are skipped, by name. */
    chromium: string | null
  }
}

export function setup(project: TestProject): void {
  const path = findChromium()
  if (path === null) {
    if (process.env.CI) throw new Error(CHROMIUM_MISSING)
    console.warn(`skipped: ${CHROMIUM_MISSING}`)
  }
  project.provide('chromium', path)
  if (path !== null && !process.env.PARCOURS_CLIENT_BUILT) buildClient()
}

function buildClient(): void {
  const top = fileURLToPath(new URL('../..', import.meta.url))
  const vite = 'node_modules/vite/bin/vite.js'
  // Vitest sets NODE_ENV to test, and then the page would get React's development build.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: top, stdio: 'inherit', env })
  if (status !== 0) throw new Error('vite build failed')
}
