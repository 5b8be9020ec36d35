import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '../../src/model/change.ts'
import { RECORD_KINDS } from '../../src/model/records.ts'
import { templateChanges } from '../../src/model/templates/templateChanges.ts'
import { TEMPLATE_KEYS } from '../../src/model/templates/templateKeys.ts'
import { contentChanges, toWorkshopFile } from '../../src/model/workshopFile.ts'
import {
  applyChanges,
  encodeChanges,
  readStoredMeta,
  readStoredRecord,
  readStoredRecords,
  recordMap,
} from '../../src/sync/workshopDoc.ts'
import { applyToRecords, noRecords } from '../support/applyToRecords.ts'
import { countingIds } from '../support/countingIds.ts'

const action = (fields: Readonly<Record<string, unknown>> = {}): Change => ({
  op: 'put',
  kind: 'actions',
  record: { id: 'action:a', title: 'Comparer', notes: 'court', ...fields },
})
const mark = (level: number): Change => ({
  op: 'put',
  kind: 'marks',
  record: { id: 'mark:m', level, evidence: 'apriori' },
})

function docWith(...changes: Change[]): Y.Doc {
  const doc = new Y.Doc()
  applyChanges(doc, changes, 'test')
  return doc
}

/** A second person's copy, and the exchange of what both did since. */
function fork(doc: Y.Doc): { readonly other: Y.Doc; exchange(): void } {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  // Fixed, so that the other copy wins conflicts. Not before the update: an id that was in use is changed.
  doc.clientID = 1
  other.clientID = 2
  const exchange = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readStoredRecords(doc)).toEqual(readStoredRecords(other))
  }
  return { other, exchange }
}

const stored = (doc: Y.Doc) => readStoredRecord(doc, 'actions', 'action:a')

describe('what changes mean', () => {
  test.each(TEMPLATE_KEYS)('[DOC-1] the document holds what plain maps would: %s', (template) => {
    const changes = templateChanges({ template, title: 'T', locale: 'fr', levels: 7 }, countingIds())
    expect(readStoredRecords(docWith(...changes))).toEqual(applyToRecords(noRecords(), changes))
  })

  test('a patch sets its fields and leaves the others, also those we do not know', () => {
    const doc = docWith(action({ future: [1] }), {
      op: 'patch',
      kind: 'actions',
      id: 'action:a',
      fields: { title: 'Payer' },
    })
    expect(stored(doc)).toEqual({ id: 'action:a', title: 'Payer', notes: 'court', future: [1] })
  })

  test('a patch of an atomic record keeps its other fields', () => {
    const doc = docWith(mark(3), { op: 'patch', kind: 'marks', id: 'mark:m', fields: { level: 4 } })
    expect(readStoredRecord(doc, 'marks', 'mark:m')).toEqual({ id: 'mark:m', level: 4, evidence: 'apriori' })
  })

  test.each<Change>([
    { op: 'patch', kind: 'actions', id: 'action:a', fields: { title: 'Payer' } },
    { op: 'text', kind: 'actions', id: 'action:a', field: 'notes', from: 'court', to: 'plus long' },
  ])('a removed record does not come back: $op', (change) => {
    const doc = docWith(action(), { op: 'remove', kind: 'actions', id: 'action:a' }, change)
    expect(recordMap(doc, 'actions').size).toBe(0)
  })

  test('a change of the description keeps the fields it does not name', () => {
    const doc = docWith({ op: 'meta', fields: { title: 'A', future: true } })
    applyChanges(doc, [{ op: 'meta', fields: { title: 'B' } }], 'test')
    expect(readStoredMeta(doc)).toEqual({ title: 'B', future: true })
  })

  test('all changes of one command are one message, and one undo step with their origin', () => {
    const doc = new Y.Doc()
    const origins: unknown[] = []
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    applyChanges(doc, [action(), mark(3), { op: 'meta', fields: { title: 'A' } }], 'me')
    applyChanges(doc, [], 'me')
    expect(origins).toEqual(['me'])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '[FILE-1] a workshop where a record, a field and a part of the description are named %s is exported as it was',
    (name) => {
      const named = (id: string) => ({ ...Object.fromEntries([[name, 'text']]), id })
      const file = {
        ...noRecords(),
        meta: { schemaVersion: 1, ...Object.fromEntries([[name, 'text']]) },
        actions: new Map([name, 'action:a'].map((id) => [id, named(id)])),
        marks: new Map([[name, { id: name, level: 4 }]]),
      }
      const doc = docWith(...contentChanges(file))
      expect(JSON.stringify(toWorkshopFile(readStoredRecords(doc)))).toBe(
        JSON.stringify(toWorkshopFile(file)),
      )
      expect(Object.keys(readStoredRecord(doc, 'actions', name) as object).sort()).toEqual(
        ['id', name].sort(),
      )
    },
  )

  test('an empty document reads as no record of any kind', () => {
    expect(readStoredRecords(new Y.Doc())).toEqual(noRecords())
    expect(RECORD_KINDS.every((kind) => readStoredRecord(new Y.Doc(), kind, 'x') === undefined)).toBe(true)
  })

  test('encodeChanges gives a whole document as one update', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, encodeChanges([action()]))
    expect(readStoredRecords(doc)).toEqual(readStoredRecords(docWith(action())))
  })

  test('a document of an earlier day can still be written: reading leaves no trace in it', () => {
    const doc = docWith(action())
    const before = Y.encodeStateAsUpdate(doc)
    readStoredRecords(doc)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })
})

