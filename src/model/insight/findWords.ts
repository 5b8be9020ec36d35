// Finds the words of a list in a text, with where they are.
import { must } from '../must.ts'
import { foldText } from './foldText.ts'

export interface FoundWords {
  /** Where they are in the text, in UTF-16 code units: from `start` up to and without `end`. */
  readonly start: number
  readonly end: number
  /** The words as they are written. */
  readonly words: string
}

/** One expression for a list of wordLists.ts, matched as whole words. */
export function wordPattern(list: readonly string[], notAfter: readonly string[] = []): RegExp {
  const words = list.map((word) => word.replaceAll(' ', '\\s+')).join('|')
  const before = notAfter.length === 0 ? '' : `(?<!(?<![\\p{L}\\p{N}])(?:${notAfter.join('|')})\\s)`
  return new RegExp(`${before}(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Every place where the pattern is found, in order, without overlaps. An empty text has none. */
export function findWords(written: string, pattern: RegExp): FoundWords[] {
  const { text, origins } = foldText(written)
  return [...text.matchAll(pattern)].map((match) => {
    const start = must(origins[match.index])
    const end = must(origins[match.index + match[0].length])
    return { start, end, words: written.slice(start, end) }
  })
}
