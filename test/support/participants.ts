// People at work in a workshop: they run the real commands on what they see, and remember what they did, so that a
// test can ask what became of it.
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Change, StoredRecord } from '../../src/model/change.ts'
import { assignOwner } from '../../src/model/commands/responsibility.ts'
import { withGroupTags } from '../../src/model/facilitation/groupTags.ts'
import { must } from '../../src/model/must.ts'
import {
  RECORD_KINDS,
  RECORD_STORAGE,
  type RecordKind,
  type Records,
  SHARED_TEXTS,
} from '../../src/model/records.ts'
import type { ActionId, FrictionId, NewId, OwnerId } from '../../src/model/schema/ids.ts'
import type { HistoryOutcome } from '../../src/sync/history.ts'
import type { PartName } from '../../src/sync/stepParts.ts'
import { encodeChanges, recordMap } from '../../src/sync/workshopDoc.ts'
import { countingIds } from './countingIds.ts'
import { type CommandName, INTENTS } from './intents.ts'
import type { Peer, Peers } from './peers.ts'
import { planRecords } from './planRecords.ts'
import { roundRecords } from './roundIntents.ts'

interface Letter {
  readonly letter: string
  readonly kind: RecordKind
  readonly id: string
  readonly by: Peer
}

/** The kinds that have a text in which several people type. */
export type SharedKind = 'actions' | 'sequences' | 'notes'

export function sharedTextOf(records: Records, kind: RecordKind, id: string): string | undefined {
  if (kind === 'actions') return records.actions.get(id)?.notes
  return kind === 'notes' ? records.notes.get(id)?.text : records.sequences.get(id)?.situation
}

export class Participants {
  /** Records that somebody made, besides those of the start. */
  readonly added: { readonly kind: RecordKind; readonly id: string; readonly by: Peer }[] = []
  /** Ids of records with a random id that somebody removed. */
  readonly removed = new Set<string>()
  /** What was written, as `written` puts it. */
  readonly #written: Set<string>
  readonly #peers: Peers
  readonly #newId: NewId = countingIds()
  readonly #letters: Letter[] = []
  readonly #deleted = new Set<string>()
  /** What each one started to edit and has not finished, by record. */
  readonly #drafts = new Map<string, string>()
  /** How many steps each one can take back, and again forward. */
  readonly #depth = new Map<Peer, Record<'undo' | 'redo', number>>()
  readonly #wentBack = new Set<Peer>()

  constructor(peers: Peers) {
    this.#peers = peers
    const { binding } = must(peers.all[0])
    this.#written = new Set(RECORD_KINDS.flatMap((kind) => writtenIn(binding.store.getState()[kind])))
  }

  /** Runs a command as `by` would; gives what it changed, which is nothing when it was refused. */
  act(by: Peer, name: CommandName, seed: number, fresh: boolean): readonly Change[] {
    if (fresh) by.binding.flush()
    const seen = by.binding.store.getState()
    const dice = diceFrom(seed)
    const outcome = INTENTS[name]({
      seen,
      newId: this.#newId,
      dice,
      draftOf: (kind, id) => this.#draft(by, seen, kind, id, dice),
      retype: (from) => this.#retype(from, dice),
    })
    if (outcome === null || !outcome.ok || outcome.value.length === 0) return []
    const sent = by.outbox.length
    const changes = inGroupOf(by, outcome.value)
    this.#peers.act(by, changes)
    if (by.outbox.length > sent) this.#depth.set(by, { undo: this.#depthOf(by).undo + 1, redo: 0 })
    for (const change of changes) this.#remember(by, change)
    if (fresh) expectDone(by.binding.store.getState(), name, changes)
    return changes
  }

