// Layout of a workshop in its Yjs document, and the only code that writes to it.
//
//   meta:     Y.Map            schemaVersion, title, locale, …
//   <kind>:   Y.Map<id, …>     one map per record kind
//   authors:  Y.Map<id, participant id>   who added a record; not in the export
//
// Invariants
// - A record with a random id is a nested Y.Map, so two people can edit two of its fields at once; its shared
//   texts are Y.Text, so two people can type in one of them at once.
// - A record whose id is derived (marks, responsibilities) is one plain value. Two people can create it at the
//   same time, and when both set a nested Y.Map under one key Yjs keeps only one of the two maps whole.
// - Writing is by field: a field we do not know survives.
// - Nothing private enters the document: no open ballot, no line of a customer file, no secret.
import * as Y from 'yjs'
import type { Change, StoredRecord, StoredRecords } from '../model/change.ts'
import { RECORD_KINDS, RECORD_STORAGE, type RecordKind, SHARED_TEXTS } from '../model/records.ts'
import { applySplice, rebaseSplice, spliceBetween } from '../model/splice.ts'

type TextEdit = Extract<Change, { op: 'text' }>

/** Applies the changes as one undo step and one network message. `author`: who adds what is new, remembered when given. */
export function applyChanges(
  doc: Y.Doc,
  changes: readonly Change[],
  origin: unknown,
  author: string | null = null,
): void {
  if (changes.length === 0) return
  doc.transact(() => {
    if (author !== null)
      for (const change of changes)
        if (change.op === 'put' && !recordMap(doc, change.kind).has(change.record.id))
          authorMap(doc).set(change.record.id, author)
    for (const change of changes) applyChange(doc, change)
  }, origin)
}

function applyChange(doc: Y.Doc, change: Change): void {
  switch (change.op) {
    case 'meta':
      setFields(metaMap(doc), change.fields)
      return
    case 'put':
      recordMap(doc, change.kind).set(change.record.id, storedValue(change.kind, change.record))
      return
    case 'patch': {
      const records = recordMap(doc, change.kind)
      const record = records.get(change.id)
      if (record === undefined) return // removed by someone else: the removal wins
      if (record instanceof Y.Map) setFields(record, change.fields)
      else
        records.set(change.id, {
          ...(record as StoredRecord),
          ...change.fields,
        })
      return
    }
    case 'text': {
      const record = recordMap(doc, change.kind).get(change.id)
      if (record instanceof Y.Map) editSharedText(record, change)
      return
    }
    case 'remove':
      recordMap(doc, change.kind).delete(change.id)
      return
  }
}

function setFields(map: Y.Map<unknown>, fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) map.set(field, value)
}

function storedValue(kind: RecordKind, record: StoredRecord): unknown {
  if (RECORD_STORAGE[kind] === 'atomic') return record
  const shared = SHARED_TEXTS[kind] ?? []
  return new Y.Map(
    Object.entries(record).map(([field, value]) => [
      field,
      shared.includes(field) && typeof value === 'string' ? new Y.Text(value) : value,
    ]),
  )
}

/** The author saw `from`; the text may have moved on since. */
function editSharedText(record: Y.Map<unknown>, { field, from, to }: TextEdit): void {
  const text = record.get(field)
  const current = text instanceof Y.Text || typeof text === 'string' ? text.toString() : ''
  const wanted = spliceBetween(from, to)
  const splices = current === from ? [wanted] : rebaseSplice(wanted, spliceBetween(from, current))
  if (!(text instanceof Y.Text)) {
    // Another program wrote a plain string, in which nobody can type together.
    record.set(field, new Y.Text(splices.reduce(applySplice, current)))
    return
  }
  for (const { index, remove, insert } of splices) {
    if (remove > 0) text.delete(index, remove)
    if (insert !== '') text.insert(index, insert)
  }
}

export function recordMap(doc: Y.Doc, kind: RecordKind): Y.Map<unknown> {
  return doc.getMap(kind)
}

/** Who added a record, by its id: for phases in which participants change what is their own. */
function authorMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('authors')
}

export function readAuthor(doc: Y.Doc, id: string): string | null {
  const author = authorMap(doc).get(id)
  return typeof author === 'string' ? author : null
}

export function metaMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta')
}

/** One record as plain JSON, whatever its storage; undefined when there is none. */
export function readStoredRecord(doc: Y.Doc, kind: RecordKind, id: string): unknown {
  const record = recordMap(doc, kind).get(id)
  return plain(record)
}

export function readStoredMeta(doc: Y.Doc): Readonly<Record<string, unknown>> {
  return Object.fromEntries(plainEntries(metaMap(doc)))
}

/** The whole workshop as plain JSON, damaged records included. */
export function readStoredRecords(doc: Y.Doc): StoredRecords {
  const byKind = RECORD_KINDS.map((kind) => [kind, new Map(plainEntries(recordMap(doc, kind)))])
  return {
    ...Object.fromEntries(byKind),
    meta: readStoredMeta(doc),
  } as StoredRecords
}

/** Not Yjs's `toJSON`, which takes a key named `__proto__` for the prototype of its answer. */
function plain(value: unknown): unknown {
  if (value instanceof Y.Map) return Object.fromEntries(plainEntries(value))
  return value instanceof Y.AbstractType ? value.toJSON() : value
}

function plainEntries(map: Y.Map<unknown>): [string, unknown][] {
  return [...map.entries()].map(([key, value]) => [key, plain(value)])
}

/** A new document with these contents, as one Yjs update. */
export function encodeChanges(changes: readonly Change[]): Uint8Array {
  const doc = new Y.Doc()
  applyChanges(doc, changes, null)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
