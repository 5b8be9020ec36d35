import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownersByFriction, readJourney } from '../../src/model/journey.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import { RECORD_KINDS, RECORD_STORAGE, type Records } from '../../src/model/records.ts'
import { readStoredRecords, recordMap } from '../../src/sync/workshopDoc.ts'
import { COMMAND_NAMES, type CommandName } from '../support/intents.ts'
import { Participants, sharedTextOf, startOfWorkshop } from '../support/participants.ts'
import { type Peer, Peers } from '../support/peers.ts'

const PEERS = 3
/** Some twenty seconds on a quiet machine. */
const TIMEOUT_MS = 240_000
const START = startOfWorkshop()

/** What people do most, and where they get into each other's way, comes more often. */
const WEIGHTS: Partial<Record<CommandName, number>> = {
  moveAction: 10,
  renameAction: 3,
  renameWorkshop: 4,
  addAction: 4,
  editNotes: 8,
  editSituation: 4,
  placeMark: 5,
  verifyMark: 3,
  assignOwner: 5,
  addFriction: 3,
  addNote: 4,
  editNote: 3,
  addComment: 4,
  rewordComment: 2,
  removeComment: 2,
  moveSequence: 3,
  addSequence: 2,
  removeVerifiedMark: 4,
  removeActions: 2,
  moveActions: 3,
  takeMedians: 2,
  weighFrictions: 2,
  setTouchpoint: 3,
  fillHandover: 4,
  setLetter: 3,
  addCostLine: 2,
  changeCostLine: 3,
}
const command = fc.oneof(
  ...COMMAND_NAMES.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) })),
)
const step = {
  peer: fc.nat(PEERS - 1),
  /** Decides everything the author chooses. */
  dice: fc.nat(),
  /** False: the author acts on what they saw before the last updates arrived. */
  fresh: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  deliveries: fc.array(fc.tuple(fc.nat(PEERS - 1), fc.nat(9)), { maxLength: 4 }),
}
const history = <Step>(arbitrary: fc.Arbitrary<Step>) => fc.array(arbitrary, { maxLength: 100, size: 'max' })

test(
  '[CON-1] whatever the order of delivery, all peers end with the same, well-formed workshop',
  () => {
    const done = new Map<CommandName, number>(COMMAND_NAMES.map((name) => [name, 0]))
    fc.assert(
      fc.property(history(fc.record({ ...step, command })), (steps) => {
        const peers = new Peers(PEERS, START, 'anyOrder')
        const people = new Participants(peers)
        for (const { peer, command, dice, fresh, deliveries } of steps) {
          const changes = people.act(peers.all[peer]!, command, dice, fresh)
          if (changes.length > 0) done.set(command, done.get(command)! + 1)
          for (const [to, pick] of deliveries) peers.deliver(peers.all[to]!, pick)
        }
        peers.deliverAll()
        expectOneWorkshop(peers, people)
        expectNothingLost(peers.all[0]!, people)
      }),
      { numRuns: 700 },
    )
    for (const [name, count] of done) expect(count, `${name} was hardly tried`).toBeGreaterThan(25)
  },
  TIMEOUT_MS,
)

test(
  '[CON-2] undo and redo, whoever else is at work, leave all peers with the same, well-formed workshop',
  () => {
    const outcomes = { done: 0, partly: 0, overtaken: 0, nothing: 0 }
    const move = fc.oneof(
      { weight: 5, arbitrary: command },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
    )
    fc.assert(
      fc.property(history(fc.record({ ...step, move })), (steps) => {
        const peers = new Peers(PEERS, START, 'relayed')
        const people = new Participants(peers)
        for (const { peer, move, dice, fresh, deliveries } of steps) {
          const author = peers.all[peer]!
          if (move === 'undo' || move === 'redo') outcomes[people.goBack(author, move)]++
          else people.act(author, move, dice, fresh)
          for (const [to, pick] of deliveries) peers.deliver(peers.all[to]!, pick)
        }
        peers.deliverAll()
        expectOneWorkshop(peers, people)
        expectTypedTextsKept(peers.all[0]!, people)
      }),
      { numRuns: 500 },
    )
    expect(outcomes.done, 'hardly anything was undone').toBeGreaterThan(500)
    expect(outcomes.overtaken, 'nobody was ever overtaken').toBeGreaterThan(20)
    expect(outcomes.partly, 'nothing was ever taken back in part').toBeGreaterThan(0)
  },
  TIMEOUT_MS,
)

function expectOneWorkshop({ all: [first, ...others] }: Peers, people: Participants): void {
  const stored = readStoredRecords(first!.doc)
  const { records, damaged } = parseRecords(stored)
  expect(damaged).toEqual([])
  expect(records.meta).not.toBeNull()
  expectWhole(records)
  expect(people.inventedIn(records), 'no merge makes up a value').toEqual([])
  for (const kind of RECORD_KINDS.filter((k) => RECORD_STORAGE[k] === 'atomic'))
    for (const value of recordMap(first!.doc, kind).values())
      expect(Object.getPrototypeOf(value), `${kind} are plain values (YJS-1)`).toBe(Object.prototype)
  const journey = readJourney(records)
  for (const { doc } of others) {
    const theirs = readStoredRecords(doc)
    expect(theirs).toEqual(stored)
    expect(readJourney(parseRecords(theirs).records)).toEqual(journey)
  }
  for (const { binding } of [first!, ...others])
    expect(binding.store.getState()).toEqual({ ...records, damaged: new Set() })
}

/** Each action once on the sheet or in the tray, one mark per subject, one letter per subject and owner. */
function expectWhole(records: Records): void {
  const { sequences, unplaced } = readJourney(records)
  const shown = [...sequences.flatMap((s) => s.actions), ...unplaced].map((a) => a.id)
  expect(shown.toSorted()).toEqual([...records.actions.keys()].sort())
  const subjects = [...records.marks.values()].map((m) =>
    [m.actionId, m.personaId, m.offerId, m.evidence].join(),
  )
  expect(new Set(subjects).size).toBe(subjects.length)
  const letters = [...records.responsibilities.values()].map((r) => `${r.subjectId},${r.ownerId}`)
  expect(new Set(letters).size).toBe(letters.length)
}

function expectNothingLost(peer: Peer, people: Participants): void {
  const records = peer.binding.store.getState()
  for (const { kind, id } of people.added)
    expect(records[kind].has(id), `${id} is there unless it was removed`).toBe(!people.removed.has(id))
  for (const id of people.removed)
    for (const kind of RECORD_KINDS) expect(records[kind].has(id), `${id} came back`).toBe(false)
  expectTypedTextsKept(peer, people)
  const [friction] = records.frictions.values()
  const [owner] = records.owners.values()
  if (friction === undefined || owner === undefined) return
  people.assign(peer, friction.id, owner.id)
  expect(ownersByFriction(peer.binding.store.getState()).get(friction.id)).toEqual([owner])
}

function expectTypedTextsKept(peer: Peer, people: Participants): void {
  const records = peer.binding.store.getState()
  for (const { letter, kind, id } of people.keptLetters()) {
    const text = sharedTextOf(records, kind, id)
    if (text !== undefined) expect(text, 'what nobody took away is there').toContain(letter)
  }
}
