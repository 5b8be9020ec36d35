// The real server, killed without warning while it works. `npm run crash -- --times=100` does it for longer.
import { expect, test } from 'vitest'
import { crashRun } from '../support/crashRun.ts'
import { freshSeed } from '../support/random.ts'

test.concurrent.each([freshSeed(), freshSeed()])(
  '[SYNC-23] [SYNC-24] killed and stopped a dozen times under load (seed %i), the server has lost nothing that it acknowledged, and all converge',
  async (seed) => {
    const report = await crashRun(seed, 12)
    expect(report.acknowledged).toBeGreaterThan(500)
    expect(report.atWork).toBeGreaterThan(6)
    expect(report.inCreation).toBeGreaterThan(0)
    expect(report.inCompaction).toBeGreaterThan(0)
  },
  300_000,
)
