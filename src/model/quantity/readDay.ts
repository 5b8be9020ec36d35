// Days as people write them or paste them from a spreadsheet, in French or English (QTY-6).
import { foldText } from '../insight/foldText.ts'
import { fail, ok, type Result } from '../result.ts'

/** Stems of the months in both languages, folded; each is told apart from the others. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mars', 'mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
]

/**
 * ISO 8601. "22/11/2026", "22.11.26", "22 nov. 2026", "November 22, 2026" and "2026-11-22" are all the same day. In figures the
 * day comes first in French; in English either may, so what could be two days is refused. Empty is null.
 */
export function readDay(
  text: string,
  locale: 'fr' | 'en',
): Result<string | null, 'date-unreadable' | 'date-invalid'> {
  const words = foldText(text).text.trim()
  if (words === '') return ok(null)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(words)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(words)
  if (figures !== null) return inFigures(figures, locale)
  const dayFirst = /^(?:[a-z]+\.? )?(\d{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)\.?[ -,]*(\d{2}|\d{4})$/.exec(
    words,
  )
  if (dayFirst !== null) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2}|\d{4})$/.exec(words)
  if (monthFirst !== null) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  return fail('date-unreadable')
}

function inFigures([, first = '', second = '', year]: RegExpExecArray, locale: 'fr' | 'en') {
  if (locale === 'fr' || first === second || Number(first) > 12) return dayOf(year, second, first)
  return Number(second) > 12 ? dayOf(year, first, second) : fail('date-unreadable')
}

/** Its number as text; undefined when the word names none, or could be two. */
function monthOf(word = ''): string | undefined {
  const found = MONTHS.flatMap((stems, i) => (stems.some((stem) => word.startsWith(stem)) ? [i + 1] : []))
  return found.length === 1 ? String(found[0]) : undefined
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Result<string, 'date-unreadable' | 'date-invalid'> {
  if (year === undefined || month === undefined || day === undefined) return fail('date-unreadable')
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${date}T00:00:00Z`)
  const isThere = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
  return isThere ? ok(date) : fail('date-invalid')
}
