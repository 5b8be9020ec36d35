import { describe, expect, test } from 'vitest'
import { FAULTS } from '../../support/clusterFaults.ts'
import { clusterRun } from '../../support/clusterRun.ts'
import { findEngines } from '../../support/engines.ts'

describe.skipIf(findEngines() === null)('three nodes, their clocks an hour apart', () => {
  test('[CLU-1] whatever fails, everything acknowledged is at every node, and everybody has the same', async () => {
    const report = await clusterRun(1, FAULTS)
    expect(report.acknowledged).toBeGreaterThan(300)
    expect(report.found).toBeGreaterThan(300)
    expect(report.told).toBeGreaterThan(0)
    // A limit of the promise "nobody for more than a few seconds", not a timing of the machine.
    expect(report.longestOffMs['rolling-restart']).toBeLessThan(15_000)
  }, 600_000)
})
