// Who is shown, when people are at two nodes and their lines move from one to the other.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WorkshopMessage } from '../../../server/cluster/nodeMessages.ts'
import { SharedBoard } from '../../../server/cluster/sharedBoard.ts'
import { WorkshopLine } from '../../../server/cluster/workshopLine.ts'
import type { Connection } from '../../../server/rooms/connection.ts'
import { Presence } from '../../../server/rooms/presence.ts'

interface Somebody {
  readonly person: { readonly id: string; readonly name: string; readonly role: 'participant' }
}

const somebody = (name: string): Somebody => ({
  person: { id: `participant:${name}`, name, role: 'participant' },
})
const [ann, bob] = [somebody('ann'), somebody('bob')]
let now = 1_800_000_000_000
let a: Presence<Somebody>
let b: Presence<Somebody>

beforeEach(() => {
  a = new Presence(() => now)
  b = new Presence(() => now)
})

function says(at: Presence<Somebody>, who: Somebody, clientId: number, state: object | null): void {
  now++
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  expect(at.receive(who, body)).toBe(null)
}

/** What a node that speaks tells the other. */
const tell = (from: Presence<Somebody>, name: string, to: Presence<Somebody>) =>
  to.hear(name, from.takeOutgoing(), from.clock)

/** What somebody who has just come sees: the names and where they point. */
function shown(at: Presence<Somebody>): Record<number, unknown> {
  const visitor = somebody('visitor')
  return Object.fromEntries(
    at
      .others(visitor)
      .map(read)
      .map(([id, , state]) => [id, state]),
  )
}

function read(bytes: Uint8Array): [number, number, { at?: string; person: { name: string } } | null] {
  const decoder = decoding.createDecoder(bytes)
  return [
    decoding.readVarUint(decoder),
    decoding.readVarUint(decoder),
    JSON.parse(decoding.readVarString(decoder)),
  ]
}

describe('presence at two nodes', () => {
  test('[CLU-14] who is shown at one is shown at the other, under the name the server knows, until they leave', () => {
    says(a, ann, 1, { at: 'map', person: { name: 'somebody else' } })
    tell(a, 'a', b)
    expect(shown(b)).toEqual({ 1: { at: 'map', person: ann.person } })
    now++
    a.leave(ann)
    tell(a, 'a', b)
    expect(shown(b)).toEqual({})
  })

  test('[CLU-14] who moves to another node stays shown, in whatever order the nodes hear of it', () => {
    says(a, ann, 1, { at: 'first' })
    tell(a, 'a', b)
    // She comes back at b before a has seen her line die.
    says(b, ann, 1, { at: 'second' })
    tell(b, 'b', a)
    now++
    a.leave(ann)
    tell(a, 'a', b)
    expect(shown(a)).toEqual({ 1: { at: 'second', person: ann.person } })
    expect(shown(b)).toEqual({ 1: { at: 'second', person: ann.person } })
    // And back: a leaving that is heard late takes nobody away.
    now++
    b.leave(ann)
    const leaving = b.takeOutgoing()
    says(a, ann, 1, { at: 'third' })
    tell(a, 'a', b)
    a.hear('b', leaving, b.clock)
    expect(shown(a)).toEqual({ 1: { at: 'third', person: ann.person } })
    expect(shown(b)).toEqual({ 1: { at: 'third', person: ann.person } })
  })

  test('[CLU-14] an older state that comes late changes nothing', () => {
    says(a, ann, 1, { at: 'old' })
    const old = a.takeOutgoing()
    says(a, ann, 1, { at: 'new' })
    tell(a, 'a', b)
    b.hear('a', old, 0)
    expect(shown(b)).toEqual({ 1: { at: 'new', person: ann.person } })
  })

  test('[CLU-14] a node that is gone takes its people with it, and nobody else', () => {
    says(a, ann, 1, { at: 'a' })
    tell(a, 'a', b)
    b.hear('c', [[3, JSON.stringify({ person: somebody('cid').person }), now]], 0)
    says(b, bob, 2, { at: 'b' })
    b.nodeIsGone('a')
    expect(Object.keys(shown(b))).toEqual(['2', '3'])
  })

  test('[CLU-14] nobody speaks for somebody who is at another node', () => {
    says(a, ann, 1, { at: 'a' })
    tell(a, 'a', b)
    says(b, bob, 1, { at: 'forged' })
    expect(shown(b)).toEqual({ 1: { at: 'a', person: ann.person } })
    // Her own line may, at whatever node.
    says(b, ann, 1, { at: 'b' })
    expect(shown(b)).toEqual({ 1: { at: 'b', person: ann.person } })
  })

  test('[CLU-14] clocks that a person is sent rise, whichever node they are at', () => {
    says(a, ann, 1, { at: 'a' })
    tell(a, 'a', b)
    const [, first] = read(b.takeChanges()(bob)[0] as Uint8Array)
    expect(first).toBeGreaterThan(a.clock - 1)
    now -= 60_000 // the machine's clock is put back
    says(b, ann, 1, { at: 'b' })
    const [, second] = read(b.takeChanges()(bob)[0] as Uint8Array)
    expect(second).toBeGreaterThan(first)
    now += 60_000
  })
})