describe('two people at once', () => {
  test('two fields of one record are both kept', () => {
    const doc = docWith(action())
    const { other, exchange } = fork(doc)
    applyChanges(doc, [{ op: 'patch', kind: 'actions', id: 'action:a', fields: { title: 'Payer' } }], 1)
    applyChanges(other, [{ op: 'patch', kind: 'actions', id: 'action:a', fields: { place: 'ici' } }], 2)
    exchange()
    expect(stored(doc)).toMatchObject({ title: 'Payer', place: 'ici' })
  })

  test('[YJS-1] the mark both make first is one whole mark', () => {
    const doc = new Y.Doc()
    const { other, exchange } = fork(doc)
    applyChanges(doc, [mark(3)], 1)
    applyChanges(other, [mark(5)], 2)
    exchange()
    expect(readStoredRecord(doc, 'marks', 'mark:m')).toEqual({ id: 'mark:m', level: 5, evidence: 'apriori' })
  })

  test('[YJS-1] records with a derived id are plain values, the others maps', () => {
    const doc = docWith(mark(3), action())
    expect(recordMap(doc, 'marks').get('mark:m')).not.toBeInstanceOf(Y.Map)
    expect(recordMap(doc, 'actions').get('action:a')).toBeInstanceOf(Y.Map)
  })

  test('two people type in one note: every letter is kept', () => {
    const doc = docWith(action())
    const { other, exchange } = fork(doc)
    const type = (to: string): Change => ({
      op: 'text',
      kind: 'actions',
      id: 'action:a',
      field: 'notes',
      from: 'court',
      to,
    })
    applyChanges(doc, [type('très court')], 1)
    applyChanges(other, [type('court !')], 2)
    exchange()
    expect(stored(doc)).toMatchObject({ notes: 'très court !' })
  })

  test.each([
    ['at its end', 'un deux quatre', 'zéro un deux quatre'],
    ['as a whole', 'tout neuf', 'zéro tout neuf'],
  ])('a text that moved on since it was read takes an edit %s', (_case, to, merged) => {
    const doc = docWith(action({ notes: 'un deux trois' }))
    const edit = {
      op: 'text',
      kind: 'actions',
      id: 'action:a',
      field: 'notes',
      from: 'un deux trois',
    } as const
    applyChanges(doc, [{ ...edit, to: 'zéro un deux trois' }], 1)
    applyChanges(doc, [{ ...edit, to }], 2)
    expect(stored(doc)).toMatchObject({ notes: merged })
  })

  test('a text replaced whole while somebody wrote in the middle of it keeps what they wrote', () => {
    const doc = docWith(action({ notes: 'un trois' }))
    const edit = { op: 'text', kind: 'actions', id: 'action:a', field: 'notes', from: 'un trois' } as const
    applyChanges(doc, [{ ...edit, to: 'un deux trois' }], 1)
    applyChanges(doc, [{ ...edit, to: 'NEUF' }], 2)
    expect(stored(doc)).toMatchObject({ notes: expect.stringMatching(/^deux ?NEUF$/) })
  })

  test('one removes what the other edits: the removal wins', () => {
    const doc = docWith(action())
    const { other, exchange } = fork(doc)
    applyChanges(doc, [{ op: 'remove', kind: 'actions', id: 'action:a' }], 1)
    applyChanges(other, [{ op: 'patch', kind: 'actions', id: 'action:a', fields: { title: 'Payer' } }], 2)
    exchange()
    expect(stored(doc)).toBeUndefined()
  })
})

describe('documents that other programs wrote', () => {
  test('a plain string where people type together becomes a shared text at the first edit', () => {
    const doc = new Y.Doc()
    recordMap(doc, 'actions').set(
      'action:a',
      new Y.Map([
        ['id', 'action:a'],
        ['notes', 'écrit ailleurs'],
      ]),
    )
    const edit = { op: 'text', kind: 'actions', id: 'action:a', field: 'notes' } as const
    applyChanges(doc, [{ ...edit, from: 'écrit ailleurs', to: 'écrit ici' }], 1)
    expect(stored(doc)).toMatchObject({ notes: 'écrit ici' })
    expect((recordMap(doc, 'actions').get('action:a') as Y.Map<unknown>).get('notes')).toBeInstanceOf(Y.Text)
  })

  test.each([
    ['text', 'x'],
    ['nothing', null],
    ['a list', [1]],
  ])('%s in the place of a record is read as it is, and patched over without a crash', (_case, value) => {
    const doc = new Y.Doc()
    recordMap(doc, 'actions').set('action:a', value)
    expect(stored(doc)).toEqual(value)
    expect(() => readStoredRecords(doc)).not.toThrow()
    applyChanges(doc, [{ op: 'text', kind: 'actions', id: 'action:a', field: 'notes', from: '', to: 'x' }], 1)
    expect(stored(doc)).toEqual(value)
  })
})
