import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change, StoredRecord } from '../../src/model/change.ts'
import type { RecordKind } from '../../src/model/records.ts'
import { createHistory, type History } from '../../src/sync/history.ts'
import { LOCAL_ORIGIN } from '../../src/sync/origin.ts'
import {
  applyChanges,
  encodeChanges,
  readStoredRecord,
  readStoredRecords,
} from '../../src/sync/workshopDoc.ts'

const put = (kind: RecordKind, record: StoredRecord): Change => ({ op: 'put', kind, record })
const set = (kind: RecordKind, id: string, fields: object): Change => ({
  op: 'patch',
  kind,
  id,
  fields: fields as Record<string, unknown>,
})
const remove = (kind: RecordKind, id: string): Change => ({ op: 'remove', kind, id })
const type = (from: string, to: string, id = 'new'): Change => ({
  op: 'text',
  kind: 'actions',
  id,
  field: 'notes',
  from,
  to,
})
const action = (id: string): StoredRecord => ({
  id,
  place: { sequenceId: 'sequence', orderKey: 'a0' },
  title: '',
  notes: '',
})
const START = encodeChanges([
  put('sequences', { id: 'sequence', name: 's', situation: '' }),
  put('actions', action('old')),
  put('marks', { id: 'mark', actionId: 'old', level: 4 }),
  { op: 'meta', fields: { title: 'T' } },
])

let mine: Y.Doc
let theirs: Y.Doc
let history: History

beforeEach(() => {
  ;[mine, theirs] = [docOf(1), docOf(2)]
  history = createHistory(mine)
})

function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, START)
  doc.clientID = clientId
  return doc
}

function meet(): void {
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'net')
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), 'net')
}

/** A step of this person's; the other sees it. */
function act(...changes: readonly Change[]): void {
  history.startStep()
  applyChanges(mine, changes, LOCAL_ORIGIN)
  meet()
}

function theyDo(...changes: readonly Change[]): void {
  applyChanges(theirs, changes, 'them')
  meet()
}

function expectOvertaken(go: () => string): void {
  const before = readStoredRecords(mine)
  expect(go()).toBe('overtaken')
  expect(readStoredRecords(mine)).toEqual(before)
  meet()
  expect(readStoredRecords(theirs)).toEqual(before)
}

const friction = (actionId: string) =>
  put('frictions', { id: 'friction', actionId, text: 'slow', orderKey: 'a0' })

test('[UNDO-1, UNDO-2] an action that another named and pinned a friction to stays, and the step before is next', () => {
  act(set('sequences', 'sequence', { name: 'before' }))
  act(put('actions', action('new')))
  theyDo(set('actions', 'new', { title: 'Ben’s' }), friction('new'))
  expectOvertaken(history.undo)
  expect(history.undo()).toBe('done')
  expect(readStoredRecord(mine, 'sequences', 'sequence')).toMatchObject({ name: 's' })
  expect(readStoredRecord(mine, 'actions', 'new')).toMatchObject({ title: 'Ben’s' })
})

describe('[UNDO-1] a record that others wrote in is not removed', () => {
  test.each([
    ['a field', set('actions', 'new', { title: 'Ben’s' })],
    ['a letter', type('', 'b')],
    ['the record anew', put('actions', { ...action('new'), title: 'again' })],
  ])('%s', (_, theirChange) => {
    act(put('actions', action('new')))
    theyDo(theirChange)
    expectOvertaken(history.undo)
    expect(history.state()).toEqual({ canUndo: false, canRedo: false })
  })

  test('nor is it by redo', () => {
    act(remove('actions', 'old'))
    expect(history.undo()).toBe('done')
    meet()
    theyDo(type('', 'b', 'old'))
    expectOvertaken(history.redo)
  })

  test('a mark that another moved since stays where it is', () => {
    act(put('marks', { id: 'm2', actionId: 'old', level: 2 }))
    theyDo(set('marks', 'm2', { level: 5 }))
    expectOvertaken(history.undo)
  })

  test('what others wrote before goes and comes with the record', () => {
    act(put('actions', action('new')))
    theyDo(set('actions', 'new', { title: 'Ben’s' }), type('', 'b'))
    const whole = readStoredRecord(mine, 'actions', 'new')
    act(remove('actions', 'new'))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'actions', 'new')).toEqual(whole)
    expect(history.redo()).toBe('done')
    expect(readStoredRecord(mine, 'actions', 'new')).toBeUndefined()
  })
})

