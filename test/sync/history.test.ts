import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '../../src/model/change.ts'
import { groupTagId } from '../../src/model/schema/groupTag.ts'
import { createHistory, type History } from '../../src/sync/history.ts'
import { LOCAL_ORIGIN } from '../../src/sync/origin.ts'
import { applyChanges, encodeChanges, readStoredMeta, readStoredRecord } from '../../src/sync/workshopDoc.ts'

const A = { id: 'action:a', place: { sequenceId: 'sequence:s', orderKey: 'a0' }, title: 'a', notes: '' }
const START = encodeChanges([
  { op: 'put', kind: 'actions', record: A },
  { op: 'meta', fields: { title: 'T' } },
])
const rename = (title: string): Change => ({ op: 'patch', kind: 'actions', id: A.id, fields: { title } })
const note = (from: string, to: string): Change => ({
  op: 'text',
  kind: 'actions',
  id: A.id,
  field: 'notes',
  from,
  to,
})
const remove: Change = { op: 'remove', kind: 'actions', id: A.id }

let mine: Y.Doc
let theirs: Y.Doc
let history: History

beforeEach(() => {
  // The higher id wins where both write at the same moment.
  ;[mine, theirs] = [docOf(2), docOf(1)]
  history = createHistory(mine)
})

function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, START)
  doc.clientID = clientId
  return doc
}

function act(...changes: readonly Change[]): void {
  history.startStep()
  applyChanges(mine, changes, LOCAL_ORIGIN)
}

function meet(): void {
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), 'net')
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), 'net')
}

const read = (doc: Y.Doc = mine) => readStoredRecord(doc, 'actions', A.id)

test('there is nothing to take back at first', () => {
  expect([history.undo(), history.redo(), history.state()]).toEqual([
    'nothing',
    'nothing',
    { canUndo: false, canRedo: false },
  ])
})

describe('[WIN-8] one call, one step', () => {
  test('back and forth', () => {
    act(rename('b'))
    act(rename('c'))
    const titles = [history.undo, history.undo, history.redo, history.redo].map((go) => {
      expect(go()).toBe('done')
      return read()
    })
    expect(titles.map((record) => (record as typeof A).title)).toEqual(['b', 'a', 'b', 'c'])
    expect(history.redo()).toBe('nothing')
  })

  test('what somebody else has changed since is left, and the step before is still there', () => {
    act(note('', 'mine'))
    act(rename('b'))
    meet()
    applyChanges(theirs, [rename('theirs')], 'them')
    meet()
    expect(history.undo()).toBe('overtaken')
    expect(read()).toEqual({ ...A, title: 'theirs', notes: 'mine' })
    expect(history.undo()).toBe('done')
    expect(read()).toEqual({ ...A, title: 'theirs' })
    expect(history.undo()).toBe('nothing')
  })

  test('what somebody else has removed since stays removed', () => {
    act(rename('b'))
    meet()
    applyChanges(theirs, [remove], 'them')
    meet()
    expect(history.undo()).toBe('overtaken')
    expect(read()).toBeUndefined()
  })

  test('redo is overtaken too', () => {
    act(rename('b'))
    history.undo()
    meet()
    applyChanges(theirs, [rename('theirs')], 'them')
    meet()
    expect([history.redo(), history.redo()]).toEqual(['overtaken', 'nothing'])
    expect(read()).toEqual({ ...A, title: 'theirs' })
  })

  test('no more than 200 steps are kept', () => {
    for (let i = 0; i <= 200; i++) act(rename(`${i}`))
    for (let i = 0; i < 200; i++) expect(history.undo()).toBe('done')
    expect(history.undo()).toBe('nothing')
    expect(read()).toMatchObject({ title: '0' })
  })
})

describe('[WIN-9] others', () => {
  test('what they did is not taken back, nor what they typed in the same text', () => {
    act(note('', 'mine'))
    meet()
    applyChanges(theirs, [note('mine', 'mine, theirs'), { op: 'meta', fields: { title: 'U' } }], 'them')
    meet()
    expect(history.undo()).toBe('done')
    expect(read()).toEqual({ ...A, notes: ', theirs' })
    expect(readStoredMeta(mine)).toEqual({ title: 'U' })
    expect(history.undo()).toBe('nothing')
  })

  test.each(['actions', 'meta'] as const)(
    'a field of %s that two people changed at the same moment keeps a value',
    (kind) => {
      const change = (title: string): Change =>
        kind === 'meta' ? { op: 'meta', fields: { title } } : rename(title)
      act(change('mine'))
      applyChanges(theirs, [change('theirs')], 'them')
      meet()
      history.undo()
      meet()
      const titles = [mine, theirs].map((doc) =>
        kind === 'meta' ? readStoredMeta(doc).title : (read(doc) as typeof A).title,
      )
      expect(new Set(titles).size).toBe(1)
      expect(['a', 'T', 'mine', 'theirs']).toContain(titles[0])
    },
  )

  test('a record that one removed while they changed it comes back whole', () => {
    act(remove)
    applyChanges(theirs, [rename('theirs')], 'them')
    meet()
    expect(history.undo()).toBe('done')
    meet()
    expect(read(theirs)).toEqual(read())
    expect(Object.keys(read() as object).sort()).toEqual(Object.keys(A).sort())
  })
})

test('listeners hear once of each change to what there is to take back', () => {
  const heard: unknown[] = []
  history.onChange(() => heard.push(history.state()))
  act(rename('b'))
  history.undo()
  history.redo()
  expect(heard).toEqual([
    { canUndo: true, canRedo: false },
    { canUndo: false, canRedo: true },
    { canUndo: true, canRedo: false },
  ])
})

test('[GRP-8] what somebody else has gone on with stays, with the tag of its group, when its author takes the adding back', () => {
  const added = { ...A, id: 'action:b', title: 'b' }
  const tag = {
    id: groupTagId(added.id),
    recordId: added.id,
    groupId: 'group:a',
    name: '',
    number: 1,
    madeAtMs: 0,
  }
  act({ op: 'put', kind: 'actions', record: added }, { op: 'put', kind: 'groupTags', record: tag })
  meet()
  applyChanges(theirs, [{ op: 'patch', kind: 'actions', id: added.id, fields: { title: 'c' } }], 'them')
  meet()
  expect(history.undo()).toBe('overtaken')
  expect(readStoredRecord(mine, 'actions', added.id)).toMatchObject({ title: 'c' })
  expect(readStoredRecord(mine, 'groupTags', tag.id)).toEqual(tag)
})