  goBack(by: Peer, direction: 'undo' | 'redo'): HistoryOutcome {
    const depth = this.#depthOf(by)
    const { binding } = by
    binding.flush()
    const before = binding.store.getState()
    const taken: Y.Item[] = []
    const collect = (transaction: Y.Transaction) =>
      Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => {
        if (item instanceof Y.Item) taken.push(item)
      })
    by.doc.on('afterTransaction', collect)
    const outcome = by.history[direction]()
    by.doc.off('afterTransaction', collect)
    if (outcome === 'overtaken' || outcome === 'nothing')
      expect(binding.store.getState(), 'nothing was taken back').toEqual(before)
    if (outcome === 'partly') expectKept(by.history.kept(), before, binding.store.getState())
    this.#expectOthersWorkKept(by, taken)
    if (direction === 'undo') this.#expectOthersTextsAndPlacesKept(by, before)
    expect(outcome === 'nothing', 'one step of one’s own at a time').toBe(depth[direction] === 0)
    if (outcome === 'nothing') return outcome
    this.#wentBack.add(by)
    const back = direction === 'undo' ? 'redo' : 'undo'
    const gained = outcome === 'overtaken' ? 0 : 1
    this.#depth.set(by, { ...depth, [direction]: depth[direction] - 1, [back]: depth[back] + gained })
    return outcome
  }

  /** What came back by undo is a copy of one's own; everything else of another's hand is theirs, and later. */
  #expectOthersWorkKept(by: Peer, taken: readonly Y.Item[]): void {
    const others = this.#peers.all.filter((peer) => peer !== by).map(({ doc }) => doc.clientID)
    const lost = taken.filter(({ id }) => others.includes(id.client))
    expect(lost.map(({ parentSub, content }) => [parentSub, content.getContent()])).toEqual([])
  }

  #expectOthersTextsAndPlacesKept(by: Peer, before: Records): void {
    const after = by.binding.store.getState()
    // In the record they were typed in: a copy of the record has copies of them, which go with it.
    for (const { letter, kind, id, by: typist } of this.#letters)
      if (typist !== by && sharedTextOf(before, kind, id)?.includes(letter) === true)
        expect(sharedTextOf(after, kind, id), 'a letter of another').toContain(letter)
    for (const { kind, id, by: maker } of this.added) {
      const friction = kind === 'frictions' && maker !== by ? after.frictions.get(id) : undefined
      if (friction !== undefined && before.actions.has(friction.actionId))
        expect(after.actions.has(friction.actionId), `${id} of another has lost its action`).toBe(true)
    }
  }

  assign(by: Peer, friction: FrictionId, owner: OwnerId): void {
    const outcome = assignOwner(by.binding.store.getState(), friction, owner)
    if (outcome.ok) this.#peers.act(by, outcome.value)
  }

  /** Fields whose value nobody wrote: a merge made it up. */
  inventedIn(records: Records): string[] {
    return RECORD_KINDS.flatMap((kind) => writtenIn(records[kind], SHARED_TEXTS[kind])).filter(
      (value) => !this.#written.has(value),
    )
  }

  /** The letters that must still be in their text, if their record is there. */
  keptLetters(): Letter[] {
    return this.#letters.filter(({ letter, id, by }) => {
      const maker = this.added.find((record) => record.id === id)?.by
      const mayBeUndone = this.#wentBack.has(by) || (maker !== undefined && this.#wentBack.has(maker))
      return !this.#deleted.has(letter) && !this.removed.has(id) && !mayBeUndone
    })
  }

  #depthOf(by: Peer): Record<'undo' | 'redo', number> {
    return this.#depth.get(by) ?? { undo: 0, redo: 0 }
  }

  #remember(by: Peer, change: Change): void {
    if (change.op === 'put') for (const value of written(change.record)) this.#written.add(value)
    if (change.op === 'patch')
      for (const value of written({ ...change.fields, id: change.id })) this.#written.add(value)
    if (change.op === 'put' && isRandom(change.kind, change.record.id))
      this.added.push({ kind: change.kind, id: change.record.id, by })
    if (change.op === 'remove' && isRandom(change.kind, change.id)) this.removed.add(change.id)
    if (change.op !== 'text') return
    const { kind, id, from, to } = change
    for (const letter of from) if (!to.includes(letter)) this.#deleted.add(letter)
    for (const letter of to) if (!from.includes(letter)) this.#letters.push({ letter, kind, id, by })
    this.#drafts.set(`${by.index} ${id}`, to)
  }

  /** Half of the time people go on from the text as they left it, whatever others have made of it since. */
  #draft(by: Peer, seen: Records, kind: SharedKind, id: string, dice: Dice): string {
    const text = must(sharedTextOf(seen, kind, id), id)
    const draft = this.#drafts.get(`${by.index} ${id}`) ?? text
    return dice(2) === 0 ? draft : text
  }

  /** Types letters that were never typed before, in the place of some that were. */
  #retype(from: string, dice: Dice): string {
    const letters = [...from]
    const at = dice(letters.length + 1)
    const typed = Array.from({ length: 1 + dice(2) }, () => this.#newLetter())
    return letters.toSpliced(at, dice(3) === 0 ? dice(4) : 0, ...typed).join('')
  }

  /** Of one or two code units, in turn. */
  #newLetter(): string {
    this.#letterCount++
    const base = this.#letterCount % 2 === 0 ? 0x4e00 : 0x20000
    return String.fromCodePoint(base + this.#letterCount)
  }
  #letterCount = 0
}

