// Rating rows as CSV (RFC 4180), for a spreadsheet: UTF-8 with its mark, and nothing that a spreadsheet would run.
import type { RatingRow } from '../../src/protocol/session.ts'

const COLUMNS = [
  'kind',
  'round',
  'title',
  'item',
  'persona',
  'offer',
  'levels',
  'value',
  'cannotSay',
  'author',
  'roundId',
  'itemId',
  'text',
  'hidden',
] as const satisfies readonly (keyof RatingRow)[]

export function ratingsCsv(rows: readonly RatingRow[]): string {
  const lines = [
    COLUMNS.join(','),
    ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(',')),
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  // A spreadsheet takes what begins so for a formula.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
