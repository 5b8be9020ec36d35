import { describe, expect, test } from 'vitest'
import type { Change, StoredRecords } from '../../../src/model/change.ts'
import {
  isTooNew,
  MIGRATIONS,
  type Migration,
  migrationChanges,
  migrationsFrom,
  storedVersion,
} from '../../../src/model/migrations/migrations.ts'
import { SCHEMA_VERSION } from '../../../src/model/schema/version.ts'
import { applyToRecords, noRecords } from '../../support/applyToRecords.ts'

/** A fake past: version 2 renamed actions' `label` to `title`, version 3 put titles in capitals. */
const FAKE: readonly Migration[] = [
  { to: 2, up: (records) => eachAction(records, ({ label, title }) => ({ title: title ?? label })) },
  { to: 3, up: (records) => eachAction(records, ({ title }) => ({ title: String(title).toUpperCase() })) },
]

function eachAction(
  { actions }: StoredRecords,
  fields: (action: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Change[] {
  return [...actions.values()].flatMap((action): Change[] => {
    const wanted = fields(action)
    const isDone = Object.entries(wanted).every(([field, value]) => action[field] === value)
    return isDone ? [] : [{ op: 'patch', kind: 'actions', id: action.id, fields: wanted }]
  })
}

function migrate(stored: StoredRecords): StoredRecords {
  return migrationsFrom(storedVersion(stored.meta) ?? 0, FAKE).reduce(
    (records, migration) => applyToRecords(records, migrationChanges(migration, records)),
    stored,
  )
}

const old: StoredRecords = applyToRecords(noRecords(), [
  { op: 'meta', fields: { schemaVersion: 1, title: 'T' } },
  { op: 'put', kind: 'actions', record: { id: 'action:a', label: 'payer' } },
])

describe('migrations', () => {
  test('[MIG-1] an old document goes through every version it lacks, in order', () => {
    const { meta, actions } = migrate(old)
    expect(actions.get('action:a')).toMatchObject({ title: 'PAYER' })
    expect(meta).toEqual({ schemaVersion: 3, title: 'T' })
  })

  test('[MIG-2] a document of this version, or of a later one, is left alone', () => {
    expect(migrationsFrom(3, FAKE)).toEqual([])
    expect(migrationsFrom(9, FAKE)).toEqual([])
    expect(migrationsFrom(2, FAKE).map((m) => m.to)).toEqual([3])
    expect(migrationsFrom(SCHEMA_VERSION)).toEqual([])
  })

  test('[MIG-3] migrating what is migrated asks for nothing more', () => {
    const done = migrate(old)
    for (const migration of FAKE) expect(migration.up(done)).toEqual([])
    expect(migrate(done)).toEqual(done)
  })

  test('the list leads from version 1 to the present one, one step at a time', () => {
    expect(MIGRATIONS.map((m) => m.to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 2))
  })

  test.each([
    [1, 1],
    [7, 7],
    [0, null],
    [1.5, null],
    ['1', null],
    [null, null],
    [undefined, null],
  ])('a description that says version %s has version %s', (schemaVersion, version) => {
    expect(storedVersion({ schemaVersion })).toBe(version)
  })

  test('only a later version is too new to be written', () => {
    expect(isTooNew(SCHEMA_VERSION)).toBe(false)
    expect(isTooNew(SCHEMA_VERSION + 1)).toBe(true)
  })
})
