import { describe, expect, test } from 'vitest'
import type { StoredRecord } from '../../src/model/change.ts'
import { emptyRecords, parseRecord, parseRecords } from '../../src/model/parseRecords.ts'
import { RECORD_KINDS } from '../../src/model/records.ts'
import type { ActionId } from '../../src/model/schema/ids.ts'
import { SHARED_TEXT_MAX } from '../../src/model/schema/limits.ts'
import { type Mark, markId } from '../../src/model/schema/mark.ts'
import { templateChanges } from '../../src/model/templates/templateChanges.ts'
import { applyToRecords, noRecords } from '../support/applyToRecords.ts'
import { countingIds } from '../support/countingIds.ts'
import { planRecords } from '../support/planRecords.ts'

const stored = applyToRecords(noRecords(), [
  ...templateChanges({ template: 'jewellery', title: 'T', locale: 'fr', levels: 7 }, countingIds()),
  ...planRecords(),
])

describe('parseRecords', () => {
  test('a whole workshop parses, and every record is under its id', () => {
    const { records, damaged } = parseRecords(stored)
    expect(damaged).toEqual([])
    for (const kind of RECORD_KINDS) expect([...records[kind].keys()]).toEqual([...stored[kind].keys()])
  })

  test.each(RECORD_KINDS)('[REC-1] one damaged record of %s is named, and hides no other', (kind) => {
    const [id, record] = [...stored[kind]][0]!
    const broken = { ...stored, [kind]: new Map([...stored[kind], [id, { id: record.id }]]) }
    const { records, damaged } = parseRecords(broken)
    expect(damaged).toEqual([{ kind, id }])
    expect(records[kind].size).toBe(stored[kind].size - 1)
  })

  test('[REC-2] a record under an id that is not its own is damaged', () => {
    const [action] = stored.actions.values()
    expect(parseRecord('actions', action!.id, action)).toEqual(action)
    expect(parseRecord('actions', 'action:other', action)).toBeNull()
  })

  test.each([
    ['a field we do not know', { future: true }],
    ['a priori and verified', { n: 12 }],
  ])('%s is left out of the parsed record, not refused', (_case, fields) => {
    const [mark] = stored.marks.values()
    expect(parseRecord('marks', mark!.id, { ...mark, ...fields })).toEqual(mark)
  })

  test.each([null, undefined, 'text', 7, [], {}])('%s is no record', (value) => {
    for (const kind of RECORD_KINDS) expect(parseRecord(kind, 'x', value)).toBeNull()
  })

  test('a damaged description gives none, and the records all the same', () => {
    const { records } = parseRecords({ ...stored, meta: { ...stored.meta, levels: 6 } })
    expect(records.meta).toBeNull()
    expect(records.actions.size).toBe(stored.actions.size)
  })

  test('an empty workshop has every kind and no description', () => {
    expect(parseRecords(noRecords())).toEqual({ records: emptyRecords(), damaged: [] })
  })
})

