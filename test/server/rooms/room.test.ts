// A room without a network and without threads, so that a test decides what takes how long.
import type { Duplex } from 'node:stream'
import { expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Metrics } from '../../../server/metrics.ts'
import { Connection } from '../../../server/rooms/connection.ts'
import type { Documents } from '../../../server/rooms/documents.ts'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { Room } from '../../../server/rooms/room.ts'
import type { StoredRoom } from '../../../server/storage/storage.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const log = { debug() {}, info() {}, warn: vi.fn(), error: vi.fn() }
const work = documentWork([])
const base = metaUpdate(new Y.Doc(), { title: 'base' })
const stored: StoredRoom = {
  snapshot: { data: base, stateVector: Y.encodeStateVectorFromUpdate(base) },
  intact: true,
  updates: [],
  damaged: [],
  seq: 0,
  schemaVersion: 1,
}

function makeRoom(documents: Partial<Documents>, from = stored): { room: Room; saved: () => number } {
  let seq = 0
  let saved = 0
  const room = new Room({ workshopId: 'w', document: 'board' }, from, {
    storage: {
      append: async () => ++seq,
      saveSnapshot: async () => {
        saved++
        return true
      },
      setAside: async () => {},
      loadRoom: async () => from,
    },
    documents: documents as Documents,
    now: () => 1,
    log,
    limits: { maxDocumentBytes: 1e9 },
  })
  return { room, saved: () => saved }
}

/** A connection that keeps what it is sent. */
function makeConnection(durable = false): {
  connection: Connection
  frames: Uint8Array[]
  codes: number[]
  writes: () => number
} {
  const frames: Uint8Array[] = []
  const codes: number[] = []
  let writes = 0
  const ws = {
    OPEN: 1,
    readyState: 1,
    close: (code: number) => codes.push(code),
  }
  const socket = {
    writableLength: 0,
    on() {},
    write: (bytes: Uint8Array) => {
      writes++
      frames.push(...messagesOf(bytes))
    },
  }
  const member = {
    role: 'participant',
    person: { id: 'p', name: '', role: 'participant' },
    durable,
  } as const
  const limits = { maxBufferedBytes: 1e9 }
  const connection = new Connection(
    ws as unknown as WebSocket,
    socket as unknown as Duplex,
    member,
    limits,
    log,
    new Metrics(),
  )
  return { connection, frames, codes, writes: () => writes }
}

/** The messages of whole WebSocket frames, one after the other. */
function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [start, length] =
      bytes[at + 1] === 126 ? [at + 4, view.getUint16(at + 2)] : [at + 2, bytes[at + 1]!]
    at = start + length
    messages.push(bytes.subarray(start, at))
  }
  return messages
}

function steps(frames: readonly Uint8Array[]): number[] {
  return frames.flatMap((frame) => (frame[0] === 0 ? [frame[1]!] : []))
}

test('[SYNC-30] what is written while an answer is being computed follows the answer', async () => {
  let answer = () => {}
  const diff = vi.fn<Documents['diff']>(
    (bytes, vectors) =>
      new Promise((resolve) => {
        const result = work.diff(bytes, vectors)
        answer = () => resolve(result)
      }),
  )
  const { room } = makeRoom({ diff })
  const [ann, bob, eve] = [makeConnection(), makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob, eve]) room.join(connection)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  const vector = Y.encodeStateVector(doc)
  room.receive(bob.connection, { type: 'step1', vector })
  room.receive(eve.connection, { type: 'step1', vector: Uint8Array.of(0) })
  room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { title: 'meanwhile' }) })

  await vi.waitFor(() => expect(steps(eve.frames)).toEqual([0, 2, 1, 2]))
  expect(steps(bob.frames)).toEqual([0])

  answer()
  await vi.waitFor(() => expect(steps(bob.frames)).toEqual([0, 1, 2]))
  const [, , update] = bob.frames
  expect(new TextDecoder().decode(update)).toContain('meanwhile')
  expect(steps(ann.frames)).toEqual([0]) // never its own
})

test('[SYNC-30] all who ask while an answer is being computed share the next one', async () => {
  const diff = vi.fn<Documents['diff']>(async (bytes, vectors) => work.diff(bytes, vectors))
  const { room } = makeRoom({ diff })
  const vector = Y.encodeStateVectorFromUpdate(base)
  const all = Array.from({ length: 20 }, makeConnection)
  for (const { connection } of all) {
    room.join(connection)
    room.receive(connection, { type: 'step1', vector })
  }
  await vi.waitFor(() => expect(all.map(({ frames }) => steps(frames))).toEqual(Array(20).fill([0, 1])))
  expect(diff.mock.calls.map(([, vectors]) => vectors.length)).toEqual([1, 19])
})

test('[SYNC-30] when an answer cannot be computed its client is asked to come back later', async () => {
  const { room } = makeRoom({ diff: () => Promise.reject(new Error('out of memory')) })
  const bob = makeConnection()
  room.join(bob.connection)
  room.receive(bob.connection, { type: 'step1', vector: Y.encodeStateVectorFromUpdate(base) })
  await vi.waitFor(() => expect(bob.codes).toEqual([1013]))
})