describe('presence on the bus', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('[CLU-14] who is elsewhere is not known before the other nodes could answer, at first and after the bus was down', () => {
    const ticks = { now: 5000, isUp: true }
    const said: WorkshopMessage[] = []
    const line = new WorkshopLine(
      'w',
      (message) => said.push(message),
      () => {},
      () => ticks.isUp,
      () => ticks.now,
    )
    const leader = { id: 'p1', role: 'facilitator' }
    line.ask()
    expect(said).toEqual([{ type: 'hello' }])
    expect(line.peopleElsewhere).toBeNull()
    line.hear('b', { type: 'people', people: [leader] })
    ticks.now += 999
    expect(line.peopleElsewhere).toBeNull()
    ticks.now += 1
    expect(line.peopleElsewhere).toEqual([leader])
    ticks.isUp = false
    expect(line.peopleElsewhere).toBeNull()
    ticks.isUp = true
    line.ask()
    expect(line.peopleElsewhere).toBeNull()
    ticks.now += 1000
    expect(line.peopleElsewhere).toEqual([leader])
  })

  test('[CLU-14] however often somebody moves, the other nodes are told ten times a second, of what is true then', async () => {
    const said: WorkshopMessage[] = []
    const line = new WorkshopLine(
      'w',
      (message) => said.push(message),
      () => {},
      () => true,
      () => 0,
    )
    line.holds++
    const presence = a as unknown as Presence<Connection>
    const nothing = { snapshot: null, snapshotSeq: 0, batches: [], damaged: [], seq: 0, mark: null }
    const board = new SharedBoard(
      { workshopId: 'w', document: 'board' },
      0,
      presence,
      { arrive() {}, placed() {}, async wentBack() {}, erased() {}, presenceChanged() {} },
      {
        line,
        shared: { readSince: async () => nothing },
        storage: { append: async () => 1, setAside: async () => {} },
        log: { debug() {}, info() {}, warn() {}, error() {} },
      },
    )
    const moves = 500
    for (let i = 1; i <= moves; i++) {
      says(a, ann, 1, { at: String(i) })
      says(a, bob, 2, { at: String(-i) })
      board.presenceChanged()
      await vi.advanceTimersByTimeAsync(2)
    }
    await vi.advanceTimersByTimeAsync(200)
    const told = said.filter((message) => message.type === 'presence')
    expect(told.length).toBeGreaterThanOrEqual(9)
    expect(told.length).toBeLessThanOrEqual(12)
    for (const message of told) b.hear('a', message.states, message.clock)
    expect(shown(b)).toEqual({
      1: { at: String(moves), person: ann.person },
      2: { at: String(-moves), person: bob.person },
    })
    board.close()
  })
})
