import { isTooNew } from '../../model/migrations/migrations.ts'
import { RECORD_KINDS, type RecordKind } from '../../model/records.ts'
import type { RecordsState } from '../../store/recordsStore.ts'

/** What is wrong with the document as this window reads it. */
export interface Damage {
  /** Nobody can write here: a newer version has written it, or what all writing rests on cannot be read. */
  readonly blocked: 'tooNew' | 'damaged' | null
  readonly titleLost: boolean
  /** Other parts of the description are shown with a stand-in. */
  readonly settingsLost: boolean
  /** How many records of each kind cannot be shown; kinds without any are left out. */
  readonly counts: readonly (readonly [RecordKind, number])[]
}

export function readDamage({ meta, damaged }: Pick<RecordsState, 'meta' | 'damaged'>): Damage {
  const keys = [...damaged]
  const fields = keys.filter((key) => key.startsWith('meta/'))
  const tooNew = meta !== null && isTooNew(meta.schemaVersion)
  const readable = meta !== null && !tooNew
  const counts = RECORD_KINDS.map(
    (kind) => [kind, keys.filter((key) => key.startsWith(`${kind}/`)).length] as const,
  )
  return {
    blocked: tooNew ? 'tooNew' : meta === null && fields.length > 0 ? 'damaged' : null,
    titleLost: readable && damaged.has('meta/title'),
    settingsLost: readable && fields.some((key) => key !== 'meta/title'),
    counts: counts.filter(([, count]) => count > 0),
  }
}
