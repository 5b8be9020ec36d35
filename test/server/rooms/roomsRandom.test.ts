// Joins, leaves, edits, failures, deletions and the end in any order: the store does each thing when chance says so.
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Metrics } from '../../../server/metrics.ts'
import { Connection } from '../../../server/rooms/connection.ts'
import type { Documents } from '../../../server/rooms/documents.ts'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { type RoomHold, Rooms } from '../../../server/rooms/rooms.ts'
import { createRandom, freshSeed, type Random } from '../../support/random.ts'
import { createSteppedStorage } from '../../support/steppedStorage.ts'
import { metaUpdate } from '../../support/wireClient.ts'

const WORKSHOPS = ['a', 'b', 'c']
const STEPS = 1000
const work = documentWork([])
const silent = { debug() {}, info() {}, warn() {}, error() {} }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Member {
  readonly workshopId: string
  readonly hold: RoomHold
  readonly connection: Connection
  readonly doc: Y.Doc
  closed: number | null
}

class World {
  readonly random: Random
  readonly storage = createSteppedStorage(WORKSHOPS, {
    ...work.fold({ snapshot: null, updates: [metaUpdate(new Y.Doc(), { title: 'base' })] }),
    schemaVersion: 1,
  })
  readonly rooms: Rooms
  members: Member[] = []
  readonly erased = new Set<string>()
  /** Everything written, by workshop. */
  readonly written = new Map<string, string[]>(WORKSHOPS.map((id) => [id, []]))
  readonly counts = { joins: 0, edits: 0, failures: 0, refusals: 0, loads: 0 }
  #joining = 0

  constructor(seed: number) {
    this.random = createRandom(seed)
    this.rooms = new Rooms({
      storage: this.storage.calls,
      documents: {
        fold: async (bytes: Parameters<Documents['fold']>[0]) => work.fold(bytes),
        diff: async (...args: Parameters<Documents['diff']>) => work.diff(...args),
      } as Documents,
      schemaVersion: 1,
      now: () => 1,
      log: silent,
      limits: { maxDocumentBytes: 1e9, maxRooms: 10, maxLoads: 2 },
    })
  }

  async join(): Promise<void> {
    const workshopId = this.random.pick(WORKSHOPS)
    this.#joining++
    const hold = await this.rooms
      .acquire({ workshopId, document: 'board' })
      .catch(() => null)
      .finally(() => this.#joining--)
    this.counts.joins++
    if (hold === null || typeof hold === 'number') {
      this.counts.refusals++
      if (hold === 4404) expect(this.erased).toContain(workshopId)
      return
    }
    for (const other of this.members)
      if (other.workshopId === workshopId && !this.erased.has(workshopId))
        expect(hold.room).toBe(other.hold.room)
    const member = this.#enter(workshopId, hold)
    // All that was written before is there, whatever happened to the room meanwhile.
    const lacks = (this.written.get(workshopId) ?? []).filter((key) => !member.doc.getMap('meta').has(key))
    if (!this.erased.has(workshopId)) expect(lacks).toEqual([])
  }

  #enter(workshopId: string, hold: RoomHold): Member {
    const doc = new Y.Doc()
    const ws = { OPEN: 1, readyState: 1, close: (code: number) => (member.closed = code) }
    const socket = { writableLength: 0, on() {}, write: (bytes: Uint8Array) => takeUpdates(doc, bytes) }
    const who = {
      role: 'participant',
      person: { id: 'p', name: '', role: 'participant' },
      durable: false,
    } as const
    const connection = new Connection(
      ws as unknown as WebSocket,
      socket as unknown as Duplex,
      who,
      { maxBufferedBytes: 1e9 },
      silent,
      new Metrics(),
    )
    const member: Member = { workshopId, hold, connection, doc, closed: null }
    this.members.push(member)
    hold.room.join(connection)
    hold.room.receive(connection, { type: 'step1', vector: Uint8Array.of(0) })
    return member
  }

