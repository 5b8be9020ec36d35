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

describe('[UNDO-4] all or nothing', () => {
  test.each([
    ['set a field of one', set('actions', 'old', { title: 'Ben’s' })],
    ['removed one', remove('actions', 'old')],
    ['removed the other', remove('marks', 'mark')],
  ])('of two records others %s', (_, theirChange) => {
    act(set('actions', 'old', { title: 'mine' }), set('marks', 'mark', { level: 1 }))
    theyDo(theirChange)
    expectOvertaken(history.undo)
  })
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
