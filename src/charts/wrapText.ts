// Breaks a text into the lines of a box, for pictures where no browser does it.
import { hyphenate, SOFT_HYPHEN } from './hyphenate.ts'
import { textWidth } from './textWidth.ts'

export interface TextBox {
  readonly width: number
  readonly size: number
  readonly bold?: boolean
  /** The text is cut behind so many lines; as many as it needs without. */
  readonly maxLines?: number
}

/** What is read at most of one text: a picture is no place for a book, and breaking it takes time. */
const READ_MAX = 4000
const LINE_READ_MAX = 200
const MORE = '…'

/**
 * The lines of a text: broken between words, and within a word that is wider than the box, with a hyphen between its
 * syllables where it has any; never within a character of several code points (an emoji, a letter with its accents).
 * Cut with … when it has more lines than allowed.
 */
export function wrapText(text: string, { width, size, bold = false, maxLines }: TextBox): string[] {
  const limit = maxLines ?? Number.POSITIVE_INFINITY
  const fits = (line: string) => textWidth(line, size, bold) <= width
  const lines: string[] = []
  let cut = text.length > READ_MAX
  for (const paragraph of text.slice(0, READ_MAX).split(/\r?\n|\r/)) {
    let line = ''
    // No-break spaces stay within their word.
    for (const word of paragraph.split(/[ \t]+/).filter((w) => w !== '')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (fits(longer)) {
        line = longer
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = fits(word) ? [word] : breakWord(word, fits)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      if (lines.length > limit) break
    }
    if (line !== '') lines.push(line)
    if (lines.length > limit) break
  }
  if (lines.length > limit) cut = true
  const kept = lines.slice(0, limit)
  const last = kept.pop()
  if (last === undefined) return []
  return [...kept, cut ? shorten(last, fits) : last]
}

/** A text on one line, cut with … where it is too wide. */
export function fitText(text: string, box: Omit<TextBox, 'maxLines'>): string {
  return wrapText(text, { ...box, maxLines: 1 })[0] ?? ''
}

/** A text on one line, filled to the last letter that has room: for lines so short that a whole word would leave half of them. */
export function cutText(text: string, { width, size, bold = false }: Omit<TextBox, 'maxLines'>): string {
  const fits = (line: string) => textWidth(line, size, bold) <= width
  const line = text.slice(0, LINE_READ_MAX).replace(/\s+/g, ' ').trim()
  return fits(line) && text.length <= LINE_READ_MAX ? line : shorten(line, fits)
}

/** The pieces of a word too wide for a line: cut behind its hyphens, else between syllables; never behind an elided article. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  const add = (part: string, hyphen: string) => {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece + hyphen)
      piece = ''
    }
    piece += part
  }
  for (const part of word.split(/(?<=\p{L}-)(?=\p{L})/u)) {
    if (fits(part)) {
      add(part, '')
      continue
    }
    const syllables = hyphenate(part).split(SOFT_HYPHEN)
    // A piece that ends in a hyphen must have room for it.
    for (const [i, syllable] of syllables.entries()) {
      const last = i === syllables.length - 1
      if (piece !== '' && !fits(piece + syllable + (last ? '' : '-'))) {
        pieces.push(i === 0 ? piece : `${piece}-`)
        piece = ''
      }
      if (fits(`${syllable}-`)) piece += syllable
      else for (const character of charactersOf(syllable)) add(character, '')
    }
  }
  return [...pieces, piece]
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = charactersOf(line)
  while (characters.length > 0 && !fits(characters.join('').trimEnd() + MORE)) characters.pop()
  return characters.join('').trimEnd() + MORE
}

/** What people take for one character each. */
function charactersOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((s) => s.segment)
}
