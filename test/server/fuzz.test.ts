// Thousands of bad messages over real sockets. `npm run fuzz -- --messages=1000000` sends more of them.
import { expect, test } from 'vitest'
import { fuzzRun } from '../support/fuzzRun.ts'
import { freshSeed } from '../support/random.ts'

/** Seeds that once failed, with what they found. */
const REGRESSIONS: readonly [number, string][] = []

test.each([...REGRESSIONS, [freshSeed(), 'a fresh seed'] as const])(
  '[SYNC-33] thousands of bad messages harm nobody but their senders (seed %i: %s)',
  async (seed) => {
    const report = await fuzzRun(seed, 12_000)
    expect(report.messages).toBeGreaterThan(12_000)
    expect(report.edits).toBeGreaterThan(100)
    for (const code of [4400, 4403, 4413]) expect(report.codes[code]).toBeGreaterThan(0)
    expect(report.heapGrowthBytes).toBeLessThan(16 * 1024 * 1024)
  },
  60_000,
)
