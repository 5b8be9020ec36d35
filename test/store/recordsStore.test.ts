import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '../../src/model/change.ts'
import { RECORD_KINDS, type RecordKind } from '../../src/model/records.ts'
import { bindRecords, type RecordsBinding } from '../../src/store/recordsStore.ts'
import { createHistory } from '../../src/sync/history.ts'
import { LOCAL_ORIGIN } from '../../src/sync/origin.ts'
import { applyChanges, encodeChanges, recordMap } from '../../src/sync/workshopDoc.ts'
import { changesOf } from '../support/templateSheets.ts'

const START = encodeChanges(changesOf('jewellery', 'fr'))

let mine: Y.Doc
let theirs: Y.Doc
let binding: RecordsBinding
/** What waits for the next frame. */
let frame: (() => void)[]
let renders: number

beforeEach(() => {
  mine = docFrom(START)
  theirs = docFrom(START)
  frame = []
  renders = 0
  binding = bindRecords(mine, (flush) => frame.push(flush))
  binding.store.subscribe(() => renders++)
})

function docFrom(start: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, start)
  return doc
}

const seen = () => binding.store.getState()
const first = (kind: RecordKind) => [...seen()[kind].values()][0]!
const rename = (id: string, title: string): Change => ({
  op: 'patch',
  kind: 'actions',
  id,
  fields: { title },
})

function nextFrame(): void {
  for (const flush of frame.splice(0)) flush()
}

/** Others' changes arrive; gives what arrived. */
function receive(...changes: readonly Change[]): void {
  const known = Y.encodeStateVector(theirs)
  applyChanges(theirs, changes, 'them')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, known))
}

describe('[WIN-1] identity', () => {
  test('of the records and kinds that nobody touched', () => {
    const before = seen()
    const { id } = first('actions')
    applyChanges(mine, [rename(id, 'x')], LOCAL_ORIGIN)
    for (const kind of RECORD_KINDS.filter((k) => k !== 'actions')) expect(seen()[kind]).toBe(before[kind])
    expect(seen().actions).not.toBe(before.actions)
    for (const [other, record] of seen().actions)
      if (other !== id) expect(record).toBe(before.actions.get(other))
    expect([seen().meta, seen().damaged]).toEqual([before.meta, before.damaged])
    expect(seen().damaged).toBe(before.damaged)
  })

  test('of what was there, when one is added, marked, removed or typed in', () => {
    const { id } = first('actions')
    const kept = [...seen().actions.values()].filter((a) => a.id !== id)
    const record = { ...first('actions'), id: 'action:new', notes: '' }
    receive({ op: 'put', kind: 'actions', record })
    receive({ op: 'text', kind: 'actions', id, field: 'notes', from: '', to: 'typed' })
    receive({ op: 'remove', kind: 'actions', id: 'action:new' })
    nextFrame()
    expect(seen().actions.get(id)).toMatchObject({ notes: 'typed' })
    for (const a of kept) expect(seen().actions.get(a.id)).toBe(a)
  })

  test('of the records, when only the description changed', () => {
    const before = seen()
    receive({ op: 'meta', fields: { title: 'Dimanche' } })
    nextFrame()
    expect(seen().meta?.title).toBe('Dimanche')
    for (const kind of RECORD_KINDS) expect(seen()[kind]).toBe(before[kind])
  })
})

