// A table pasted from a spreadsheet: which column is what, and what each cell says (PLN-40, PLN-43).
//
// Invariants
// - Every cell is read or refused with its reason; nothing is guessed to be zero.
// - The same text gives the same reading: the day and the language are arguments.
import { parseTable } from '../../files/parseTable.ts'
import { readDay } from '../../quantity/readDay.ts'
import { readAmount, readCount, readShare } from '../../quantity/readQuantity.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Locale } from '../../schema/meta.ts'
import { foldCell, guessColumns, namesColumns } from './guessColumns.ts'
import { type CellKind, PASTE_TARGETS, type PasteColumns, type PasteTarget } from './pasteColumns.ts'

export type CellValue = string | number | boolean | null
export type CellProblem =
  | Exclude<
      ReturnType<typeof readAmount | typeof readCount | typeof readShare | typeof readDay>,
      { ok: true }
    >['code']
  | 'date-in-past'
  | 'choice-unknown'
  | 'name-missing'
  | 'name-too-long'

export interface PastedCell {
  readonly text: string
  /** Null when it is empty, is not read, or could not be. */
  readonly value: CellValue
  readonly problem: CellProblem | null
}

export interface PastedRow {
  /** From 1, as in the text that was pasted. */
  readonly line: number
  /** One for each column. */
  readonly cells: readonly PastedCell[]
  /** What was understood, by column key; empty cells are absent. */
  readonly fields: Readonly<Record<string, Exclude<CellValue, null>>>
  /** `total`: the sum of the lines above, which is none of them. `unnamed`: what a line needs is missing. */
  readonly state: 'good' | 'partly' | 'unnamed' | 'total'
}

export interface Pasted {
  /** Of each column, what it holds; null when it is not taken. */
  readonly columns: readonly (string | null)[]
  /** The first line, when it was taken for the names of the columns. */
  readonly heading: readonly string[] | null
  readonly rows: readonly PastedRow[]
}

/** More than anybody arranges by hand. */
export const PASTE_ROWS_MAX = 100

export interface PasteReading {
  readonly target: PasteTarget
  readonly locale: Locale
  /** Of the plan, ISO 4217. */
  readonly currency: string
  /** How many decimals its amounts have; those of the currency when absent. */
  readonly digits?: number | undefined
  /** The day where the person is, ISO 8601. */
  readonly today: string
  /** What a person says the columns are, in place of the guess. */
  readonly columns?: readonly (string | null)[] | undefined
}

type CellReading = Omit<PasteReading, 'target' | 'columns'>

export function readPasted(
  text: string,
  { target, columns: chosen, ...reading }: PasteReading,
): Result<Pasted, 'text-missing' | 'too-many-lines'> {
  const table = parseTable(text)
  if (table === null || table.length > PASTE_ROWS_MAX + 1) return fail('too-many-lines')
  if (table.length === 0) return fail('text-missing')
  const width = Math.max(...table.map((cells) => cells.length))
  const wide = table.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''))
  const [first = []] = wide
  const heading = namesColumns(wide, target) ? first : null
  const body = heading === null ? wide : wide.slice(1)
  if (body.length > PASTE_ROWS_MAX) return fail('too-many-lines')
  const columns = chosen ?? guessColumns(heading, body, target)
  const rules: PasteColumns = PASTE_TARGETS[target]
  const rows = body.map((cells, i): PastedRow => {
    const read = cells.map((cell, at) => readCell(cell, rules, columns[at] ?? null, reading))
    const fields = Object.fromEntries(
      read.flatMap(({ value }, at) => {
        const key = columns[at] ?? null
        return key === null || value === null ? [] : [[key, value]]
      }),
    )
    return {
      line: i + (heading === null ? 1 : 2),
      cells: read,
      fields,
      state: stateOf(cells, read, fields, rules),
    }
  })
  return ok({ columns, heading, rows })
}

function stateOf(
  texts: readonly string[],
  cells: readonly PastedCell[],
  fields: PastedRow['fields'],
  rules: PasteColumns,
): PastedRow['state'] {
  const words = texts.map(foldCell).find((text) => text !== '') ?? ''
  if (/^(sous total|total|somme|sum|subtotal)( |$)/.test(words)) return 'total'
  const isUnnamed = Object.entries(rules).some(([key, rule]) => rule.required === true && !(key in fields))
  if (isUnnamed || Object.keys(fields).length === 0) return 'unnamed'
  return cells.some((cell) => cell.problem !== null) ? 'partly' : 'good'
}

function readCell(text: string, rules: PasteColumns, key: string | null, reading: CellReading): PastedCell {
  const rule = key === null ? undefined : rules[key]
  const nothing = { text, value: null, problem: null }
  if (rule === undefined) return nothing
  // A lone dash is how tables say "nothing".
  if (/^[-–—\s]*$/u.test(text))
    return rule.required === true ? { ...nothing, problem: 'name-missing' } : nothing
  if (rule.max !== undefined && text.length > rule.max) return { ...nothing, problem: 'name-too-long' }
  const read = readKind(text, rule.kind, reading)
  if (!read.ok) return { ...nothing, problem: read.code }
  // What was reached lies behind; what is due lies ahead.
  if (key === 'dueDate' && typeof read.value === 'string' && read.value < reading.today)
    return { ...nothing, problem: 'date-in-past' }
  return { text, value: read.value, problem: null }
}

function readKind(
  text: string,
  kind: CellKind,
  { locale, currency, digits }: CellReading,
): Result<CellValue, CellProblem> {
  if (kind === 'text') return ok(text)
  if (kind === 'amount') return readAmount(text, locale, currency, digits)
  if (kind === 'count') return readCount(text, locale)
  if (kind === 'share') return readShare(text, locale)
  if (kind === 'day') return readDay(text, locale)
  const words = foldCell(text)
  if (kind === 'yesNo') {
    if (/^(oui|yes|x|o|y|vrai|true|1|✓|✔)$/u.test(words)) return ok(true)
    return /^(non|no|n|faux|false|0)$/.test(words) ? ok(false) : fail('choice-unknown')
  }
  if (kind === 'year') {
    const [, year] = /^(?:annee |year )?([123])$/.exec(words) ?? []
    return year === undefined ? fail('number-out-of-range') : ok(Number(year))
  }
  const found = Object.entries(kind).filter(([, stems]) =>
    stems.some((stem) => words.split(' ').some((word) => word.startsWith(stem))),
  )
  const [choice] = found
  return found.length === 1 && choice !== undefined ? ok(choice[0]) : fail('choice-unknown')
}
