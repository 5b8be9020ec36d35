import { describe, expect, test } from 'vitest'
import type { StoredRecord, StoredRecords } from '../../src/model/change.ts'
import { RECORD_KINDS } from '../../src/model/records.ts'
import { SCHEMA_VERSION } from '../../src/model/schema/version.ts'
import { templateChanges } from '../../src/model/templates/templateChanges.ts'
import { TEMPLATE_KEYS } from '../../src/model/templates/templateKeys.ts'
import {
  contentChanges,
  parseWorkshopFile,
  toWorkshopFile,
  WORKSHOP_FILE_FORMAT,
  WORKSHOP_FILE_VERSION,
} from '../../src/model/workshopFile.ts'
import { applyToRecords, noRecords } from '../support/applyToRecords.ts'
import { countingIds } from '../support/countingIds.ts'
import { smallWorkshop } from '../support/smallWorkshop.ts'

const meta = { schemaVersion: SCHEMA_VERSION, title: 'T' }
const file = (fields: Readonly<Record<string, unknown>> = {}) => ({
  format: WORKSHOP_FILE_FORMAT,
  version: WORKSHOP_FILE_VERSION,
  meta,
  records: {},
  ...fields,
})

/** Through the text of a file, as a person's disk keeps it. */
function roundTrip(stored: StoredRecords): StoredRecords {
  const read = parseWorkshopFile(JSON.parse(JSON.stringify(toWorkshopFile(stored))))
  if (!read.ok) return expect.fail(read.code)
  return applyToRecords(noRecords(), contentChanges(read.value))
}

function withActions(entries: readonly (readonly [string, unknown])[]): StoredRecords {
  return { ...noRecords(), meta, actions: new Map(entries as [string, StoredRecord][]) }
}

describe('[FILE-1] a round trip loses nothing', () => {
  test.each(TEMPLATE_KEYS)('of the template %s', (template) => {
    const changes = templateChanges({ template, title: 'T', locale: 'fr', levels: 11 }, countingIds())
    const stored = applyToRecords(noRecords(), changes)
    expect(roundTrip(stored)).toEqual(stored)
  })

  test('of every kind of record', () => {
    const stored = smallWorkshop() as unknown as StoredRecords
    for (const kind of RECORD_KINDS) expect(stored[kind].size, kind).toBeGreaterThan(0)
    expect(roundTrip(stored)).toEqual(stored)
  })

  test('of fields we do not know, in the records and in the description', () => {
    const stored = {
      ...withActions([['action:a', { id: 'action:a', title: 'A', future: { deep: [1, null] } }]]),
      meta: { ...meta, future: true },
    }
    expect(roundTrip(stored)).toEqual(stored)
  })

  test.each(['__proto__', 'constructor', 'toString'])('of a record whose id is %s', (id) => {
    const stored = withActions([[id, { id, title: 'A' }]])
    expect([...roundTrip(stored).actions]).toEqual([[id, { id, title: 'A' }]])
  })

  test('of records that do not parse', () => {
    const stored = withActions([['action:a', { id: 'action:a', title: 7 }]])
    expect(roundTrip(stored)).toEqual(stored)
  })

  test.each([
    ['without an id', { title: 'A' }, { id: 'action:a', title: 'A' }],
    ['with the id of another', { id: 'action:b', title: 'A' }, { id: 'action:a', title: 'A' }],
    ['that is text', 'text', { id: 'action:a', value: 'text' }],
    ['that is a list', [1], { id: 'action:a', value: [1] }],
    ['that is null', null, { id: 'action:a', value: null }],
  ])('of a record %s: it comes back under the id it was filed under', (_case, stored, back) => {
    const other = { id: 'action:b', title: 'B' }
    const { actions } = roundTrip(
      withActions([
        ['action:a', stored],
        ['action:b', other],
      ]),
    )
    expect(Object.fromEntries(actions)).toEqual({ 'action:a': back, 'action:b': other })
  })
})

test('[FILE-2] two files of one workshop are equal, whatever the order its records were made in', () => {
  const entries = ['b', 'a', 'C'].map((n) => [`action:${n}`, { id: `action:${n}` }] as const)
  const one = JSON.stringify(toWorkshopFile(withActions(entries)))
  expect(one).toBe(JSON.stringify(toWorkshopFile(withActions(entries.toReversed()))))
})

test('[FILE-1] a file read and written again is the same text, wherever a record had its id', () => {
  const stored = withActions([['action:a', { title: 'A', id: 'action:a', future: 1 }]])
  const text = JSON.stringify(toWorkshopFile(stored))
  const read = parseWorkshopFile(JSON.parse(text))
  if (!read.ok) return expect.fail(read.code)
  expect(JSON.stringify(toWorkshopFile(read.value))).toBe(text)
})

test('a file lists every kind, also those without records', () => {
  expect(Object.keys(toWorkshopFile(noRecords()).records)).toEqual(RECORD_KINDS)
})

test('a file that lacks a kind has no records of it', () => {
  const read = parseWorkshopFile(file({ records: { actions: [{ id: 'action:a' }] } }))
  expect(read).toMatchObject({ ok: true, value: { meta, offers: new Map() } })
})

describe('[FILE-3] refusals', () => {
  test.each([
    ['nothing', null],
    ['text', 'workshop'],
    ['a list', []],
    ['another format', file({ format: 'other' })],
    ['no format', { ...file(), format: undefined }],
    ['no version', { ...file(), version: undefined }],
    ['version 0', file({ version: 0 })],
    ['no description', { ...file(), meta: undefined }],
    ['a description without a schema version', file({ meta: { title: 'T' } })],
    ['a schema version that is no number', file({ meta: { schemaVersion: '1' } })],
    ['schema version 0', file({ meta: { schemaVersion: 0 } })],
    ['no records', { ...file(), records: undefined }],
    ['records that are no list', file({ records: { actions: {} } })],
    ['a record that is text', file({ records: { actions: ['x'] } })],
    ['a record without an id', file({ records: { actions: [{ title: 'A' }] } })],
    ['a record with an empty id', file({ records: { actions: [{ id: '' }] } })],
    ['two records of one id', file({ records: { actions: [{ id: 'action:a' }, { id: 'action:a' }] } })],
  ])('%s is not a workshop', (_case, json) => {
    expect(parseWorkshopFile(json)).toEqual({ ok: false, code: 'import-not-a-workshop' })
  })

  test.each([
    ['a later file version, whatever else it holds', { format: WORKSHOP_FILE_FORMAT, version: 2 }],
    ['a later schema version', file({ meta: { schemaVersion: SCHEMA_VERSION + 1 } })],
    ['a kind of record we do not know', file({ records: { dreams: [] } })],
  ])('%s is too new', (_case, json) => {
    expect(parseWorkshopFile(json)).toEqual({ ok: false, code: 'import-too-new' })
  })

  test('the same id in two kinds is no clash', () => {
    const json = file({ records: { actions: [{ id: 'x' }], offers: [{ id: 'x' }] } })
    expect(parseWorkshopFile(json)).toMatchObject({ ok: true })
  })
})
