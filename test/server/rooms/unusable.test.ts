// Updates that decode and do not fit together, as an older server took them.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { readRoom } from '../../../server/rooms/readRoom.ts'
import { updateIn } from '../../support/fakeConnection.ts'
import { createMemoryRoom, documentsHere } from '../../support/memoryRoom.ts'
import { createMemoryStorage } from '../../support/memoryStorage.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
/** Found by trying: a snapshot with structs that wait behind a gap, and an update with others under the same ids. */
const WAITING = bytes(
  '020106022201047465787401610106226a736f6e22020503040107616374696f6e7303626364490300056775696430760000',
)
const SECOND = bytes('0104050009010474657874056775696430760000030a03c4030b050505f09f98807800')
const AFTER = bytes('010105010001020301020105010003')

const work = documentWork([])
const honest = metaUpdate(new Y.Doc(), { title: 'honest' })
const later = metaUpdate(new Y.Doc(), { note: 'later' })

/** As an older server stored it: the vector says nothing of what waits. */
function poisoned() {
  const { data } = work.fold({ snapshot: null, updates: [honest, WAITING] })
  const snapshot = { data, stateVector: Y.encodeStateVectorFromUpdate(data) }
  return { snapshot, updates: [SECOND, AFTER, later] }
}

test('[STO-22] of updates that do not fit together, those that are in the way are found', () => {
  const { snapshot, updates } = poisoned()
  expect(() => work.fold({ snapshot: snapshot.data, updates })).toThrow(TypeError)
  const found = work.sift({ snapshot: snapshot.data, updates })
  expect(found.length).toBe(1)
  const rest = updates.filter((_update, place) => !found.includes(place))
  expect(() => work.fold({ snapshot: snapshot.data, updates: rest })).not.toThrow()
})

test('[STO-22] they are set aside and reported, and everything goes on: joins, difference, export, title, folds', async () => {
  const { room, storage, complaints, enter } = createMemoryRoom(poisoned())
  expect(JSON.parse((await room.exportFile()).text).meta).toMatchObject({ title: 'honest', note: 'later' })
  expect(await room.title()).toBe('honest')
  expect(storage.setAside.length).toBe(1)
  expect(complaints).toEqual([
    'updates do not fit together: set aside, and the document goes on without them',
  ])
  const doc = new Y.Doc()
  const ann = enter({ onMessage: (message) => applyTo(doc, message) })
  room.receive(ann.connection, { type: 'step1', vector: Uint8Array.of(0) })
  room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { more: 1 }) })
  room.receive(ann.connection, { type: 'step1', vector: Uint8Array.of(1, 77, 1) })
  await room.whenSettled()
  await room.fold()
  expect(ann.codes).toEqual([])
  expect(storage.room.updates).toEqual([])
  // What comes later finds nothing of it.
  const again = createMemoryRoom(storage.room)
  const meta = { title: 'honest', note: 'later', more: 1 }
  expect(JSON.parse((await again.room.exportFile()).text).meta).toMatchObject(meta)
  expect([again.storage.setAside, again.complaints]).toEqual([[], []])
})

test('[STO-22] asked for several things at once, a room looks for them once', async () => {
  const { room, storage, asked } = createMemoryRoom(poisoned())
  await Promise.all([room.exportFile(), room.title(), room.fold()])
  expect([asked.sift, storage.setAside.length]).toEqual([1, 1])
})

test('[STO-22] an older document that has some is migrated without them', async () => {
  const storage = createMemoryStorage(poisoned())
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const deps = { storage: storage.calls, documents: documentsHere(), schemaVersion: 2, log }
  const read = await readRoom({ workshopId: 'w', document: 'board' }, deps)
  if (typeof read === 'number') throw new Error(`not opened: ${read}`)
  const { text } = work.exportFile({ snapshot: read.snapshot!.data, updates: read.updates })
  expect(JSON.parse(text).meta).toMatchObject({ title: 'honest', note: 'later' })
  expect(storage.setAside.length).toBe(1)
})

test('[SYNC-57] what waits behind a gap is known after a restart, and no second content is taken for it', async () => {
  const folded = work.fold({ snapshot: null, updates: [honest, WAITING] })
  const { room, storage, complaints, enter } = createMemoryRoom({ snapshot: folded, updates: [] })
  const eve = enter()
  for (const update of [SECOND, AFTER, later]) room.receive(eve.connection, { type: 'update', update })
  expect(JSON.parse((await room.exportFile()).text).meta).toMatchObject({ title: 'honest', note: 'later' })
  expect([eve.codes, storage.setAside, complaints]).toEqual([[], [], []])
})

test('[SYNC-57] a client with more gaps than a room keeps track of is asked to come back later', () => {
  const { room, enter } = createMemoryRoom({ snapshot: null, updates: [] })
  const eve = enter()
  const gaps = (client: number) => {
    const doc = new Y.Doc()
    doc.clientID = client
    const pieces = Array.from({ length: 6000 }, (_, i) => {
      const before = Y.encodeStateVector(doc)
      doc.getText('t').insert(0, `${i}`)
      return Y.encodeStateAsUpdate(doc, before)
    })
    return Y.mergeUpdates(pieces.filter((_piece, i) => i % 2 === 1))
  }
  const codes = [1, 2, 3, 4].map((client) =>
    room.receive(eve.connection, { type: 'update', update: gaps(client) }),
  )
  expect(codes).toEqual([null, null, null, 1013])
})

function applyTo(doc: Y.Doc, message: Uint8Array): void {
  const update = updateIn(message)
  if (update !== null) Y.applyUpdate(doc, update)
}
