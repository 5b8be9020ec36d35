// PostgreSQL comes back some batches behind: an asynchronous replica that was promoted, a copy of an earlier moment.

import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgresStorage } from '../../../server/storage/postgres/postgresStorage.ts'
import { must } from '../../../src/model/must.ts'
import { readSession } from '../../../src/sync/sessionDoc.ts'
import { addressOf, startCluster, type TestCluster } from '../../support/clusterNodes.ts'
import { DurableWriter } from '../../support/durableWriter.ts'
import { findEngines } from '../../support/engines.ts'
import { eventually } from '../../support/eventually.ts'
import { openTestRoom, type Somebody, type TestRoom } from '../../support/sessionRoom.ts'

const engines = findEngines()
let cluster: TestCluster
let room: TestRoom

const at = (node: number) => addressOf(cluster, node)

/** Takes the last batches from the store, as if they had never come to it, and breaks every line to it. */
async function goBack(document: string, batches: number): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.store })
  await client.connect()
  try {
    const found = await client.query(
      `UPDATE parcours.rooms SET seq = seq - $3 WHERE workshop_id = $1 AND document = $2 RETURNING id, seq`,
      [room.workshop.id, document, batches],
    )
    const { id, seq } = found.rows[0]
    const gone = await client.query('DELETE FROM parcours.updates WHERE room_id = $1 AND seq > $2', [id, seq])
    expect(gone.rowCount).toBe(batches)
  } finally {
    await client.end()
  }
  await cluster.postgres.stop('SIGQUIT')
  await cluster.postgres.start()
}

async function storedDoc(document: string): Promise<{ doc: Y.Doc; log: number }> {
  const { storage } = await openPostgresStorage(cluster.store, cluster.linkKey)
  try {
    const stored = must(await storage.loadRoom({ workshopId: room.workshop.id, document }))
    const doc = new Y.Doc()
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot.data)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
    return { doc, log: stored.updates.length }
  } finally {
    await storage.close()
  }
}

describe.skipIf(engines === null)('a store that has gone back', () => {
  beforeAll(async () => {
    cluster = must(await startCluster(2, { options: { 'messages-per-second': '100000' } }))
  })
  afterAll(() => cluster?.dispose())
  beforeEach(async () => {
    room = await openTestRoom(at(0))
  })
  afterEach(() => room.close())

  test('[CLU-18] is given again what the nodes hold; what is written then is seen by all, and no fold loses any of it', async () => {
    const { id, tokens } = room.workshop
    const writerAt = (node: number) =>
      new DurableWriter(`${at(node).syncUrl}/${id}/board?token=${tokens.participant}`).connect()
    const [ann, bob, eve] = await Promise.all([writerAt(0), writerAt(0), writerAt(1)])
    const write = async (who: DurableWriter, name: string, count: number) => {
      for (let i = 0; i < count; i++) {
        who.set(`${name}${i}`, i)
        await eventually('it is acknowledged', () => (who.unacknowledged === 0 ? true : null))
      }
    }
    const missing = (doc: Y.Doc) =>
      Object.entries({ before: 30, after: 8, later: 12 }).flatMap(([name, count]) =>
        Array.from({ length: count }, (_, i) => `${name}${i}`).filter((key) => !doc.getMap('meta').has(key)),
      )
    await write(ann, 'before', 30)
    // Who wrote it closes its page: only the nodes, and who only reads, have it.
    ann.drop()
    await goBack('board', 10)
    await write(bob, 'after', 8)
    await write(eve, 'later', 12)
    for (const who of [bob, eve])
      await eventually('everybody has everything', () => (missing(who.doc).length === 0 ? true : null))
    await eventually('so does the store', async () =>
      missing((await storedDoc('board')).doc).length === 0 ? true : null,
    )
    for (const who of [bob, eve]) who.drop()
    await eventually('all have left, and it is folded', async () =>
      (await storedDoc('board')).log === 0 ? true : null,
    )
    expect(missing((await storedDoc('board')).doc)).toEqual([])
  })

  test('[CLU-18] a session goes on with what was decided before and after, at every node', async () => {
    const ann = await room.join('participant', 'Ann')
    const bob = await room.join('participant', 'Bob')
    const screens = [await room.follow(ann, at(0)), await room.follow(bob, at(1))]
    const raise = (who: Somebody, node: number) => room.through(who, at(node)).ask('PUT', '/session/hands/me')
    expect(await raise(ann, 0)).toBe(null)
    for (const screen of screens) await screen.until(({ hands }) => hands.size === 1)
    await goBack('session', 1)
    await eventually('Bob raises a hand', async () => ((await raise(bob, 1)) === null ? true : null))
    for (const screen of screens) await screen.until(({ hands }) => hands.size === 2)
    await eventually('the store has both', async () =>
      readSession((await storedDoc('session')).doc).hands.size === 2 ? true : null,
    )
  })
})
