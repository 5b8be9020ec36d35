// Cost lines and loss drivers out of a table pasted from a spreadsheet: understood line by line, or refused with the reason.
import { parseTable } from '../files/parseTable.ts'
import { readAmount, readCount } from '../quantity/readQuantity.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Locale } from '../schema/meta.ts'

/** What a column holds. */
type Kind = 'text' | 'amount' | 'count'
type Fields = Readonly<Record<string, string | number | null>>

export interface RefusedLine {
  /** From 1, as in the spreadsheet that was pasted. */
  readonly line: number
  readonly cell: string
  readonly code: ReadCode
}
type ReadCode = Extract<
  ReturnType<typeof readAmount> | ReturnType<typeof readCount>,
  { readonly ok: false }
>['code']

export interface PastedLines<Row> {
  readonly rows: readonly Row[]
  readonly refused: readonly RefusedLine[]
  /** The first line, when it was taken for the names of the columns. */
  readonly heading: readonly string[] | null
}

export interface PastedCost {
  readonly label: string
  readonly fixedCents: number | null
  readonly unitCents: number | null
  readonly quantity: number | null
}

export interface PastedDriver {
  readonly label: string
  readonly count: number | null
  readonly valueLostCents: number | null
}

/** Two columns: label and amount. Three: label, price of one, quantity. */
export function pastedCosts(
  text: string,
  locale: Locale,
): Result<PastedLines<PastedCost>, 'text-missing' | 'too-many-lines'> {
  const wide = (parseTable(text) ?? []).some((cells) => cells.filter((cell) => cell !== '').length > 2)
  const read = readLines(text, wide ? ['text', 'amount', 'count'] : ['text', 'amount'], locale)
  if (!read.ok) return read
  const rows = read.value.rows.map(([label, amount, quantity]): PastedCost => {
    const money = { fixedCents: wide ? null : asNumber(amount), unitCents: wide ? asNumber(amount) : null }
    return { label: String(label), ...money, quantity: asNumber(quantity) }
  })
  return ok({ ...read.value, rows })
}

/** Label, customers lost, value lost. */
export function pastedDrivers(
  text: string,
  locale: Locale,
): Result<PastedLines<PastedDriver>, 'text-missing' | 'too-many-lines'> {
  const read = readLines(text, ['text', 'count', 'amount'], locale)
  if (!read.ok) return read
  const rows = read.value.rows.map(
    ([label, count, value]): PastedDriver => ({
      label: String(label),
      count: asNumber(count),
      valueLostCents: asNumber(value),
    }),
  )
  return ok({ ...read.value, rows })
}

/** A first line whose numbers are words holds the names of the columns, and is passed over. */
function readLines(
  text: string,
  columns: readonly Kind[],
  locale: Locale,
): Result<PastedLines<readonly Fields[string][]>, 'text-missing' | 'too-many-lines'> {
  const table = parseTable(text)
  if (table === null) return fail('too-many-lines')
  if (table.length === 0) return fail('text-missing')
  const rows: Fields[string][][] = []
  const refused: RefusedLine[] = []
  let heading: readonly string[] | null = null
  for (const [index, cells] of table.entries()) {
    const row: Fields[string][] = []
    let bad: RefusedLine | null = null
    for (const [column, kind] of columns.entries()) {
      const cell = cells[column] ?? ''
      const read = kind === 'text' ? ok(cell) : (kind === 'amount' ? readAmount : readCount)(cell, locale)
      if (read.ok) row.push(read.value)
      else bad ??= { line: index + 1, cell, code: read.code }
    }
    if (bad === null) rows.push(row)
    else if (index === 0 && isHeading(cells, columns)) heading = cells
    else refused.push(bad)
  }
  return ok({ rows, refused, heading })
}

function isHeading(cells: readonly string[], columns: readonly Kind[]): boolean {
  return columns.every((kind, i) => kind === 'text' || !/\d/.test(cells[i] ?? ''))
}

function asNumber(value: Fields[string] | undefined): number | null {
  return typeof value === 'number' ? value : null
}
