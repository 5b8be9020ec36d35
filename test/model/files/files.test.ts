import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTable, ROWS_MAX } from '../../../src/model/files/parseTable.ts'
import { toCsv } from '../../../src/model/files/toCsv.ts'
import { toICalendar } from '../../../src/model/files/toICalendar.ts'
import { once, parseICalendar } from '../../support/parseICalendar.ts'

describe('toCsv', () => {
  const line = (cells: Parameters<typeof toCsv>[0][number], separator: ',' | ';' = ',') =>
    toCsv([cells], { separator }).slice(1).replace(/\r\n$/, '')

  test('[PLN-38] rows end with CR LF, and the file says that it is UTF-8', () => {
    expect(
      toCsv(
        [
          ['a', 'é'],
          ['b', null],
        ],
        { separator: ',' },
      ),
    ).toBe('\uFEFFa,é\r\nb,\r\n')
  })

  test.each([
    ['a "b"', '"a ""b"""'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\nb', '"a\nb"'],
    ['', ''],
    [' spaced ', ' spaced '],
  ])('[PLN-38] %j is written %j', (cell, written) => {
    expect(line([cell])).toBe(written)
  })

  test.each(['=1+1', '+33 6', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
    '[PLN-39] %j is no formula',
    (cell) => {
      expect(line([cell])).toMatch(/^"?'/)
    },
  )

  test('[PLN-39] numbers stay numbers, with the decimal sign of their spreadsheet', () => {
    expect(line([-12.5, 1000, 0])).toBe('-12.5,1000,0')
    expect(line([-12.5, 1000, 0], ';')).toBe('-12,5;1000;0')
  })

  test('[PLN-38] what is written is read back, but for the apostrophe before what looks like a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', '=', '-', ' ') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const given = rows.map((row) => ['x', ...row])
          const read = parseTable(toCsv(given, { separator: ';' }).slice(1))
          expect(read).toEqual(
            given.map((row) => row.map((each) => (/^[=\n-]/.test(each) ? `'${each}`.trim() : each.trim()))),
          )
        },
      ),
    )
  })
})

describe('parseTable', () => {
  test.each([
    [
      'tabs, as spreadsheets paste',
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\nc,1;d',
      [
        ['a', 'b'],
        ['c,1', 'd'],
      ],
    ],
    [
      'commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['tabs win over commas', 'a\t1,5', [['a', '1,5']]],
    ['cells in quotes', '"a\nb"\t"say ""x"""', [['a\nb', 'say "x"']]],
    ['a quote inside a word', 'rock ’n" roll\tb', [['rock ’n" roll', 'b']]],
    ['empty rows', '\n\na\tb\n\t\n', [['a', 'b']]],
    ['empty cells', 'a\t\tb', [['a', '', 'b']]],
    ['nothing', ' \n ', []],
    ['an open quote', '"a\tb', [['a\tb']]],
  ])('[PLN-40] %s', (_case, text, rows) => {
    expect(parseTable(text)).toEqual(rows)
  })

  test('[PLN-40] a thousand rows and no more', () => {
    expect(parseTable('a\n'.repeat(ROWS_MAX))).toHaveLength(ROWS_MAX)
    expect(parseTable('a\n'.repeat(ROWS_MAX + 1))).toBeNull()
    expect(parseTable('a\n'.repeat(100_000))).toBeNull()
  })
})

describe('toICalendar', () => {
  const MADE = Date.UTC(2026, 10, 22, 8, 5, 9)
  const calendar = (summary: string, description = '', day = '2027-12-31') =>
    toICalendar({ name: 'Plan', days: [{ uid: 'measure:m@w', summary, description, day }], madeAtMs: MADE })
  const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

  test('[PLN-41] a due date is a whole day that leaves one free', () => {
    expect(unfolded(calendar('Carte', 'Camille'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Parcours//Parcours//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Plan',
      'BEGIN:VEVENT',
      'UID:measure:m@w',
      'DTSTAMP:20261122T080509Z',
      'DTSTART;VALUE=DATE:20271231',
      'DTEND;VALUE=DATE:20280101',
      'SUMMARY:Carte',
      'DESCRIPTION:Camille',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test.each([
    ['a, b; c\\d', 'a\\, b\\; c\\\\d'],
    ['one\r\ntwo\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
    ['x\nEND:VEVENT\nBEGIN:VALARM', 'x\\nEND:VEVENT\\nBEGIN:VALARM'],
    ['bell\u0007', 'bell '],
  ])('[PLN-42] %j is escaped', (summary, written) => {
    expect(unfolded(calendar(summary))).toContain(`SUMMARY:${written}`)
  })

  test('[PLN-42] no line is longer than 75 octets, no character is cut, and nothing is lost', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '€', '🎁', ' ', ','),
      maxLength: 200,
      size: 'max',
    })
    fc.assert(
      fc.property(text, (summary) => {
        const file = calendar(summary)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(unfolded(file)).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`)
        expect(file.isWellFormed()).toBe(true)
      }),
    )
  })

  test('[PLN-42] a strict reader of RFC 5545 takes it, and reads every text as it was typed', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '🎁', ' ', ',', ';', '\\', ':', '"', '\n', 'n'),
      maxLength: 90,
    })
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, day), { maxLength: 4 }), (given) => {
        const days = given.map(([summary, description, date], i) => ({
          uid: `measure:${i}@w`,
          summary,
          description,
          day: date.toISOString().slice(0, 10),
        }))
        const read = parseICalendar(toICalendar({ name: 'Plan; à, deux', days, madeAtMs: MADE }))
        expect(once(read, 'X-WR-CALNAME').value).toBe('Plan; à, deux')
        expect(read.components.map((event) => once(event, 'SUMMARY').value)).toEqual(
          given.map(([summary]) => summary),
        )
        expect(read.components.map((event) => once(event, 'DTSTART').value)).toEqual(
          days.map((each) => each.day.replaceAll('-', '')),
        )
      }),
    )
  })

  test('[PLN-42] the strict reader refuses what calendars might', () => {
    const good = toICalendar({
      name: 'P',
      days: [{ uid: 'u', summary: 's', description: '', day: '2027-01-01' }],
      madeAtMs: MADE,
    })
    expect(() => parseICalendar(good)).not.toThrow()
    for (const bad of [
      good.replaceAll('\r\n', '\n'),
      good.replace('SUMMARY:s', `SUMMARY:${'s'.repeat(80)}`),
      good.replace('SUMMARY:s', 'SUMMARY:a,b'),
      good.replace(/UID:u\r\n/, ''),
      good.replace('20270102', '20270101'),
      good.replace('END:VEVENT\r\n', ''),
      good.replace('VERSION:2.0\r\n', ''),
    ])
      expect(() => parseICalendar(bad)).toThrow()
  })

  test('[PLN-41] nothing due is an empty calendar', () => {
    expect(toICalendar({ name: '', days: [], madeAtMs: MADE })).not.toContain('VEVENT')
  })
})
