// A document at its size limit.
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { createMemoryRoom } from '../../support/memoryRoom.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const KIB = 1024
const LIMIT = 64 * KIB

function openRoom() {
  const made = createMemoryRoom({ snapshot: null, updates: [] }, { maxDocumentBytes: LIMIT })
  const doc = new Y.Doc()
  const ann = made.enter({ durable: true })
  const send = (update: Uint8Array) => made.room.receive(ann.connection, { type: 'update', update })
  const set = (fields: Readonly<Record<string, unknown>>) => send(metaUpdate(doc, fields))
  const acknowledged = () => ann.messages.filter(([type]) => type === 100).at(-1)?.[1] ?? 0
  return { ...made, doc, ann, send, set, acknowledged }
}

function removal(doc: Y.Doc, field: string): Uint8Array {
  let update: Uint8Array = new Uint8Array()
  doc.once('update', (bytes) => {
    update = bytes
  })
  doc.getMap('meta').delete(field)
  return update
}

test('[SYNC-59] before an update is refused for the size of the document, what was overwritten is folded away', async () => {
  const { set, ann, acknowledged, room } = openRoom()
  for (let i = 0; i < 3; i++) expect(set({ title: 'x'.repeat(20 * KIB) })).toBe(null)
  // A fourth does not fit, but three of the four are nobody's any more. What comes meanwhile keeps its place.
  expect([set({ title: 'y'.repeat(20 * KIB) }), set({ note: 'after' })]).toEqual([null, null])
  await vi.waitFor(() => expect(acknowledged()).toBe(5))
  expect(ann.codes).toEqual([])
  expect(JSON.parse((await room.exportFile()).text).meta).toMatchObject({ note: 'after' })
})

test('[SYNC-19] what does not fit after that either closes its sender', async () => {
  const { set, ann } = openRoom()
  set({ a: 'x'.repeat(30 * KIB) })
  set({ b: 'x'.repeat(30 * KIB) })
  set({ c: 'x'.repeat(30 * KIB) })
  await vi.waitFor(() => expect(ann.codes).toEqual([4413]))
})

test('[SYNC-59] what waits and fits no more after the fold is folded for again', async () => {
  const { set, ann, acknowledged } = openRoom()
  // In one go: a dozen times the room there is, of which a third is kept at each moment.
  for (let i = 0; i < 36; i++) expect(set({ title: `${i}`.padEnd(20 * KIB, 'x') })).toBe(null)
  await vi.waitFor(() => expect(acknowledged()).toBe(36))
  expect(ann.codes).toEqual([])
})

test('[SYNC-59] when the store does not take the fold, who sent too much comes back later', async () => {
  const { set, ann, storage } = openRoom()
  const saved = vi.spyOn(storage.calls, 'saveSnapshot').mockRejectedValue(new Error('disk full'))
  for (let i = 0; i < 4; i++) set({ title: 'x'.repeat(20 * KIB) })
  await vi.waitFor(() => expect(ann.codes).toEqual([1013]))
  expect(saved).toHaveBeenCalled()
})

test('[SYNC-59] a document at its limit to the byte takes deletions, and has room again', async () => {
  const doc = new Y.Doc()
  const whole = metaUpdate(doc, { a: 'x'.repeat(32 * KIB), b: 'kept' })
  const snapshot = documentWork([]).fold({ snapshot: null, updates: [whole] })
  const { room, enter } = createMemoryRoom(
    { snapshot, updates: [] },
    { maxDocumentBytes: snapshot.data.length },
  )
  const ann = enter({ durable: true })
  const send = (update: Uint8Array) => room.receive(ann.connection, { type: 'update', update })
  expect(send(removal(doc, 'a'))).toBe(null)
  expect(send(metaUpdate(doc, { c: 'x'.repeat(20 * KIB) }))).toBe(null)
  await vi.waitFor(() => expect([...ann.messages.at(-1)!]).toEqual([100, 2]))
  expect(ann.codes).toEqual([])
})

test('[SYNC-59] what comes while a full document is being folded comes after what waits', async () => {
  const { set, enter, room, acknowledged } = openRoom()
  const bob = enter()
  room.receive(bob.connection, { type: 'step1', vector: Uint8Array.of(0) })
  for (let i = 0; i < 3; i++) set({ title: 'x'.repeat(20 * KIB) })
  set({ big: 'y'.repeat(20 * KIB) })
  set({ note: 'small' })
  await vi.waitFor(() => expect(acknowledged()).toBe(5))
  const seen = bob.messages.map((message) => /yyyyy|small/.exec(Buffer.from(message).toString('latin1'))?.[0])
  expect(seen.filter((word) => word !== undefined)).toEqual(['yyyyy', 'small'])
})

test('[SYNC-59] who left while the document was being folded harms nobody', async () => {
  const { set, ann, room, enter } = openRoom()
  for (let i = 0; i < 4; i++) set({ title: 'x'.repeat(20 * KIB) })
  room.leave(ann.connection)
  const bob = enter({ durable: true })
  room.receive(bob.connection, { type: 'update', update: metaUpdate(new Y.Doc(), { note: 'bob' }) })
  await vi.waitFor(() => expect(bob.messages.filter(([type]) => type === 100).length).toBe(1))
  expect(JSON.parse((await room.exportFile()).text).meta).toMatchObject({ note: 'bob' })
})

test('[SYNC-5] what was refused is not acknowledged with a step 2 that only waits for room', async () => {
  const { doc, room, ann, send, set, acknowledged } = openRoom()
  let takes = true
  room.follow({ takes: () => takes, shown: (_person, state) => state })
  for (let i = 0; i < 3; i++) set({ title: 'x'.repeat(20 * KIB) })
  takes = false
  expect(send(metaUpdate(doc, { title: 'y'.repeat(20 * KIB) }))).toBe(null)
  takes = true
  room.rulesChanged()
  const sendAll = () => room.receive(ann.connection, { type: 'step2', update: Y.encodeStateAsUpdate(doc) })
  const timesRefused = () => ann.messages.filter(([type, is]) => type === 102 && is === 1).length
  expect([sendAll(), timesRefused()]).toEqual([null, 1])
  takes = false // while it waits
  await vi.waitFor(() => expect(timesRefused()).toBe(2))
  await room.whenSettled()
  ann.connection.tellAcknowledged()
  expect(acknowledged()).toBe(3)
  takes = true
  expect(sendAll()).toBe(null)
  await vi.waitFor(() => expect(acknowledged()).toBe(6))
  expect(ann.codes).toEqual([])
})
