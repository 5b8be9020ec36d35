// Which column of a pasted table is what: by the names in its first line, else by what the cells look like.
import { foldText } from '../../insight/foldText.ts'
import { type CellKind, PASTE_TARGETS, type PasteColumns, type PasteTarget } from './pasteColumns.ts'

/** As names and choices are compared: folded, without units and remarks in brackets, words set apart by one space. */
export function foldCell(text: string): string {
  return foldText(text)
    .text.replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}✓✔]+/gu, ' ')
    .trim()
}

/** Does the first line hold the names of the columns? A line with a number in it does not. */
export function namesColumns(
  [first = [], ...rest]: readonly (readonly string[])[],
  target: PasteTarget,
): boolean {
  if (rest.length === 0 || first.some((cell) => looksOf(cell) !== 'words' && looksOf(cell) !== 'nothing'))
    return false
  const scores = first.map((cell) =>
    Math.max(...scoresOf(cell, PASTE_TARGETS[target]).map(({ score }) => score)),
  )
  if (first.length === 1) return (scores[0] ?? 0) >= EXACT
  const isNamed = scores.filter((score) => score > 0).length > first.length / 2
  // Words above numbers are names too, even those that nobody foresaw.
  const standsAbove = first.some(
    (cell, i) =>
      cell !== '' && rest.every((cells) => NUMBERS.has(looksOf(cells[i] ?? '')) || cells[i] === ''),
  )
  return isNamed || standsAbove
}

/** For each column, the key of what it holds; null when it holds nothing that is asked for. */
export function guessColumns(
  heading: readonly string[] | null,
  body: readonly (readonly string[])[],
  target: PasteTarget,
): (string | null)[] {
  const rules: PasteColumns = PASTE_TARGETS[target]
  const width = Math.max(0, ...body.map((cells) => cells.length), heading?.length ?? 0)
  const columns: (string | null)[] = Array.from({ length: width }, () => null)
  const free = new Set(Object.keys(rules))
  if (heading !== null) {
    const named = heading
      .flatMap((cell, at) => scoresOf(cell, rules).map((found) => ({ ...found, at })))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at)
    for (const { key, at } of named) {
      if (columns[at] !== null || !free.has(key)) continue
      columns[at] = key
      free.delete(key)
    }
  }
  const looks = columns.map((_, at) => columnLooks(body.map((cells) => cells[at] ?? '')))
  const isNamed = heading !== null && columns.some((key) => key !== null)
  // A price of one and how many: what stands alone is an amount.
  if (target === 'costLines' && !isNamed && looks.filter((look) => NUMBERS.has(look)).length > 1)
    free.delete('fixedCents')
  for (const [at, look] of looks.entries()) {
    // Where columns have names, one that nobody knows is left alone; only what each line needs is looked for.
    const found = [...free].find(
      (key) => fits(rules[key]?.kind ?? 'text', look) && (!isNamed || rules[key]?.required === true),
    )
    if (columns[at] !== null || found === undefined) continue
    columns[at] = found
    free.delete(found)
  }
  return columns
}

type Look = 'nothing' | 'words' | 'number' | 'money' | 'percent' | 'day'
const NUMBERS: ReadonlySet<Look> = new Set(['number', 'money', 'percent', 'day'])

function looksOf(cell: string): Look {
  const text = cell.trim()
  if (/^[-–—\s]*$/u.test(text)) return 'nothing'
  if (/^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text)) return 'day'
  if (/^\d{1,2}(er|st|nd|rd|th)? \p{L}+\.? \d{2,4}$/u.test(text)) return 'day'
  if (/\d\s*%$/u.test(text)) return 'percent'
  if (/^[-+(]?\s*\d/.test(text) && /\p{Sc}|\b[A-Z]{3}$/u.test(text)) return 'money'
  if (/^\p{Sc}\s*\d/u.test(text)) return 'money'
  return /^[-−+(]?\s*\d[\d\s.,'’]*\)?$/u.test(text) ? 'number' : 'words'
}

/** What most of its cells look like. */
function columnLooks(cells: readonly string[]): Look {
  const looks = cells.map(looksOf).filter((look) => look !== 'nothing')
  const of = (look: Look) => looks.filter((each) => each === look).length
  const order = ['words', 'day', 'percent', 'money', 'number'] as const
  return order.reduce<Look>((most, look) => (of(look) > of(most) ? look : most), 'nothing')
}

function fits(kind: CellKind, look: Look): boolean {
  if (look === 'words') return kind === 'text'
  if (look === 'money') return kind === 'amount'
  if (look === 'percent') return kind === 'share'
  if (look === 'day') return kind === 'day'
  return look === 'number' && (kind === 'amount' || kind === 'count' || kind === 'share')
}

const EXACT = 3
const BEGINS = 2
const CONTAINS = 1

function scoresOf(cell: string, rules: PasteColumns): { key: string; score: number }[] {
  const words = foldCell(cell)
  const scoreOf = (name: string) => {
    if (words === name) return EXACT
    if (words.startsWith(name)) return BEGINS
    return ` ${words}`.includes(` ${name}`) ? CONTAINS : 0
  }
  return Object.entries(rules).map(([key, { names }]) => ({
    key,
    score: words === '' ? 0 : Math.max(...names.map((name) => scoreOf(name) * (1 + name.length / 1000))),
  }))
}
