// Members who work in a room while others, who may write, send updates that are well encoded and make no sense.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import type { Room } from '../../../server/rooms/room.ts'
import { type RoomHold, Rooms } from '../../../server/rooms/rooms.ts'
import { createFakeConnection, updateIn } from '../../support/fakeConnection.ts'
import { documentsHere } from '../../support/memoryRoom.ts'
import { createMemoryStorage } from '../../support/memoryStorage.ts'
import { oddUpdate } from '../../support/oddUpdates.ts'
import { createRandom, freshSeed, type Random } from '../../support/random.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const ROUNDS = 250
const STEPS = 60
const work = documentWork([])

interface Member {
  readonly hold: RoomHold
  readonly doc: Y.Doc
  readonly room: Room
  readonly connection: ReturnType<typeof createFakeConnection>
}

/** Its document takes whatever it is sent: should Yjs throw, so does the room that sends. */
async function enter(rooms: Rooms): Promise<Member> {
  const hold = await rooms.acquire({ workshopId: 'w', document: 'board' })
  if (typeof hold === 'number') throw new Error(`not let in: ${hold}`)
  const doc = new Y.Doc()
  const connection = createFakeConnection({
    onMessage(message) {
      const update = updateIn(message)
      if (update !== null) Y.applyUpdate(doc, update)
    },
  })
  hold.room.join(connection.connection)
  hold.room.receive(connection.connection, { type: 'step1', vector: Uint8Array.of(0) })
  return { hold, doc, room: hold.room, connection }
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve))
}

async function play(random: Random): Promise<number> {
  const base = metaUpdate(new Y.Doc(), { title: 'base' })
  const storage = createMemoryStorage({
    snapshot: work.fold({ snapshot: null, updates: [base] }),
    updates: [],
  })
  const asked: Record<string, number> = {}
  const documents = documentsHere(asked)
  const errors: unknown[] = []
  const log = {
    debug() {},
    info() {},
    warn: (about: object) => errors.push(about),
    error: (about: object) => errors.push(about),
  }
  const limits = { maxDocumentBytes: 1e9, maxRooms: 10, maxLoads: 10 }
  const deps = { storage: storage.calls, documents, schemaVersion: 1, now: () => 1, log, limits }
  const rooms = new Rooms(deps)
  let members = [await enter(rooms)]
  const written: string[] = []
  let odd = 0
  for (let step = 0; step < STEPS; step++) {
    const member = random.pick(members)
    const choice = random.below(20)
    if (choice < 12) {
      const message = { type: 'update', update: oddUpdate(random) } as const
      if (member.room.receive(member.connection.connection, message) === null) odd++
    } else if (choice < 15) {
      const key = `key${written.length}`
      written.push(key)
      const message = { type: 'update', update: metaUpdate(member.doc, { [key]: 1 }) } as const
      expect(member.room.receive(member.connection.connection, message)).toBe(null)
    } else if (choice === 15) void member.room.fold()
    else if (choice === 16) members.push(await enter(rooms))
    else if (choice === 17) {
      members = members.filter((other) => other !== member)
      member.room.leave(member.connection.connection)
      member.hold.release()
      if (members.length === 0) {
        if (random.oneIn(2)) await turns(20)
        members = [await enter(rooms)]
      }
    } else await turns(1)
  }
  await turns(20)
  const last = await enter(rooms)
  await turns(20)
  for (const { doc, connection } of [...members, last]) {
    expect(connection.codes).toEqual([])
    expect(written.filter((key) => !doc.getMap('meta').has(key))).toEqual([])
  }
  expect(JSON.parse((await last.room.exportFile()).text).meta).toMatchObject(
    Object.fromEntries(written.map((key) => [key, 1])),
  )
  expect([asked.sift ?? 0, errors, storage.setAside]).toEqual([0, [], []])
  for (const { hold, room, connection } of [...members, last]) {
    room.leave(connection.connection)
    hold.release()
  }
  await rooms.stop(1000)
  return odd
}

test.each([freshSeed()])(
  '[SYNC-57] no updates that a room takes close it: who comes gets a document, with all that others wrote (seed %i)',
  async (seed) => {
    const random = createRandom(seed)
    let odd = 0
    for (let round = 0; round < ROUNDS; round++) odd += await play(random)
    expect(odd).toBeGreaterThan(ROUNDS)
  },
)
