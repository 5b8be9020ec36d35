import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/model/migrations/migrations.ts'
import { SCHEMA_VERSION } from '../../src/model/schema/version.ts'
import { filesUnder, readText } from '../support/repository.ts'

/** What is wrong with a list of migrations, given the version it must lead to. */
function gaps(versions: readonly number[], schemaVersion: number): string[] {
  const wanted = Array.from({ length: schemaVersion - 1 }, (_, i) => i + 2)
  return versions.join() === wanted.join()
    ? []
    : [`migrations lead to versions (${versions.join()}), not (${wanted.join()})`]
}

test('migrations are consecutive from version 2 to the present one', () => {
  expect(
    gaps(
      MIGRATIONS.map((m) => m.to),
      SCHEMA_VERSION,
    ),
  ).toEqual([])
})

test('every migration has a file of its own, named by its version, and a test', () => {
  const files = filesUnder('src/model/migrations', /\/\d/)
  const numbered = MIGRATIONS.map((m) =>
    expect.stringMatching(new RegExp(`/${String(m.to).padStart(3, '0')}-\\w+\\.ts$`)),
  )
  expect(files).toEqual(numbered)
  const tests = filesUnder('test/model/migrations')
  expect(
    files.map((path) => path.replace(/^src(.*)\.ts$/, 'test$1.test.ts')).filter((t) => !tests.includes(t)),
  ).toEqual([])
})

test('every schema version has its line in the history', () => {
  const lines = readText('src/model/schema/version.ts').matchAll(/^\/\/ (\d+) {2}\S/gm)
  expect([...lines].map(([, version]) => Number(version))).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1),
  )
})

test.each([
  [[2, 2], 3],
  [[2, 4], 4],
  [[2], 3],
  [[3, 2], 3],
  [[2], 1],
])('notices that %o does not lead to version %i', (versions, schemaVersion) => {
  expect(gaps(versions, schemaVersion)).not.toEqual([])
})