describe('what a record may hold', () => {
  const parse = (kind: (typeof RECORD_KINDS)[number], fields: Readonly<Record<string, unknown>>) => {
    const [record] = stored[kind].values()
    return parseRecord(kind, (fields.id as string) ?? record!.id, { ...record, ...fields } as StoredRecord)
  }

  test.each([
    ['actions', { title: 'x'.repeat(160) }, { title: 'x'.repeat(161) }],
    ['frictions', { text: 'x'.repeat(4000) }, { text: 'x'.repeat(4001) }],
    ['actions', { id: 'action:Az-_9' }, { id: 'sequence:a' }],
    ['actions', { id: 'action:a' }, { id: 'action:a b' }],
    [
      'actions',
      { place: { sequenceId: 'sequence:gone', orderKey: 'a0' } },
      { place: { sequenceId: 'sequence:gone', orderKey: '' } },
    ],
    ['sequences', { moment: 'memory' }, { moment: 'after' }],
    ['offers', { colour: 'teal' }, { colour: '#00f' }],
    ['offers', { name: 'x'.repeat(80) }, { name: 'x'.repeat(81) }],
    ['owners', { departmentId: null }, { departmentId: undefined }],
    ['responsibilities', { letter: 'C' }, { letter: 'X' }],
    [
      'responsibilities',
      { id: 'responsibility:friction:a/owner:b', subjectId: 'friction:a', ownerId: 'owner:b' },
      { id: 'responsibility:action:a/owner:b', subjectId: 'action:a', ownerId: 'owner:b' },
    ],
    [
      'responsibilities',
      { id: 'responsibility:lever:winBack/owner:b', subjectId: 'lever:winBack', ownerId: 'owner:b' },
      { id: 'responsibility:lever:luck/owner:b', subjectId: 'lever:luck', ownerId: 'owner:b' },
    ],
    ['personas', { image: 'data:image/png;base64,iVBORw0KGgo=' }, { image: 'data:text/html;base64,PGI+' }],
    [
      'personas',
      { image: `data:image/webp;base64,${'A'.repeat(40_000)}` },
      { image: 'https://a.example/b.png' },
    ],
    ['personas', { image: '' }, { image: `data:image/png;base64,${'A'.repeat(60_000)}` }],
    ['drivers', { valueLostCents: 120_000 }, { valueLostCents: 99.5 }],
    ['actions', { importance: 5 }, { importance: 6 }],
    ['actions', { emotion: 'x'.repeat(4000) }, { emotion: 'x'.repeat(4001) }],
    ['frictions', { weight: 0.5 }, { weight: -1 }],
    ['frictions', { dueDate: '2027-02-28' }, { dueDate: '2027-02-30' }],
    ['frictions', { driverId: 'driver:gone' }, { driverId: 'owner:a' }],
    ['drivers', { valueLostCents: 0 }, { valueLostCents: -1 }],
    ['measures', { segment: 'mostPrecious' }, { segment: 'vip' }],
    ['measures', { trigger: null, effort: null }, { trigger: 'whim' }],
    ['costLines', { unitCents: 1_000_000_000_000 }, { unitCents: 1_000_000_000_001 }],
    ['costLines', { quantity: 0 }, { quantity: 0.5 }],
    ['costLines', { year: 3 }, { year: 4 }],
    ['winBacks', { chance: 1 }, { chance: 1.01 }],
    ['objectives', { year: 2100 }, { year: 2101 }],
    ['objectives', { target: 0 }, { target: 1.5 }],
    ['notes', { colour: 'grey' }, { colour: 'ochre' }],
    [
      'notes',
      { anchor: { sequenceId: 'sequence:gone', across: 1, band: '', down: 0 } },
      { anchor: { sequenceId: 'sequence:gone', across: 1.1, band: '', down: 0 } },
    ],
    ['comments', { mentions: ['owner:a', 'role:facilitator'] }, { mentions: Array(21).fill('owner:a') }],
    ['marks', { level: 1 }, { level: 0 }],
    ['marks', { level: 11 }, { level: 11.5 }],
    ['marks', { level: 4.5 }, { level: Number.NaN }],
  ] as const)('%s: %o, but not %o', (kind, good, bad) => {
    expect(parse(kind, good)).toMatchObject(good)
    expect(parse(kind, bad)).toBeNull()
  })

  test.each([
    ['actions', 'notes'],
    ['sequences', 'situation'],
    ['notes', 'text'],
  ] as const)('[REC-5] %s: %s may be longer than what one person may type', (kind, field) => {
    expect(parse(kind, { [field]: 'x'.repeat(SHARED_TEXT_MAX) })).not.toBeNull()
    expect(parse(kind, { [field]: 'x'.repeat(SHARED_TEXT_MAX + 1) })).toBeNull()
  })

  test('[REC-3] a verified mark tells how many customers were asked, at least one', () => {
    const measure = {
      evidence: 'verified',
      n: 12,
      low: 2.5,
      high: 4,
      means: 'reviews',
      source: 'Enquête',
      date: '2026-11-22',
    }
    const [guessed] = stored.marks.values() as unknown as Iterable<Mark>
    const verified = { ...measure, id: markId(guessed!, 'verified') }
    expect(parse('marks', verified)).toMatchObject(verified)
    const { means: _, ...old } = verified
    expect(parseRecord('marks', verified.id, { ...guessed, ...old })).toMatchObject({ means: 'other' })
    expect(parse('marks', { ...verified, means: 'hearsay' })).toBeNull()
    expect(parse('marks', { ...verified, n: 1, low: null, high: null, date: null })).not.toBeNull()
    for (const bad of [{ n: 0 }, { n: 1.5 }, { n: undefined }, { date: '22/11/2026' }, { low: 0 }])
      expect(parse('marks', { ...verified, ...bad })).toBeNull()
  })

  test('[REC-4] a derived id says what the record is about, and no other record takes it', () => {
    const [mark] = stored.marks.values() as unknown as Iterable<Mark>
    const ofAnother = markId({ ...mark!, actionId: 'action:other' as ActionId }, 'apriori')
    expect(parse('marks', { id: ofAnother })).toBeNull()
    expect(parse('marks', { id: markId(mark!, 'verified') })).toBeNull()
    expect(parse('responsibilities', { ownerId: 'owner:other' })).toBeNull()
    expect(parse('touchpoints', { channelId: 'channel:other' })).toBeNull()
    expect(parse('handovers', { fromChannelId: 'channel:other' })).toBeNull()
    expect(parse('handovers', { aspect: 'realTime', value: true })).toBeNull()
    expect(parse('answers', { answeredId: 'friction:other' })).toBeNull()
    expect(parse('actuals', { date: '2027-04-30' })).toBeNull()
    expect(parse('checks', { key: 'adapt' })).toBeNull()
    expect(parse('figures', { key: 'customers' })).toBeNull()
  })

  test('[REC-6] what was written before a field existed parses: nobody said it, or the usual', () => {
    const bare = (kind: (typeof RECORD_KINDS)[number], fields: Readonly<Record<string, unknown>>) => {
      const [record] = stored[kind].values()
      const old = Object.fromEntries(Object.entries(record!).filter(([field]) => !(field in fields)))
      expect(parseRecord(kind, record!.id, old)).toMatchObject(fields)
    }
    bare('actions', { importance: null, physical: '', unexpectedPlus: '' })
    bare('frictions', { weight: 1, driverId: null, status: 'open', dueDate: null, wordOfMouth: '' })
    bare('personas', { image: '' })
    const { tolerance: _, ...oldMeta } = stored.meta
    expect(parseRecords({ ...stored, meta: oldMeta }).records.meta?.tolerance).toBeNull()
  })
})
