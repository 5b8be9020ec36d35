// Many workshops on disk, some of them open, others later. `npm run soak` takes 10,000 and 500.
import { expect, test } from 'vitest'
import { freshSeed } from '../support/random.ts'
import { soakRun } from '../support/soakRun.ts'

test.each([freshSeed()])(
  '[SYNC-35] the server grows with what is open, not with what is stored or was open (seed %i)',
  async (seed) => {
    const { roundsMiB, edits } = await soakRun(seed, { onDisk: 500, open: 50, rounds: 4 })
    expect(edits).toBeGreaterThan(150)
    const [first = 0] = roundsMiB
    // Loose: so few rooms are less than what the collector leaves lying about. The long run is the measurement.
    expect(roundsMiB.at(-1)).toBeLessThan(1.3 * first + 128)
  },
  60_000,
)
