import type { FoundWords } from '../../model/insight/findWords.ts'

/** Characters kept on each side of the words; cut at a space where there is one. */
const CONTEXT = 32

export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The words with what stands around them, cut with an ellipsis where the text goes on. */
export function quoteAround(text: string, { start, end }: Pick<FoundWords, 'start' | 'end'>): Quote {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    before: before.length <= CONTEXT ? before : `…${before.slice(-CONTEXT).replace(/^\S*\s/, '')}`,
    words: text.slice(start, end),
    after: after.length <= CONTEXT ? after : `${after.slice(0, CONTEXT).replace(/\s\S*$/, '')}…`,
  }
}
