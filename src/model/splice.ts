// One edit of a text: at `index`, `remove` characters go and `insert` comes. In UTF-16 code units.

export interface Splice {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/** The smallest single splice that turns `from` into `to`. Never cuts a surrogate pair in two. */
export function spliceBetween(from: string, to: string): Splice {
  const shortest = Math.min(from.length, to.length)
  let start = 0
  while (start < shortest && from[start] === to[start]) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shortest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return {
    index: start,
    remove: from.length - start - end,
    insert: to.slice(start, to.length - end),
  }
}

/**
 * Carries `edit`, made on a text, over to the text that `other` made of it: the splices to apply in turn, one,
 * or two when `other` wrote in the middle of what `edit` takes away.
 *
 * - No typed letter is lost: both insertions are there whole, side by side where they meet.
 * - What either of them took away is gone, and nothing else.
 */
export function rebaseSplice(edit: Splice, other: Splice): readonly Splice[] {
  const otherEnd = other.index + other.remove
  const editEnd = edit.index + edit.remove
  const sameSpot = edit.index === other.index && other.remove === 0
  if (editEnd <= other.index && !sameSpot) return [edit]
  if (edit.index >= otherEnd) return [{ ...edit, index: edit.index + other.insert.length - other.remove }]
  // Overlap. From back to front, so that the first splice does not move the place of the second.
  const behind = {
    index: other.index + other.insert.length,
    remove: Math.max(0, editEnd - otherEnd),
    insert: edit.insert,
  }
  const before = { index: edit.index, remove: other.index - edit.index, insert: '' }
  return before.remove > 0 ? [behind, before] : [behind]
}

export function applySplice(text: string, { index, remove, insert }: Splice): string {
  return text.slice(0, index) + insert + text.slice(index + remove)
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
