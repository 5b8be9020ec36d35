// Phases that open and close the board, roles given and taken, a full document, a store that fails: in any order, a client
// that counts what it sent calls its work saved only when the store has all of it, and does so in the end.
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'
import { Room } from '../../../server/rooms/room.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import { createFakeConnection, type FakeConnection, updateIn } from '../../support/fakeConnection.ts'
import { documentsHere } from '../../support/memoryRoom.ts'
import { createRandom, freshSeed, type Random } from '../../support/random.ts'
import { createSteppedStorage, type SteppedStorage } from '../../support/steppedStorage.ts'

const STEPS = 400
const KIB = 1024
const silent = { debug() {}, info() {}, warn() {}, error() {} }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page: its document, and the count that `src/sync/connection.ts` keeps. */
class Page {
  readonly name: string
  readonly #room: Room
  readonly doc = new Y.Doc()
  readonly #written = new Set<string>()
  #fake: FakeConnection
  #sent = 0
  #committed = 0
  #complete = false
  #toServer: { readonly type: 'step2' | 'update'; readonly update: Uint8Array }[] = []
  #read = 0
  #role: Role = 'participant'

  constructor(name: string, room: Room) {
    this.name = name
    this.#room = room
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send('update', update)
    })
    this.#fake = this.#connect()
  }

  #connect(): FakeConnection {
    const fake = createFakeConnection({ durable: true })
    fake.connection.become(fake.connection.person, this.#role)
    this.#sent = 0
    this.#committed = 0
    this.#complete = false
    this.#toServer = []
    this.#read = 0
    this.#room.join(fake.connection)
    this.#room.receive(fake.connection, { type: 'step1', vector: Y.encodeStateVector(this.doc) })
    return fake
  }

  #send(type: 'step2' | 'update', update: Uint8Array): void {
    this.#toServer.push({ type, update })
    this.#sent++
    if (type === 'step2') this.#complete = true
  }

  get saved(): boolean {
    return this.#complete && this.#committed >= this.#sent
  }

  get isOpen(): boolean {
    return this.#fake.codes.length === 0
  }

  come(): void {
    this.#room.leave(this.#fake.connection)
    this.#fake = this.#connect()
  }

  become(role: Role): void {
    this.#role = role
    this.#fake.connection.become(this.#fake.connection.person, role)
    this.#room.personChanged(this.#fake.connection)
  }

  edit(random: Random): void {
    const field = `${this.name}${random.below(3)}`
    const meta = this.doc.getMap('meta')
    this.#written.add(field)
    if (random.oneIn(4)) meta.delete(field)
    else meta.set(field, 'x'.repeat(random.oneIn(3) ? 3 * KIB : 1) + random.below(1e6))
  }

  /** The server gets the next message. */
  deliver(): void {
    const message = this.#toServer.shift()
    if (message === undefined || !this.isOpen) return
    const refusal = this.#room.receive(this.#fake.connection, message)
    if (refusal !== null) this.#fake.connection.close(refusal)
  }

  /** Reads the next message of the server. */
  read(): void {
    const message = this.#fake.messages[this.#read]
    if (message === undefined || !this.isOpen) return
    this.#read++
    const update = updateIn(message)
    if (update !== null) Y.applyUpdate(this.doc, update, this)
    else if (message[0] === 100)
      this.#committed = decoding.readVarUint(decoding.createDecoder(message.slice(1)))
    else if (message[0] === 0) {
      const decoder = decoding.createDecoder(message.slice(2))
      this.#send('step2', Y.encodeStateAsUpdate(this.doc, decoding.readVarUint8Array(decoder)))
    }
  }

  get idle(): boolean {
    return this.#toServer.length === 0 && this.#read === this.#fake.messages.length
  }

  /** What it wrote, as its document has it. */
  work(doc: Y.Doc = this.doc): Record<string, unknown> {
    return Object.fromEntries([...this.#written].map((field) => [field, doc.getMap('meta').get(field)]))
  }
}

function storedDoc(storage: SteppedStorage): Y.Doc {
  const stored = storage.read('w')
  const doc = new Y.Doc()
  if (stored?.snapshot != null) Y.applyUpdate(doc, stored.snapshot.data)
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

async function run(seed: number): Promise<number> {
  const random = createRandom(seed)
  const storage = createSteppedStorage(['w'], {
    ...documentWork([]).encode([]),
    schemaVersion: 1,
  })
  const stored = storage.read('w')
  if (stored === null) return expect.fail()
  let access = true
  const room = new Room({ workshopId: 'w', document: 'board' }, stored, {
    storage: storage.calls,
    documents: documentsHere(),
    now: () => 1,
    log: silent,
    limits: { maxDocumentBytes: 64 * KIB },
  })
  const leads = (role: Role) => role === 'facilitator' || role === 'cofacilitator'
  room.follow({ takes: (role) => access || leads(role), shown: (_person, state) => state })
  const pages = ['a', 'b', 'c'].map((name) => new Page(name, room))
  let seenSaved = 0
  const check = () => {
    for (const page of pages)
      if (page.isOpen && page.saved) {
        seenSaved++
        expect(page.work(storedDoc(storage)), `seed ${seed}, page ${page.name}`).toEqual(page.work())
      }
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  for (let step = 0; step < STEPS; step++) {
    const page = pages[random.below(pages.length)]
    if (page === undefined) return expect.fail()
    const way = random.below(40)
    if (way < 8) page.edit(random)
    else if (way < 18) page.deliver()
    else if (way < 28) page.read()
    else if (way < 33) storage.step(random.oneIn(8) ? 'fail' : 'do')
    else if (way < 35) await vi.advanceTimersByTimeAsync(random.below(200))
    else if (way < 36) {
      access = !access
      room.rulesChanged()
    } else if (way < 37)
      page.become((['participant', 'observer', 'cofacilitator'] as const)[random.below(3)] ?? 'observer')
    else if (way < 38) void room.fold()
    else if (!page.isOpen || random.oneIn(6)) page.come()
    if (random.oneIn(3)) await settle()
    check()
  }
  // In the end everybody may write, and the store works.
  access = true
  for (const page of pages) page.become('participant')
  room.rulesChanged()
  for (let turn = 0; turn < 3000 && !pages.every((p) => p.isOpen && p.idle && p.saved); turn++) {
    storage.step('do')
    for (const page of pages) {
      if (!page.isOpen) page.come()
      page.deliver()
      page.read()
    }
    await settle()
    await vi.advanceTimersByTimeAsync(20)
    check()
  }
  expect(
    pages.map((p) => [p.name, p.isOpen, p.idle, p.saved]),
    `seed ${seed}`,
  ).toEqual(pages.map((p) => [p.name, true, true, true]))
  return seenSaved
}

test('[SYNC-5] [SES-9] "saved" is never said early, and is said in the end', async () => {
  const first = freshSeed()
  let seenSaved = 0
  for (let i = 0; i < 40; i++) seenSaved += await run((first + i) >>> 0)
  expect(seenSaved).toBeGreaterThan(100)
})