  edit(): void {
    const open = this.members.filter((member) => member.closed === null)
    if (open.length === 0) return
    const member = this.random.pick(open)
    const key = `key${this.counts.edits++}`
    member.hold.room.receive(member.connection, {
      type: 'update',
      update: metaUpdate(member.doc, { [key]: 1 }),
    })
    this.written.get(member.workshopId)?.push(key)
  }

  /** As a long tail does, at any moment. */
  fold(): void {
    if (this.members.length > 0) void this.random.pick(this.members).hold.room.fold()
  }

  leave(member = this.random.pick(this.members)): void {
    if (member === undefined) return
    this.members = this.members.filter((other) => other !== member)
    member.hold.room.leave(member.connection)
    member.hold.release()
  }

  async erase(): Promise<void> {
    const workshopId = this.random.pick(WORKSHOPS)
    this.erased.add(workshopId)
    await this.rooms.erase(workshopId).catch(() => {
      if (this.storage.read(workshopId) !== null) this.erased.delete(workshopId)
    })
  }

  async turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(this.random.below(60))
  }

  /** Nothing fails any more; until nothing waits. */
  async settle(): Promise<void> {
    for (let quiet = 0, i = 0; quiet < 5 && i < 2000; i++) {
      if (this.storage.waiting > 0) quiet = 0
      else quiet++
      this.storage.step('do')
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(6000)
    }
    expect([this.#joining, this.storage.waiting]).toEqual([0, 0])
  }
}

function takeUpdates(doc: Y.Doc, bytes: Uint8Array): void {
  for (const message of messagesIn(bytes))
    if (message[0] === 0 && message[1] !== 0) {
      const at = message.findIndex((byte, i) => i >= 2 && byte < 128) + 1
      Y.applyUpdate(doc, message.slice(at))
    }
}

/** The messages of whole WebSocket frames, one after the other. */
function messagesIn(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const messages: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [start, length] =
      bytes[at + 1] === 126
        ? [at + 4, view.getUint16(at + 2)]
        : bytes[at + 1] === 127
          ? [at + 10, Number(view.getBigUint64(at + 2))]
          : [at + 2, bytes[at + 1]!]
    at = start + length
    messages.push(bytes.subarray(start, at))
  }
  return messages
}

async function act(world: World): Promise<void> {
  const { random, storage } = world
  const choice = random.below(100)
  if (choice < 18) void world.join()
  else if (choice < 44) world.edit()
  else if (choice < 60) world.leave()
  else if (choice < 64) world.fold()
  else if (choice < 84) storage.step('do')
  else if (choice < 92) {
    if (storage.waiting > 0) world.counts.failures++
    storage.step('fail')
  } else if (choice === 99 && random.oneIn(8)) void world.erase()
  else await world.turn()
}

const seeds = Array.from({ length: 25 }, freshSeed)

test.each(seeds)(
  '[SYNC-34] in whatever order things happen, a room is one and loses nothing (seed %i)',
  async (seed) => {
    const world = new World(seed)
    for (let step = 0; step < STEPS; step++) await act(world)
    const stop = world.random.oneIn(3) ? world.rooms.stop(60_000) : null
    for (const member of world.members) if (stop === null || world.random.oneIn(2)) world.leave(member)
    await world.settle()
    await stop
    while (world.members.length > 0) world.leave(world.members[0])
    await world.settle()

    expect(world.rooms.size).toBe(0)
    expect(world.storage.loadsAtOnce).toBe(1)
    for (const workshopId of WORKSHOPS) {
      const stored = world.storage.read(workshopId)
      expect(stored === null).toBe(world.erased.has(workshopId))
      if (stored === null) continue
      const doc = new Y.Doc()
      for (const update of [stored.snapshot?.data ?? new Uint8Array([0, 0]), ...stored.updates])
        Y.applyUpdate(doc, update)
      const meta = doc.getMap('meta')
      expect(world.written.get(workshopId)?.filter((key) => !meta.has(key))).toEqual([])
    }
    expect(world.counts.edits).toBeGreaterThan(20)
    expect(world.counts.failures).toBeGreaterThan(0)
    vi.clearAllTimers()
  },
)