describe('[UNDO-2] a record that others’ records refer to is not removed', () => {
  test.each([
    ['friction', friction('new')],
    ['mark', put('marks', { id: 'm2', actionId: 'new', level: 3 })],
    ['mark that was elsewhere', set('marks', 'mark', { actionId: 'new' })],
  ])('%s', (_, theirChange) => {
    act(put('actions', action('new')))
    theyDo(theirChange)
    expectOvertaken(history.undo)
  })

  test('an action in the sequence, where the reference is inside the place', () => {
    act(put('sequences', { id: 's2', name: '', situation: '' }))
    theyDo(set('actions', 'old', { place: { sequenceId: 's2', orderKey: 'a1' } }))
    expectOvertaken(history.undo)
  })

  test('a friction on an action whose removal would be done again', () => {
    act(remove('actions', 'old'))
    history.undo()
    meet()
    theyDo(friction('old'))
    expectOvertaken(history.redo)
  })

  test('a record that refers to something else does not hinder', () => {
    act(put('actions', action('new')))
    theyDo(friction('old'))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'frictions', 'friction')).toBeDefined()
  })

  test('a reference that the step itself sets back does not hinder', () => {
    act(put('actions', action('new')), set('marks', 'mark', { actionId: 'new' }))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'marks', 'mark')).toMatchObject({ actionId: 'old' })
  })
})

describe('[UNDO-3] a field that others have set stays', () => {
  test('in a record and in the description', () => {
    act(set('actions', 'old', { title: 'mine' }))
    act({ op: 'meta', fields: { title: 'mine' } })
    theyDo(set('actions', 'old', { title: 'Ben’s' }), { op: 'meta', fields: { title: 'Ben’s' } })
    expectOvertaken(history.undo)
    expectOvertaken(history.undo)
  })

  test('also when it is back because a later step was taken back', () => {
    act(set('actions', 'old', { title: 'first' }))
    theyDo(set('actions', 'old', { title: 'Ben’s' }))
    act(set('actions', 'old', { title: 'second' }))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'actions', 'old')).toMatchObject({ title: 'Ben’s' })
    expectOvertaken(history.undo)
  })
})

describe('[UNDO-4] what others have changed of a step stays, and the rest of it is taken back', () => {
  const old = () => readStoredRecord(mine, 'actions', 'old')
  const mark = () => readStoredRecord(mine, 'marks', 'mark')

  test.each([
    ['set a field of one', set('actions', 'old', { title: 'Ben’s' }), { title: 'Ben’s' }],
    ['removed one', remove('actions', 'old'), undefined],
  ])('others %s of two records', (_, theirChange, theirs) => {
    act(set('actions', 'old', { title: 'mine' }), set('marks', 'mark', { level: 1 }))
    theyDo(theirChange)
    expect(history.undo()).toBe('partly')
    expect(history.kept()).toMatchObject([{ kind: 'actions', id: 'old' }])
    expect(theirs === undefined ? old() === undefined : old()).toEqual(
      theirs === undefined ? true : { ...action('old'), ...theirs },
    )
    expect(mark()).toMatchObject({ level: 4 })
    meet()
    expect(history.redo()).toBe('done')
    expect(mark()).toMatchObject({ level: 1 })
    expect(history.undo()).toBe('done')
    expect(mark()).toMatchObject({ level: 4 })
  })

  test('of several pasted actions the one that another named stays, with its frictions and marks', () => {
    const mine2 = put('marks', { id: 'm2', actionId: 'two', level: 2 })
    act(put('actions', action('one')), put('actions', action('two')), mine2, put('actions', action('three')))
    theyDo(set('actions', 'two', { title: 'Ben’s' }))
    expect(history.undo()).toBe('partly')
    expect(['one', 'two', 'three'].map((id) => readStoredRecord(mine, 'actions', id) !== undefined)).toEqual([
      false,
      true,
      false,
    ])
    expect(readStoredRecord(mine, 'marks', 'm2')).toBeDefined()
    expect(history.undo()).toBe('nothing')
  })

  test('a sequence stays with the one of its actions that another has named, and the others go', () => {
    const inside = (id: string) =>
      put('actions', { ...action(id), place: { sequenceId: 's2', orderKey: 'a0' } })
    act(put('sequences', { id: 's2', name: '', situation: '' }), inside('one'), inside('two'))
    theyDo(set('actions', 'one', { title: 'Ben’s' }))
    expect(history.undo()).toBe('partly')
    expect(readStoredRecord(mine, 'sequences', 's2')).toBeDefined()
    expect(readStoredRecord(mine, 'actions', 'one')).toBeDefined()
    expect(readStoredRecord(mine, 'actions', 'two')).toBeUndefined()
  })

  test('all stays that the one thing others have written in hangs on, however far', () => {
    const inside = put('actions', { ...action('one'), place: { sequenceId: 's2', orderKey: 'a0' } })
    act(put('sequences', { id: 's2', name: '', situation: '' }), inside, friction('one'))
    theyDo(set('frictions', 'friction', { text: 'Ben’s' }))
    expectOvertaken(history.undo)
  })

  test('of a record, all that the step changed or nothing', () => {
    act(set('actions', 'old', { title: 'mine', place: { sequenceId: 's9', orderKey: 'a1' } }))
    theyDo(set('actions', 'old', { title: 'Ben’s' }))
    expectOvertaken(history.undo)
  })

  test('what was kept is kept in the steps before as well', () => {
    act(put('actions', action('new')))
    act(friction('new'))
    theyDo(put('responsibilities', { id: 'r', subjectId: 'friction', ownerId: 'o', letter: 'R' }))
    expectOvertaken(history.undo)
    expectOvertaken(history.undo)
  })
})

