import { RECORD_KINDS, type RecordKind, type RecordOf, type Records } from '../../model/records.ts'

/** A record with its kind, so that a switch on the kind knows the record. */
export type KnownRecord = {
  readonly [Kind in RecordKind]: { readonly kind: Kind; readonly record: RecordOf<Kind> }
}[RecordKind]

/** The record of an id, whatever its kind; null when there is none. */
export function findRecord(records: Records, id: string): KnownRecord | null {
  for (const kind of RECORD_KINDS) {
    const record = records[kind].get(id)
    if (record !== undefined) return { kind, record } as KnownRecord
  }
  return null
}
