// From what is stored to what can be trusted. Reading tolerates damage and reports it.
import type { StoredRecords } from './change.ts'
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind, type RecordOf, type Records } from './records.ts'
import { type Meta, metaSchema } from './schema/meta.ts'

/** The record, or null when it does not parse or is filed under an id that is not its own. */
export function parseRecord<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  stored: unknown,
): RecordOf<Kind> | null {
  const parsed = RECORD_SCHEMAS[kind].safeParse(stored)
  if (!parsed.success || parsed.data.id !== id) return null
  // The schema was chosen by the kind, which TypeScript cannot follow.
  return parsed.data as unknown as RecordOf<Kind>
}

/** What stands in for a part of the description that cannot be read. The version and the scale cannot be guessed. */
const STAND_INS: Partial<Meta> = {
  title: '',
  locale: 'fr',
  market: 'consumers',
  currency: 'EUR',
  minorDigits: 2,
  tolerance: null,
  spendPeriod: '',
}

/**
 * The description with stand-ins for what is damaged, and the names of what is; `meta: null` when the damage is to what
 * all marks and all writing rest on. A document in which nothing has arrived yet is not damaged.
 */
export function parseMeta(stored: Readonly<Record<string, unknown>>): {
  readonly meta: Meta | null
  readonly damaged: readonly string[]
} {
  const parsed = metaSchema.safeParse(stored)
  if (parsed.success) return { meta: parsed.data, damaged: [] }
  if (Object.keys(stored).length === 0) return { meta: null, damaged: [] }
  const damaged = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  const mended = Object.entries(STAND_INS).filter(([field]) => damaged.includes(field))
  const again = metaSchema.safeParse({ ...stored, ...Object.fromEntries(mended) })
  return { meta: again.success ? again.data : null, damaged }
}

export interface DamagedRecord {
  readonly kind: RecordKind
  readonly id: string
}

/** Parses a whole workshop. Damaged records are left out and named; a damaged description gives `meta: null`. */
export function parseRecords(stored: StoredRecords): {
  readonly records: Records
  readonly damaged: readonly DamagedRecord[]
} {
  const damaged: DamagedRecord[] = []
  const byKind = RECORD_KINDS.map((kind) => {
    const byId = new Map<string, unknown>()
    for (const [id, record] of stored[kind]) {
      const parsed = parseRecord(kind, id, record)
      if (parsed === null) damaged.push({ kind, id })
      else byId.set(id, parsed)
    }
    return [kind, byId]
  })
  const meta = metaSchema.safeParse(stored.meta)
  const records = {
    ...Object.fromEntries(byKind),
    meta: meta.success ? meta.data : null,
  } as Records
  return { records, damaged }
}

/** A workshop with nothing in it, not even a description. */
export function emptyRecords(): Records {
  const byKind = RECORD_KINDS.map((kind) => [kind, new Map()])
  return { ...Object.fromEntries(byKind), meta: null } as Records
}