test('[SYNC-22] a fold that fails changes nothing and is not tried again at every update', async () => {
  const fold = vi.fn<Documents['fold']>(() => Promise.reject(new Error('out of memory')))
  const { room } = makeRoom({ fold })
  const [ann, bob] = [makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob]) room.join(connection)
  const doc = new Y.Doc()
  for (let i = 1; i <= 2900; i++) {
    room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { title: `${i}` }) })
    if (i % 100 === 0) await room.whenSettled()
  }
  expect(fold).toHaveBeenCalledTimes(1)
  room.receive(bob.connection, { type: 'step1', vector: Uint8Array.of(0) })
  await vi.waitFor(() => expect(bob.frames.length).toBe(1 + 1 + 2900 + 1))
})

test('[SYNC-61] who joins is sent few frames: a tail of more than 200 updates is folded first, once for all who come', async () => {
  const fold = vi.fn<Documents['fold']>(async (bytes) => work.fold(bytes))
  const { room } = makeRoom({ fold })
  const ann = makeConnection()
  room.join(ann.connection)
  const doc = new Y.Doc()
  const write = (count: number) => {
    for (let i = 1; i <= count; i++)
      room.receive(ann.connection, { type: 'update', update: metaUpdate(doc, { title: `${i}` }) })
  }
  write(200)
  const soon = makeConnection()
  room.join(soon.connection)
  room.receive(soon.connection, { type: 'step1', vector: Uint8Array.of(0) })
  expect(soon.frames.length).toBe(1 + 1 + 200 + 1)
  write(100)
  const later = [makeConnection(), makeConnection(), makeConnection()]
  for (const { connection } of later) {
    room.join(connection)
    room.receive(connection, { type: 'step1', vector: Uint8Array.of(0) })
  }
  write(1)
  await vi.waitFor(() => expect(later.map(({ frames }) => steps(frames).at(-1))).toEqual([1, 1, 1]))
  for (const { frames } of later) expect(frames.length).toBeLessThan(1 + 1 + 1 + 3)
  expect(fold).toHaveBeenCalledTimes(1)
})

/** Sends `count` updates of `sender`, each setting the title to `<name> <i>`. */
function edit(room: Room, sender: Connection, name: string, count: number): void {
  const doc = new Y.Doc()
  for (let i = 0; i < count; i++)
    room.receive(sender, { type: 'update', update: metaUpdate(doc, { title: `${name} ${i}` }) })
}

test('[SYNC-40] a tick is one write for each receiver, a message in each frame, and nobody gets back what they sent', async () => {
  const { room } = makeRoom({})
  const [ann, bob, eve] = [makeConnection(), makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob, eve]) {
    room.join(connection)
    room.receive(connection, { type: 'step1', vector: Uint8Array.of(0) })
  }
  const before = [ann, bob, eve].map(({ frames, writes }) => ({ frames: frames.length, writes: writes() }))
  edit(room, ann.connection, 'ann', 2)
  edit(room, bob.connection, 'bob', 3)
  const told = ({ frames }: { frames: Uint8Array[] }, index: number) =>
    frames
      .slice(before[index]!.frames)
      .map((frame) => /(ann|bob) \d/.exec(new TextDecoder().decode(frame))?.[0])
  await vi.waitFor(() => expect(told(eve, 2)).toEqual(['ann 0', 'ann 1', 'bob 0', 'bob 1', 'bob 2']))
  expect(told(ann, 0)).toEqual(['bob 0', 'bob 1', 'bob 2'])
  expect(told(bob, 1)).toEqual(['ann 0', 'ann 1'])
  expect([ann, bob, eve].map(({ writes }, index) => writes() - before[index]!.writes)).toEqual([1, 1, 1])
})

test('[SYNC-40] a tick of one update is nothing for who sent it', async () => {
  const { room } = makeRoom({})
  const [ann, bob] = [makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob]) {
    room.join(connection)
    room.receive(connection, { type: 'step1', vector: Uint8Array.of(0) })
  }
  const before = ann.frames.length
  edit(room, ann.connection, 'ann', 1)
  await vi.waitFor(() => expect(new TextDecoder().decode(bob.frames.at(-1))).toContain('ann 0'))
  expect(ann.frames.length).toBe(before)
})

test('[SYNC-22] who joins right after another is sent what was written in between', () => {
  const { room } = makeRoom({})
  const [ann, bob, eve] = [makeConnection(), makeConnection(), makeConnection()]
  for (const { connection } of [ann, bob, eve]) room.join(connection)
  room.receive(bob.connection, { type: 'step1', vector: Uint8Array.of(0) })
  edit(room, ann.connection, 'ann', 1)
  room.receive(eve.connection, { type: 'step1', vector: Uint8Array.of(0) })
  expect(eve.frames.map((frame) => new TextDecoder().decode(frame)).join()).toContain('ann 0')
})

test('[SYNC-5] what is committed while others write is told with their updates, once', async () => {
  const { room } = makeRoom({})
  const ann = makeConnection(true)
  room.join(ann.connection)
  edit(room, ann.connection, 'ann', 3)
  edit(room, ann.connection, 'ann', 2)
  await vi.waitFor(() =>
    expect(ann.frames.map((frame) => [...frame]).filter(([type]) => type === 100)).toEqual([[100, 5]]),
  )
})
