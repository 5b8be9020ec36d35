// A room in which somebody is and nothing happens.
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { updateIn } from '../../support/fakeConnection.ts'
import { createMemoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const folded = documentWork([]).fold({
  snapshot: null,
  updates: [metaUpdate(new Y.Doc(), { title: 'here', note: 'x'.repeat(5000) })],
})

/** Five minutes pass. */
async function beQuiet({ room }: MemoryRoom): Promise<void> {
  for (let beat = 0; beat < 40; beat++) {
    room.keepAlive()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function pull(made: MemoryRoom, vector: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  const member = made.enter({
    onMessage(message) {
      const update = updateIn(message)
      if (update !== null) Y.applyUpdate(doc, update)
    },
  })
  made.room.receive(member.connection, { type: 'step1', vector })
  return doc
}

test('[SYNC-60] a quiet room leaves its snapshot to the store and reads it again when somebody asks', async () => {
  const made = createMemoryRoom({ snapshot: folded, updates: [] })
  const ann = made.enter()
  await beQuiet(made)
  for (const vector of [Uint8Array.of(0), Uint8Array.of(1, 77, 1)]) {
    const before = made.storage.loads
    const docs = [pull(made, vector), pull(made, vector)]
    await vi.waitFor(() =>
      expect(docs.map((doc) => doc.getMap('meta').get('title'))).toEqual(['here', 'here']),
    )
    expect(made.storage.loads).toBe(before + 1)
    await beQuiet(made)
  }
  expect(await made.room.title()).toBe('here')
  expect(JSON.parse((await made.room.exportFile()).text).meta.title).toBe('here')
  expect(ann.codes).toEqual([])
})

test('[SYNC-60] what is written to a quiet room joins what the store has', async () => {
  const made = createMemoryRoom({ snapshot: folded, updates: [] })
  const ann = made.enter()
  await beQuiet(made)
  made.room.receive(ann.connection, { type: 'update', update: metaUpdate(new Y.Doc(), { more: 1 }) })
  const doc = pull(made, Uint8Array.of(0))
  await vi.waitFor(() => expect(doc.getMap('meta').toJSON()).toMatchObject({ title: 'here', more: 1 }))
  await made.room.whenSettled()
  await beQuiet(made) // folded
  await beQuiet(made) // and left to the store again
  expect(made.storage.room.updates).toEqual([])
  const { loads } = made.storage
  expect(JSON.parse((await made.room.exportFile()).text).meta).toMatchObject({ title: 'here', more: 1 })
  expect(made.storage.loads).toBe(loads + 1)
})

test('[SYNC-60] a room in use keeps its snapshot', async () => {
  const made = createMemoryRoom({ snapshot: folded, updates: [] })
  for (let beat = 0; beat < 40; beat++) {
    made.room.keepAlive()
    if (beat % 20 === 0) pull(made, Uint8Array.of(0))
  }
  pull(made, Uint8Array.of(0))
  expect(made.storage.loads).toBe(0)
})

test('[SYNC-60] should the store fail then, who asks is told to come back, and finds everything', async () => {
  const made = createMemoryRoom({ snapshot: folded, updates: [] })
  const ann = made.enter()
  await beQuiet(made)
  made.storage.failNextLoad()
  made.room.receive(ann.connection, { type: 'step1', vector: Uint8Array.of(0) })
  await vi.waitFor(() => expect(ann.codes).toEqual([1013]))
  const doc = pull(made, Uint8Array.of(0))
  await vi.waitFor(() => expect(doc.getMap('meta').get('title')).toBe('here'))
})