/** As the page does: the first works in no group, the others in one each. */
function inGroupOf({ index, doc, binding }: Peer, changes: readonly Change[]): readonly Change[] {
  return withGroupTags(changes, {
    group: index === 0 ? null : { id: `group:${index}`, name: '', number: index },
    tags: binding.store.getState().groupTags,
    notes: binding.store.getState().notes,
    nowMs: 0,
    exists: (kind, id) => recordMap(doc, kind).has(id),
    isTheirs: () => true,
  })
}

/** The fields of a record, each with its value. */
function written(record: { readonly id: string }, except: readonly string[] = []): string[] {
  return Object.entries(record)
    .filter(([field]) => !except.includes(field))
    .map(([field, value]) => `${record.id} ${field} ${JSON.stringify(value)}`)
}

function writtenIn(byId: ReadonlyMap<string, { readonly id: string }>, except?: readonly string[]): string[] {
  return [...byId.values()].flatMap((record) => written(record, except))
}

/** What stays is as it was, and what it belongs to is there. */
function expectKept(kept: readonly PartName[], before: Records, after: Records): void {
  for (const { kind, id } of kept) {
    if (kind === 'meta') continue
    const record: object | undefined = after[kind].get(id)
    expect(record, `${id} stays`).toEqual(before[kind].get(id))
    const home = (record as { readonly actionId?: ActionId } | undefined)?.actionId
    if (home !== undefined && before.actions.has(home))
      expect(after.actions.has(home), `${id} stays, with its action`).toBe(true)
  }
}

type Dice = (n: number) => number

function diceFrom(seed: number): Dice {
  let state = seed
  return (n) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return (state >>> 8) % n
  }
}

/** What the author sees of their command, at once: all it said, and nothing that still points to what it removed. */
function expectDone(records: Records, name: CommandName, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.op === 'put') expect(records[change.kind].get(change.record.id)).toEqual(change.record)
    if (change.op === 'patch') expect(records[change.kind].get(change.id)).toMatchObject(change.fields)
    if (change.op !== 'remove') continue
    expect(records[change.kind].has(change.id)).toBe(false)
    // What people said stays until they remove it, and results stay for ever, whatever becomes of what they are about.
    for (const kind of RECORD_KINDS.filter((kind) => kind !== 'comments' && kind !== 'rounds'))
      for (const record of records[kind].values())
        expect(Object.values(record), `after ${name}, ${record.id}`).not.toContain(change.id)
  }
}

/** A small workshop, where everybody gets into everybody's way. */
export function startOfWorkshop(): Uint8Array {
  const put = (kind: RecordKind, ...records: readonly StoredRecord[]): Change[] =>
    records.map((record) => ({ op: 'put', kind, record }))
  const persona = { portrait: '', segment: '', needs: '', expectations: '' }
  const place = (orderKey: string) => ({ sequenceId: 'sequence:s', orderKey })
  return encodeChanges([
    {
      op: 'meta',
      fields: { schemaVersion: 1, title: 'T', locale: 'fr', market: 'consumers', currency: 'EUR', levels: 7 },
    },
    ...put(
      'personas',
      { id: 'persona:p', name: 'p', ...persona, orderKey: 'a0' },
      { id: 'persona:q', name: 'q', ...persona, orderKey: 'a1' },
    ),
    ...put(
      'offers',
      { id: 'offer:o', name: 'o', role: 'usToday', colour: 'blue', orderKey: 'a0' },
      { id: 'offer:n', name: 'n', role: 'competitor', colour: 'teal', orderKey: 'a1' },
    ),
    ...put(
      'sequences',
      { id: 'sequence:s', name: 's', situation: '', moment: 'before', orderKey: 'a0' },
      { id: 'sequence:t', name: 't', situation: '', moment: 'memory', orderKey: 'a1' },
    ),
    ...put(
      'actions',
      { id: 'action:a', place: place('a0'), title: 'a', notes: '' },
      { id: 'action:b', place: place('a1'), title: 'b', notes: '' },
      { id: 'action:c', place: place('a1'), title: 'c', notes: '' },
    ),
    ...put('frictions', { id: 'friction:f', actionId: 'action:a', text: 'f', orderKey: 'a0' }),
    ...put('departments', { id: 'department:d', name: 'd', acquisition: false }),
    ...put(
      'owners',
      { id: 'owner:v', name: 'v', departmentId: 'department:d', role: '' },
      { id: 'owner:w', name: 'w', departmentId: null, role: '' },
    ),
    ...planRecords(),
    ...put('rounds', ...roundRecords()),
  ])
}

/** What becomes of a card has an id that follows from it: somebody may remove it while somebody else puts it there. */
function isRandom(kind: RecordKind, id: string): boolean {
  return RECORD_STORAGE[kind] === 'fields' && !/^(friction|note):w-/.test(id)
}
