// Letters of the matrix as a table of a spreadsheet (PLN-46).
import { parseTable } from '../files/parseTable.ts'
import { LETTERS, type Letter } from '../schema/responsibility.ts'

export interface PastedLetter {
  /** Counted from the cell that is pasted into. */
  readonly row: number
  readonly column: number
  /** Null empties the cell. */
  readonly letter: Letter | null
}

export interface PastedLetters {
  readonly letters: readonly PastedLetter[]
  /** Cells that are no letter of the matrix, as they were pasted. */
  readonly refused: readonly string[]
}

/** Null when there is nothing, or more than anybody pastes on purpose. An empty cell and a dash empty what they meet. */
export function readLetters(text: string): PastedLetters | null {
  // Empty lines count here: they stand for rows. `parseTable` leaves them out, so each gets something to hold it.
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const table = parseTable(
    lines.map((line) => (line.trim() === '' ? line.replace(/[^\t]*$/, '–') : line)).join('\n'),
  )
  if (table === null || text.trim() === '') return null
  const cells = table.flatMap((row, r) => row.map((cell, c) => ({ row: r, column: c, cell: cell.trim() })))
  const letterOf = (cell: string) => LETTERS.find((letter) => letter === cell.toUpperCase())
  const isEmpty = (cell: string) => /^[-–—]?$/.test(cell)
  return {
    letters: cells.flatMap(({ cell, ...place }) => {
      const letter = letterOf(cell)
      return letter === undefined && !isEmpty(cell) ? [] : [{ ...place, letter: letter ?? null }]
    }),
    refused: cells.flatMap(({ cell }) => (letterOf(cell) === undefined && !isEmpty(cell) ? [cell] : [])),
  }
}
