// Finding a command or a place of the map by some of its words, however they are accented.
import { foldText } from '../model/insight/foldText.ts'

export interface Findable {
  /** What it is called, in each language people here may type. */
  readonly names: readonly string[]
}

/** Those of which a name holds every word of the query, the best first; all of them for an empty query. */
export function findByWords<Item extends Findable>(items: readonly Item[], query: string): Item[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return [...items]
  return items
    .map((item, place) => ({
      item,
      place,
      score: Math.max(...item.names.map((name) => scoreOf(name, wanted))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ item }) => item)
}

/** 0: a word is missing. Higher: found at the start of the name, of a word, or within. */
function scoreOf(name: string, wanted: readonly string[]): number {
  const text = foldText(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  let score = text.startsWith(wanted.join(' ')) ? 10 : 1
  for (const word of wanted) {
    const at = ` ${text}`.indexOf(` ${word}`)
    if (at !== -1) score += at === 0 ? 3 : 2
    else if (!text.includes(word)) return 0
  }
  return score
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
