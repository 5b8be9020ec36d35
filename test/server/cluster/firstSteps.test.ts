import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { DurableWriter } from '../../support/durableWriter.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { Device } from '../../support/testServer.ts'

const engines = findEngines()
let cluster: TestCluster
beforeAll(async () => {
  if (engines !== null) cluster = must(await startCluster(3))
})
afterAll(() => cluster?.dispose())

describe.skipIf(engines === null)('three nodes', () => {
  test('members of one room at three nodes see each other at once', async () => {
    const urls = cluster.nodes.map(({ server }) => server.url)
    const device = new Device(urls[0] ?? '')
    const { id, tokens } = await device.create()
    const writers = await Promise.all(
      urls.map((url) =>
        new DurableWriter(
          `${url.replace('http', 'ws')}/sync/${id}/board?token=${tokens.participant}`,
        ).connect(),
      ),
    )
    for (const [i, writer] of writers.entries()) for (let n = 0; n < 50; n++) writer.set(`w${i}k${n}`, n)
    await eventually('all have all', () => {
      const sizes = writers.map((w) => w.doc.getMap('meta').size)
      return sizes.every((size) => size >= 150) && writers.every((w) => w.unacknowledged === 0) ? true : null
    })
    const states = writers.map((w) => JSON.stringify(Object.entries(w.doc.getMap('meta').toJSON()).sort()))
    expect(new Set(states).size).toBe(1)
    for (const writer of writers) writer.drop()
  })
})
