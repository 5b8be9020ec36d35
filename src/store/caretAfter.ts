import type { Splice } from '../model/splice.ts'

/** Where a position in a text is after somebody else's edit. It stays behind the letter it stood behind. */
export function caretAfter(position: number, { index, remove, insert }: Splice): number {
  if (position <= index) return position
  if (position < index + remove) return index
  return position + insert.length - remove
}
