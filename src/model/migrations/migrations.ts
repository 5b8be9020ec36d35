// Brings the records of an older document to the present version. Runs on the server, before the first sync:
// two clients migrating at once would both write.
import type { Change, StoredRecords } from '../change.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'

export interface Migration {
  /** The version the records have afterwards. */
  readonly to: number
  /** What has to change. Run on its own result it must ask for nothing more. */
  up(records: StoredRecords): readonly Change[]
}

/** All migrations, oldest first. One file each, named `002-what.ts`; a test demands consecutive versions. */
export const MIGRATIONS: readonly Migration[] = []

/** The schema version a document says it has, or null when it has none (then it is no workshop). */
export function storedVersion(meta: Readonly<Record<string, unknown>>): number | null {
  const version = meta.schemaVersion
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null
}

/** The migrations that a document of this version still needs; none when it is of ours or a newer one. */
export function migrationsFrom(
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  return migrations.filter((m) => m.to > version)
}

/** The changes of one migration, with the new version in the workshop's description. */
export function migrationChanges(migration: Migration, records: StoredRecords): readonly Change[] {
  return [...migration.up(records), { op: 'meta', fields: { schemaVersion: migration.to } }]
}

/** True when this program must not write the document: a newer one has been at work. */
export function isTooNew(version: number): boolean {
  return version > SCHEMA_VERSION
}
