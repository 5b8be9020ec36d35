// A second schema version that never was: it marks the title. Run twice it would mark it twice.
import type { Migration } from '../../src/model/migrations/migrations.ts'

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    up: (records) => [{ op: 'meta', fields: { title: `${String(records.meta.title)}, migrated` } }],
  },
]
