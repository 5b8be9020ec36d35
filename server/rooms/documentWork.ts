// What needs a real Yjs document. Runs in the document thread; the network thread holds bytes only.
import * as Y from 'yjs'
import type { Change, StoredRecords } from '../../src/model/change.ts'
import type { Migration } from '../../src/model/migrations/migrations.ts'
import { migrationChanges, migrationsFrom, storedVersion } from '../../src/model/migrations/migrations.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import { fail, ok, type Result } from '../../src/model/result.ts'
import { NAME_MAX } from '../../src/model/schema/limits.ts'
import { contentChanges, parseWorkshopFile, toWorkshopFile } from '../../src/model/workshopFile.ts'
import { applyChanges, encodeChanges, readStoredMeta, readStoredRecords } from '../../src/sync/workshopDoc.ts'
import { decodeUpdate } from './decodedUpdate.ts'
import { KnownStructs } from './knownStructs.ts'

/** A document as a room holds it. */
export interface DocumentBytes {
  readonly snapshot: Uint8Array | null
  /** Updates after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[]
}

/** A document in one update, garbage collected. */
export interface FoldedDocument {
  readonly data: Uint8Array
  /** As Yjs encodes it, with what waits beyond gaps behind it (knownStructs.ts). */
  readonly stateVector: Uint8Array
  /** What the document calls itself, cut to NAME_MAX; empty when it does not say. */
  readonly title: string
}

export interface ImportedDocument extends FoldedDocument {
  /** As the file says; an older one is migrated when the room first loads. */
  readonly schemaVersion: number
  /** Records kept although this version cannot read them. */
  readonly damaged: number
}

/** The work of the document thread, with the migrations it knows. */
export function documentWork(migrations: readonly Migration[]) {
  return {
    /** A new document with these contents. */
    encode: (changes: readonly Change[]): FoldedDocument => folded(encodeChanges(changes)),
    fold: (bytes: DocumentBytes): FoldedDocument => withDocument(bytes, foldedDocument),
    /** What each holder of a state vector lacks, deletions included. */
    diff: (bytes: DocumentBytes, vectors: readonly Uint8Array[]): Uint8Array[] =>
      withDocument(bytes, (doc) => vectors.map((vector) => Y.encodeStateAsUpdate(doc, vector))),
    /** What applying the changes adds to the document. */
    change: (bytes: DocumentBytes, changes: readonly Change[]): Uint8Array =>
      withDocument(bytes, (doc) => {
        const before = Y.encodeStateVector(doc)
        applyChanges(doc, changes, null)
        return Y.encodeStateAsUpdate(doc, before)
      }),
    /** The title as of now. */
    title: (bytes: DocumentBytes): string => withDocument(bytes, readTitle),
    exportFile: (bytes: DocumentBytes): { readonly title: string; readonly text: string } =>
      withDocument(bytes, (doc) => ({
        title: readTitle(doc),
        text: `${JSON.stringify(toWorkshopFile(readable(doc)), jsonValue, 2)}\n`,
      })),
    importFile,
    sift,
    /** Every migration the document still needs, in order, as one new document. */
    migrate: (bytes: DocumentBytes, from: number): FoldedDocument =>
      withDocument(bytes, (doc) => {
        for (const migration of migrationsFrom(from, migrations))
          applyChanges(doc, migrationChanges(migration, readStoredRecords(doc)), null)
        return foldedDocument(doc)
      }),
  }
}

export type DocumentWork = ReturnType<typeof documentWork>

/** Applies everything in one transaction: merging a long list of updates one by one is quadratic. */
function withDocument<T>(bytes: DocumentBytes, use: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      if (bytes.snapshot !== null) Y.applyUpdate(doc, bytes.snapshot)
      for (const update of bytes.updates) Y.applyUpdate(doc, update)
    })
    return use(doc)
  } finally {
    doc.destroy()
  }
}

/** Throws when what it encoded does not apply: a document that nobody could open must not replace its log. */
function foldedDocument(doc: Y.Doc): FoldedDocument {
  const data = Y.encodeStateAsUpdate(doc)
  withDocument({ snapshot: data, updates: [] }, () => null)
  return { data, stateVector: heldStructs(doc, data), title: readTitle(doc) }
}

function heldStructs(doc: Y.Doc, data: Uint8Array): Uint8Array {
  const decoded = doc.store.pendingStructs === null ? null : decodeUpdate(data)
  if (decoded === null) return Y.encodeStateVectorFromUpdate(data)
  const known = new KnownStructs()
  known.add(decoded)
  return known.encode()
}

/**
 * Which updates, by their place, do not fit together with the snapshot and those before them: Yjs throws on them. All
 * others make a document. Throws when the snapshot alone does not.
 */
function sift({ snapshot, updates }: DocumentBytes): number[] {
  const good: Uint8Array[] = []
  const unusable: number[] = []
  const fits = (more: readonly Uint8Array[]) => {
    try {
      withDocument({ snapshot, updates: [...good, ...more] }, foldedDocument)
      return true
    } catch {
      return false // what Yjs throws says nothing about which update it was
    }
  }
  const judge = (from: number, to: number): void => {
    const part = updates.slice(from, to)
    if (fits(part)) good.push(...part)
    else if (part.length === 1) unusable.push(from)
    else {
      const middle = (from + to) >>> 1
      judge(from, middle)
      judge(middle, to)
    }
  }
  withDocument({ snapshot, updates: [] }, foldedDocument)
  judge(0, updates.length)
  return unusable
}

function folded(data: Uint8Array): FoldedDocument {
  return withDocument({ snapshot: data, updates: [] }, foldedDocument)
}

/** The records, without documents within the document: another program may have put one in the place of a record. */
function readable(doc: Y.Doc): StoredRecords {
  const stored = readStoredRecords(doc)
  const kinds = Object.entries(stored).map(([kind, records]) => {
    if (!(records instanceof Map)) return [kind, records]
    return [kind, new Map([...records].map(([id, value]) => [id, value instanceof Y.Doc ? null : value]))]
  })
  return Object.fromEntries(kinds) as StoredRecords
}

/** Yjs keeps whole numbers of any size, JSON has no word for them. */
function jsonValue(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function readTitle(doc: Y.Doc): string {
  const title = readStoredMeta(doc).title
  return typeof title === 'string' ? title.slice(0, NAME_MAX) : ''
}

function importFile(text: string): Result<ImportedDocument, 'import-not-a-workshop' | 'import-too-new'> {
  const json = parseJson(text)
  const parsed = parseWorkshopFile(json)
  if (!parsed.ok) return parsed
  const schemaVersion = storedVersion(parsed.value.meta)
  if (schemaVersion === null) return fail('import-not-a-workshop')
  const document = folded(encodeChanges(contentChanges(parsed.value)))
  return ok({ ...document, schemaVersion, damaged: parseRecords(parsed.value).damaged.length })
}

/** Text that is not JSON becomes undefined, which is no workshop either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
