// Cells of a table pasted from a spreadsheet, or opened from a CSV file.

/** More rows than anybody pastes on purpose. */
export const ROWS_MAX = 1000

/**
 * Rows of cells, trimmed; rows without any text are left out. Spreadsheets paste tabs; a text without tabs is read with
 * semicolons, else with commas. Quotes hold cells with separators and line breaks together, as RFC 4180 says.
 * Null when there are more than `ROWS_MAX` rows.
 */
export function parseTable(text: string): string[][] | null {
  const rows: string[][] = []
  const separator = separatorOf(text)
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((each) => each !== '')) rows.push(cells)
    cells = []
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i)
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[i + 1] === '"') cell += text.charAt(++i)
      else isQuoted = false
    } else if (sign === '"' && cell.trim() === '') isQuoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') endRow()
    else cell += sign
    if (rows.length > ROWS_MAX) return null
  }
  endRow()
  return rows.length > ROWS_MAX ? null : rows
}

/** By the first line, which has no cell in several lines: it holds the names. */
function separatorOf(text: string): '\t' | ';' | ',' {
  const line =
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  if (text.includes('\t')) return '\t'
  return line.includes(';') ? ';' : ','
}
