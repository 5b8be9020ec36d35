// What a command asks for. Plain data: the same list runs on a Yjs document, on plain maps or in a test.
import type { RecordKind } from './records.ts'

/** A record as stored: plain JSON, one level of fields, possibly with fields we do not know. */
export type StoredRecord = Readonly<Record<string, unknown>> & {
  readonly id: string
}

/** A whole workshop as stored, damaged records included. */
export type StoredRecords = Readonly<Record<RecordKind, ReadonlyMap<string, StoredRecord>>> & {
  readonly meta: Readonly<Record<string, unknown>>
}

export type Change =
  /** Creates the record, or replaces it whole. */
  | {
      readonly op: 'put'
      readonly kind: RecordKind
      readonly record: StoredRecord
    }
  /** Sets some fields of a record. Nothing happens when someone removed it: the removal wins. */
  | {
      readonly op: 'patch'
      readonly kind: RecordKind
      readonly id: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  /** Edits a shared text: the author saw `from` and made it `to`. Others' edits in between are kept. */
  | {
      readonly op: 'text'
      readonly kind: RecordKind
      readonly id: string
      readonly field: string
      readonly from: string
      readonly to: string
    }
  | { readonly op: 'remove'; readonly kind: RecordKind; readonly id: string }
  /** Sets some fields of the workshop's description. */
  | { readonly op: 'meta'; readonly fields: Readonly<Record<string, unknown>> }
