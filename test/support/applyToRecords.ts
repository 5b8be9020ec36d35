import type { Change, StoredRecord, StoredRecords } from '../../src/model/change.ts'
import { RECORD_KINDS, type RecordKind } from '../../src/model/records.ts'
import { applySplice, rebaseSplice, spliceBetween } from '../../src/model/splice.ts'

/** A document in which nobody wrote yet. */
export function noRecords(): StoredRecords {
  return toStored(new Map(), {})
}

/** The model of the document: what the changes mean on plain maps, with nobody else around. */
export function applyToRecords(records: StoredRecords, changes: readonly Change[]): StoredRecords {
  const byKind = new Map(RECORD_KINDS.map((kind) => [kind, new Map(records[kind])]))
  let { meta } = records
  for (const change of changes) {
    if (change.op === 'meta') meta = { ...meta, ...change.fields }
    else applyToKind(byKind.get(change.kind)!, change)
  }
  return toStored(byKind, meta)
}

function applyToKind(byId: Map<string, StoredRecord>, change: Exclude<Change, { op: 'meta' }>): void {
  if (change.op === 'put') {
    byId.set(change.record.id, change.record)
    return
  }
  const record = byId.get(change.id)
  if (change.op === 'remove') byId.delete(change.id)
  else if (record === undefined) return
  else if (change.op === 'patch') byId.set(change.id, { ...record, ...change.fields })
  else byId.set(change.id, { ...record, [change.field]: edited(record[change.field], change) })
}

function edited(stored: unknown, { from, to }: { readonly from: string; readonly to: string }): string {
  const current = typeof stored === 'string' ? stored : ''
  const wanted = spliceBetween(from, to)
  const splices = current === from ? [wanted] : rebaseSplice(wanted, spliceBetween(from, current))
  return splices.reduce(applySplice, current)
}

function toStored(
  byKind: ReadonlyMap<RecordKind, ReadonlyMap<string, StoredRecord>>,
  meta: StoredRecords['meta'],
): StoredRecords {
  const kinds = RECORD_KINDS.map((kind) => [kind, byKind.get(kind) ?? new Map()])
  return { ...Object.fromEntries(kinds), meta }
}
