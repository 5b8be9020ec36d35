// Tables as CSV (RFC 4180), for a spreadsheet.
//
// Invariants
// - What people typed never runs: a text that a spreadsheet would take for a formula begins with an apostrophe.
// - Numbers stay numbers; they are written with the decimal sign that goes with the separator.

/** A text, or a number to calculate with; null is an empty cell. */
export type Cell = string | number | null

export interface CsvStyle {
  /** French spreadsheets expect semicolons and decimal commas. */
  readonly separator: ',' | ';'
}

/** Wide signs and a line break count too: some spreadsheets read on behind them, or take them for the plain ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** Spreadsheets take a file without it for the letters of the machine. */
const BYTE_ORDER_MARK = '\uFEFF'

export function toCsv(rows: readonly (readonly Cell[])[], { separator }: CsvStyle): string {
  const lines = rows.map((row) => row.map((cell) => written(cell, separator)).join(separator))
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('')
}

function written(cell: Cell, separator: CsvStyle['separator']): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",;\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