describe('[UNDO-7] what took the place of something', () => {
  const NOTE = { id: 'note', text: 'words' }
  test('stays without it when others have written in it: the words are not there twice', () => {
    act(put('notes', NOTE))
    act(remove('notes', 'note'), put('actions', action('new')))
    theyDo(set('actions', 'new', { title: 'Ben’s' }))
    expectOvertaken(history.undo)
  })

  test('goes when it comes back', () => {
    act(put('notes', NOTE))
    act(remove('notes', 'note'), put('actions', action('new')))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'notes', 'note')).toEqual(NOTE)
  })
})

test('[UNDO-4] whatever two people do, each record of a step is as others made it, or as it was before the step', () => {
  const outcomes = new Map<string, number>()
  const IDS = ['old', 'a1', 'a2', 'a3'] as const
  const anId = fc.constantFrom(...IDS)
  const aMark = fc.constantFrom('mark', 'm1', 'm2')
  const change: fc.Arbitrary<Change> = fc.oneof(
    anId.map((id) => put('actions', { ...action(id), title: 'made' })),
    fc.tuple(anId, fc.constantFrom('x', 'y')).map(([id, title]) => set('actions', id, { title })),
    fc
      .tuple(anId, fc.constantFrom('sequence', 's2'))
      .map(([id, sequenceId]) => set('actions', id, { place: { sequenceId, orderKey: 'a1' } })),
    anId.map((id) => remove('actions', id)),
    fc.tuple(aMark, anId).map(([id, actionId]) => put('marks', { id, actionId, level: 2 })),
    aMark.map((id) => set('marks', id, { level: 7 })),
    aMark.map((id) => remove('marks', id)),
    fc.constantFrom(put('sequences', { id: 's2', name: '', situation: '' }), remove('sequences', 's2')),
  )
  const some = fc.array(change, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), some, some, (before, step, since) => {
      ;[mine, theirs] = [docOf(1), docOf(2)]
      history = createHistory(mine)
      theyDo(...before)
      const was = readStoredRecords(mine)
      act(...step)
      const done = readStoredRecords(mine)
      theyDo(...since)
      const now = readStoredRecords(mine)
      const outcome = history.undo()
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      const after = readStoredRecords(mine)
      meet()
      expect(readStoredRecords(theirs)).toEqual(after)
      const kept = new Set(history.kept().map(({ id }) => id))
      for (const kind of ['actions', 'marks', 'sequences'] as const)
        for (const id of new Set([was, done, now, after].flatMap((each) => [...each[kind].keys()]))) {
          const [a, b, c, d] = [was, done, now, after].map((each) => each[kind].get(id))
          const [mineToo, theirsToo] = [!isDeepStrictEqual(a, b), !isDeepStrictEqual(b, c)]
          if (!mineToo || kept.has(id)) expect(d, `${id}: not of the step, or kept`).toEqual(c)
          else if (!theirsToo) expect(d, `${id}: as before the step`).toEqual(a)
          // Else others wrote elsewhere in the record (UNDO-5), or the same as was there.
          const home = (d as { readonly actionId?: string } | undefined)?.actionId
          if (theirsToo && home !== undefined && now.actions.has(home))
            expect(after.actions.has(home), `${id} has lost its action`).toBe(true)
        }
      const back = history.redo()
      meet()
      expect(readStoredRecords(theirs)).toEqual(readStoredRecords(mine))
      if (outcome === 'done' || outcome === 'partly') expect(back).toBe('done')
    }),
    { numRuns: 1500 },
  )
  for (const outcome of ['done', 'partly', 'overtaken'])
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(50)
})

describe('[UNDO-5] others’ work that is not touched does not hinder', () => {
  test('another field of the record', () => {
    act(set('actions', 'old', { title: 'mine' }))
    theyDo(type('', 'b', 'old'), set('actions', 'old', { place: { sequenceId: 'x', orderKey: 'a2' } }))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'actions', 'old')).toEqual({
      ...action('old'),
      notes: 'b',
      place: { sequenceId: 'x', orderKey: 'a2' },
    })
  })

  test('letters in the same text', () => {
    act(type('', 'mine', 'old'))
    theyDo(type('mine', 'mine, Ben', 'old'))
    expect(history.undo()).toBe('done')
    expect(readStoredRecord(mine, 'actions', 'old')).toMatchObject({ notes: ', Ben' })
  })

  test('a name that reached a removed record too late', () => {
    applyChanges(theirs, [set('actions', 'old', { title: 'Ben’s' })], 'them')
    act(remove('actions', 'old'))
    expect(history.undo()).toBe('done')
    expect(Object.keys(readStoredRecord(mine, 'actions', 'old') as object)).toHaveLength(4)
  })
})

test('[UNDO-6] typing in a text that went and came back with its record is not taken back: the other’s letters would go too', () => {
  theyDo(type('', 'x', 'old'))
  act(type('x', 'xy', 'old'))
  act(remove('actions', 'old'))
  expect(history.undo()).toBe('done')
  expect(readStoredRecord(mine, 'actions', 'old')).toMatchObject({ notes: 'xy' })
  expectOvertaken(history.undo)
})
