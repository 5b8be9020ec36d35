import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay } from '../../../src/model/quantity/readDay.ts'

test.each([
  ['2026-11-22', 'fr', '2026-11-22'],
  ['2026-11-22 14:05', 'en', '2026-11-22'],
  ['22/11/2026', 'fr', '2026-11-22'],
  ['22.11.26', 'fr', '2026-11-22'],
  ['3/4/2026', 'fr', '2026-04-03'],
  ['22 nov. 2026', 'fr', '2026-11-22'],
  ['dimanche 22 novembre 2026', 'fr', '2026-11-22'],
  ['1er août 2026', 'fr', '2026-08-01'],
  ['31 déc. 2026', 'en', '2026-12-31'],
  ['Nov 22, 2026', 'en', '2026-11-22'],
  ['22 June 2026', 'fr', '2026-06-22'],
  ['July 4th, 2026', 'en', '2026-07-04'],
  ['11/22/2026', 'en', '2026-11-22'],
  ['22/11/2026', 'en', '2026-11-22'],
  ['5/5/2026', 'en', '2026-05-05'],
] as const)('[QTY-6] %s in %s is %s', (text, locale, day) => {
  expect(readDay(text, locale)).toEqual({ ok: true, value: day })
})

test('[QTY-6] what could be two days, what names none and what no calendar has is refused', () => {
  expect(readDay('3/4/2026', 'en')).toEqual({ ok: false, code: 'date-unreadable' })
  expect(readDay('bientôt', 'fr')).toEqual({ ok: false, code: 'date-unreadable' })
  expect(readDay('3 ma 2026', 'fr')).toEqual({ ok: false, code: 'date-unreadable' })
  expect(readDay('31/02/2026', 'fr')).toEqual({ ok: false, code: 'date-invalid' })
  expect(readDay('29/02/2027', 'fr')).toEqual({ ok: false, code: 'date-invalid' })
  expect(readDay('  ', 'fr')).toEqual({ ok: true, value: null })
})

test('[QTY-6] every day that the interface writes is read back', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, fc.constantFrom('fr', 'en'), (date, locale) => {
      const iso = date.toISOString().slice(0, 10)
      const written = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
      expect(readDay(written, locale)).toEqual({ ok: true, value: iso })
    }),
  )
})
