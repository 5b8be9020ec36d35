// A workshop as a file: what the export gives and the import takes. Versioned JSON, damaged records included,
// so that a round trip loses nothing.
import { z } from 'zod'
import type { Change, StoredRecord, StoredRecords } from './change.ts'
import { isTooNew, storedVersion } from './migrations/migrations.ts'
import { compareText } from './order.ts'
import { RECORD_KINDS, type RecordKind } from './records.ts'
import { fail, ok, type Result } from './result.ts'

export const WORKSHOP_FILE_FORMAT = 'parcours-workshop'
export const WORKSHOP_FILE_VERSION = 1

const storedRecordSchema = z.looseObject({ id: z.string().min(1).max(300) })
const fileSchema = z.object({
  format: z.literal(WORKSHOP_FILE_FORMAT),
  version: z.int().min(1),
  meta: z.record(z.string(), z.json()),
  /** Each kind a list ordered by id, so that two exports of one workshop compare line by line. */
  records: z.record(z.string(), z.array(storedRecordSchema)),
})
export type WorkshopFile = Readonly<z.infer<typeof fileSchema>>

/** The whole workshop, damaged records included. */
export function toWorkshopFile(stored: StoredRecords): WorkshopFile {
  const records = RECORD_KINDS.map((kind) => [
    kind,
    [...stored[kind]].map(([id, record]) => withId(id, record)).sort((a, b) => compareText(a.id, b.id)),
  ])
  return {
    format: WORKSHOP_FILE_FORMAT,
    version: WORKSHOP_FILE_VERSION,
    meta: stored.meta as WorkshopFile['meta'],
    records: Object.fromEntries(records),
  }
}

/**
 * A record under the id it is filed under. Another program may have stored one without an id, with the id of
 * another record, or something that is no record: the file must take it in all the same. The id comes first, wherever the
 * record has it, as it does when a file is read: so a workshop and its import give the same file.
 */
function withId(id: string, stored: unknown): StoredRecord {
  const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored)
  return isRecord ? Object.assign({ id }, stored, { id }) : { id, value: stored }
}

/**
 * Reads a parsed JSON file. A file of an older schema version is given as it is: migrate it afterwards. Records
 * of kinds we do not know make the file too new; two records of one id make it no workshop.
 */
export function parseWorkshopFile(
  json: unknown,
): Result<StoredRecords, 'import-not-a-workshop' | 'import-too-new'> {
  const format = z.object({ format: z.literal(WORKSHOP_FILE_FORMAT), version: z.int() }).safeParse(json)
  if (!format.success) return fail('import-not-a-workshop')
  if (format.data.version > WORKSHOP_FILE_VERSION) return fail('import-too-new')
  const file = fileSchema.safeParse(json)
  if (!file.success) return fail('import-not-a-workshop')
  const version = storedVersion(file.data.meta)
  if (version === null) return fail('import-not-a-workshop')
  if (isTooNew(version)) return fail('import-too-new')
  const unknownKinds = Object.keys(file.data.records).filter((k) => !RECORD_KINDS.includes(k as RecordKind))
  if (unknownKinds.length > 0) return fail('import-too-new')
  const byKind = RECORD_KINDS.map((kind) => {
    const list = file.data.records[kind] ?? []
    return [kind, new Map(list.map((record) => [record.id, record as StoredRecord]))] as const
  })
  if (byKind.some(([kind, byId]) => byId.size !== (file.data.records[kind]?.length ?? 0)))
    return fail('import-not-a-workshop')
  return ok({
    ...Object.fromEntries(byKind),
    meta: file.data.meta,
  } as StoredRecords)
}

/** The changes that write these contents into an empty document. */
export function contentChanges(stored: StoredRecords): Change[] {
  return [
    { op: 'meta', fields: stored.meta },
    ...RECORD_KINDS.flatMap((kind) =>
      [...stored[kind].values()].map((record): Change => ({ op: 'put', kind, record })),
    ),
  ]
}
