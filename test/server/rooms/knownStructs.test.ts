import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cutKnown } from '../../../server/rooms/cutKnown.ts'
import { decodeUpdate } from '../../../server/rooms/decodedUpdate.ts'
import { KnownStructs } from '../../../server/rooms/knownStructs.ts'
import { oddUpdate } from '../../support/oddUpdates.ts'
import { createRandom, freshSeed } from '../../support/random.ts'

/** The updates that a few edits of one client make. */
function edits(clientId: number): Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const word of ['a', 'bc', 'def']) doc.getText('t').insert(0, word)
  doc.getText('t').delete(1, 2)
  return updates
}

function knownOf(updates: readonly Uint8Array[]): KnownStructs {
  const known = new KnownStructs()
  for (const update of updates) known.add(decodeUpdate(update)!)
  return known
}

test('[SYNC-29] a room knows which structs it holds, from the headers alone', () => {
  const updates = [...edits(1), ...edits(2)]
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(knownOf(updates).vector).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
  expect(knownOf([...updates, ...updates]).vector).toEqual(knownOf(updates).vector)
})

test('[SYNC-29] what follows a gap is not counted, and a client is asked for it again, until the gap is filled', () => {
  const [first, second, third] = edits(1)
  expect(knownOf([first!, third!]).vector).toEqual(new Map([[1, 1]]))
  expect(knownOf([third!]).vector).toEqual(new Map())
  expect(knownOf([third!, first!, second!]).vector).toEqual(new Map([[1, 6]]))
})

test('[SYNC-57] of an update that is here in part, the other part is left, on both sides', () => {
  const typed = new Y.Doc()
  typed.clientID = 7
  typed.getText('t').insert(0, 'hello world')
  typed.getText('t').delete(0, 1)
  const whole = Y.encodeStateAsUpdate(typed)
  const known = new KnownStructs()
  const start = new Y.Doc()
  start.clientID = 7
  start.getText('t').insert(0, 'he')
  known.add(decodeUpdate(Y.encodeStateAsUpdate(start))!)
  // A piece beyond a gap: clocks 5 to 8 of the same client.
  known.add(decodeUpdate(Uint8Array.of(1, 1, 7, 5, 0, 3, 0))!)
  const rest = decodeUpdate(cutKnown(decodeUpdate(whole)!, known))!
  const shown = rest.structs.map((struct) => [struct.constructor.name, struct.id.clock, struct.length])
  expect(shown).toEqual([
    ['Item', 2, 3],
    ['Skip', 5, 3],
    ['Item', 8, 3],
  ])
  expect([...rest.ds.clients.keys()]).toEqual([7])
  expect(known.overlaps(rest)).toBe(false)
})

test('[SYNC-57] what is held beyond gaps is known again when a room is loaded', () => {
  const known = new KnownStructs()
  for (const [clock, length] of [
    [0, 2],
    [5, 3],
    [20, 1],
  ] as const)
    known.add(decodeUpdate(Uint8Array.of(1, 1, 7, clock, 0, length, 0))!)
  const again = KnownStructs.decode(known.encode())
  expect(Y.decodeStateVector(known.encode())).toEqual(new Map([[7, 2]]))
  expect(again.vector).toEqual(new Map([[7, 2]]))
  expect(again.lacking(7, 0, 30)).toEqual([2, 5, 8, 20, 21, 30])
})

test.each([freshSeed()])('[SYNC-57] pieces are what a plain list of clocks says (seed %i)', (seed) => {
  const random = createRandom(seed)
  for (let round = 0; round < 300; round++) {
    const known = new KnownStructs()
    const held = new Set<number>()
    for (let i = 0; i < 25; i++) {
      const [from, length] = [random.below(60), 1 + random.below(6)]
      known.add(decodeUpdate(Uint8Array.of(1, 1, 7, from, 0, length, 0))!)
      for (let clock = from; clock < from + length; clock++) held.add(clock)
      const lacking: number[] = []
      const ranges = known.lacking(7, 0, 70)
      for (let at = 0; at < ranges.length; at += 2)
        for (let clock = ranges[at]!; clock < ranges[at + 1]!; clock++) lacking.push(clock)
      expect(lacking).toEqual(Array.from({ length: 70 }, (_, clock) => clock).filter((c) => !held.has(c)))
      let prefix = 0
      while (held.has(prefix)) prefix++
      expect(known.vector.get(7) ?? 0).toBe(prefix)
    }
  }
})

test.each([freshSeed()])(
  '[SYNC-57] of two contents under one id the first stands, whatever came: no document is ever in pieces (seed %i)',
  (seed) => {
    const random = createRandom(seed)
    const pool = Array.from({ length: 3000 }, () => oddUpdate(random)).filter(
      (update) => decodeUpdate(update) !== null,
    )
    let cuts = 0
    for (let round = 0; round < 4000; round++) {
      const known = new KnownStructs()
      const taken: Uint8Array[] = []
      for (let count = 2 + random.below(10); count > 0; count--) {
        const update = random.pick(pool)
        const decoded = decodeUpdate(update)!
        const overlaps = known.overlaps(decoded)
        if (overlaps) cuts++
        const rest = overlaps ? cutKnown(decoded, known) : update
        taken.push(rest)
        known.add(decodeUpdate(rest)!)
      }
      const doc = new Y.Doc()
      try {
        for (const update of taken) Y.applyUpdate(doc, update)
        Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
      } catch (error) {
        const hex = taken.map((update) => Buffer.from(update).toString('hex'))
        throw new Error(`accepted: ${hex.join(' ')}`, { cause: error })
      }
    }
    expect(cuts).toBeGreaterThan(500)
  },
)