describe('[WIN-2] when it is read', () => {
  test('what others do: once a frame, however much arrives', () => {
    const { id } = first('actions')
    for (const title of ['un', 'deux', 'trois']) receive(rename(id, title))
    receive({ op: 'meta', fields: { title: 'Dimanche' } })
    expect([frame.length, renders]).toEqual([1, 0])
    nextFrame()
    expect([seen().actions.get(id)?.title, seen().meta?.title, renders]).toEqual(['trois', 'Dimanche', 1])
    receive(rename(id, 'quatre'))
    nextFrame()
    expect([seen().actions.get(id)?.title, renders]).toEqual(['quatre', 2])
  })

  test('what one does oneself: at once, undo and redo too', () => {
    const { id, title } = first('actions') as { id: string; title: string }
    const history = createHistory(mine)
    const titles = [
      () => applyChanges(mine, [rename(id, 'x')], LOCAL_ORIGIN),
      () => history.undo(),
      () => history.redo(),
    ].map((act) => {
      act()
      return seen().actions.get(id)?.title
    })
    expect(titles).toEqual(['x', title, 'x'])
    expect(frame).toEqual([])
  })

  test('a record that comes back whole by undo is never seen in parts', () => {
    const { id } = first('actions')
    const history = createHistory(mine)
    applyChanges(mine, [{ op: 'remove', kind: 'actions', id }], LOCAL_ORIGIN)
    receive(rename(id, 'x'))
    const damaged: number[] = []
    binding.store.subscribe((state) => damaged.push(state.damaged.size))
    history.undo()
    expect(seen().actions.has(id)).toBe(true)
    expect(damaged.every((n) => n === 0)).toBe(true)
  })

  test('what waits is read with what one does, and a frame that has nothing left does nothing', () => {
    const [one, two] = [...seen().actions.keys()]
    receive(rename(one!, 'theirs'))
    applyChanges(mine, [rename(two!, 'mine')], LOCAL_ORIGIN)
    expect([one, two].map((id) => seen().actions.get(id!)?.title)).toEqual(['theirs', 'mine'])
    nextFrame()
    expect(renders).toBe(1)
  })

  test('no more after dispose', () => {
    binding.dispose()
    applyChanges(mine, [rename(first('actions').id, 'x')], LOCAL_ORIGIN)
    receive({ op: 'meta', fields: { title: 'x' } })
    expect([renders, frame.length]).toEqual([0, 0])
  })
})

describe('[WIN-3] what does not parse', () => {
  test('is named, hides no other, and is back when it parses again', () => {
    const { id } = first('actions')
    const { size } = seen().actions
    receive(rename(id, 'x'.repeat(161)))
    nextFrame()
    expect([...seen().damaged]).toEqual([`actions/${id}`])
    expect([seen().actions.has(id), seen().actions.size]).toEqual([false, size - 1])
    receive(rename(id, 'short'))
    nextFrame()
    expect(seen().damaged.size).toBe(0)
    expect(seen().actions.get(id)?.title).toBe('short')
  })

  test('is named no more when somebody removed it', () => {
    const { id } = first('marks')
    receive({ op: 'patch', kind: 'marks', id, fields: { level: 99 } })
    nextFrame()
    expect([...seen().damaged]).toEqual([`marks/${id}`])
    receive({ op: 'remove', kind: 'marks', id })
    nextFrame()
    expect(seen().damaged.size).toBe(0)
  })

  test('is named from the start', () => {
    recordMap(mine, 'actions').set('action:text', 'not a record')
    const again = bindRecords(mine, () => {})
    expect([...again.store.getState().damaged]).toEqual(['actions/action:text'])
  })

  test('a description that does not parse is none, until it does', () => {
    receive({ op: 'meta', fields: { levels: 'seven' } })
    nextFrame()
    expect([seen().meta, ...seen().damaged]).toEqual([null, 'meta/levels'])
    receive({ op: 'meta', fields: { levels: 7 } })
    nextFrame()
    expect(seen().meta?.levels).toBe(7)
    expect(seen().damaged.size).toBe(0)
  })

  test('of a description what cannot be read has a stand-in, and is named, until somebody writes it again', () => {
    receive({ op: 'meta', fields: { title: 5, currency: 'euros' } })
    nextFrame()
    expect([seen().meta?.title, seen().meta?.currency]).toEqual(['', 'EUR'])
    expect([...seen().damaged]).toEqual(['meta/title', 'meta/currency'])
    applyChanges(mine, [{ op: 'meta', fields: { title: 'Lundi' } }], LOCAL_ORIGIN)
    expect(seen().meta?.title).toBe('Lundi')
    expect([...seen().damaged]).toEqual(['meta/currency'])
  })

  test('a record that arrives in pieces is damaged until it is whole', () => {
    const { id } = first('actions')
    const updates: Uint8Array[] = []
    theirs.on('update', (update: Uint8Array) => updates.push(update))
    applyChanges(theirs, [{ op: 'meta', fields: { title: 'before' } }], 'them')
    applyChanges(theirs, [rename(id, 'x')], 'them')
    Y.applyUpdate(mine, updates[1]!) // overtakes the other one: YJS-3
    nextFrame()
    expect([...seen().damaged]).toEqual([`actions/${id}`])
    Y.applyUpdate(mine, updates[0]!)
    nextFrame()
    expect(seen().damaged.size).toBe(0)
    expect(seen().actions.get(id)?.title).toBe('x')
  })
})
