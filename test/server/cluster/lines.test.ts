// Lines over plain HTTP in front of two nodes, behind a balancer that gives each request to the next: the worst for them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { must } from '../../../src/model/must.ts'
import { type Connection, connect } from '../../../src/sync/connection.ts'
import { startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { socketsBy } from '../../support/eitherWay.ts'
import { findEngines } from '../../support/engines.ts'
import { type RoundRobin, startRoundRobin } from '../../support/roundRobin.ts'
import { Device } from '../../support/testServer.ts'

let cluster: TestCluster
let balancer: RoundRobin

describe.skipIf(findEngines() === null)('two nodes in turn', () => {
  beforeAll(async () => {
    cluster = must(await startCluster(2))
    balancer = await startRoundRobin(cluster.nodes.map(({ server }) => Number(new URL(server.url).port)))
  })
  afterAll(async () => {
    await balancer?.close()
    await cluster?.dispose()
  })

  test('[SYNC-82] a request that reaches the wrong node is asked again, and people edit together', async () => {
    const url = `http://127.0.0.1:${balancer.port}`
    const { id, tokens } = await new Device(url).create()
    let elsewhere = 0
    let opened = 0
    const counting: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init)
      if (answer.status === 421) elsewhere++
      if (String(address).includes('/board?')) opened++
      return answer
    }
    const windows = [1, 2].map(() => {
      const doc = new Y.Doc()
      const connection = connect(doc, {
        syncUrl: `${url.replace('http', 'ws')}/sync`,
        workshopId: id,
        token: tokens.participant,
        keepOnDevice: false,
        WebSocket: socketsBy('plain HTTP', counting),
      })
      return { doc, connection }
    })
    try {
      await Promise.all(windows.map(saved))
      for (let i = 0; i < 20; i++) {
        const { doc } = must(windows[i % 2])
        doc.getArray<number>(`window ${i % 2}`).push([i])
        if (i % 5 === 4) await Promise.all(windows.map(saved))
      }
      const seen = () => windows.map(({ doc }) => [0, 1].map((one) => doc.getArray(`window ${one}`).length))
      await expect.poll(seen, { timeout: 20_000 }).toEqual([
        [10, 10],
        [10, 10],
      ])
      expect(elsewhere).toBeGreaterThan(0)
      expect(opened, 'no line was given up').toBe(2)
    } finally {
      for (const { connection, doc } of windows) {
        connection.destroy()
        doc.destroy()
      }
    }
  })
})

function saved({ connection }: { readonly connection: Connection }): Promise<void> {
  return new Promise((resolve) => {
    const look = () => connection.status().saved && resolve()
    connection.onStatus(look)
    look()
  })
}
