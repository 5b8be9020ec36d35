// A text as word lists see it: small letters, no accents, plain apostrophes and spaces.

export interface FoldedText {
  readonly text: string
  /** For each code unit of the folded text, and for its end, where it came from in the text as written. */
  readonly origins: readonly number[]
}

/**
 * Folds a text and keeps where everything was, in UTF-16 code units. However a letter was typed, é in one character or
 * in two, the same words are found. `origins` never falls, and ends with the length of the text.
 */
export function foldText(written: string): FoldedText {
  const origins: number[] = []
  let text = ''
  let origin = 0
  for (const character of written) {
    const folded = foldCharacter(character)
    for (let i = 0; i < folded.length; i++) origins.push(origin)
    text += folded
    origin += character.length
  }
  origins.push(origin)
  return { text, origins }
}

function foldCharacter(character: string): string {
  if (/[a-z0-9 ]/.test(character)) return character
  if (/[’ʼ‘]/.test(character)) return "'"
  if (/[‐‑]/.test(character)) return '-'
  if (/\s/.test(character)) return ' '
  if (/[œŒ]/.test(character)) return 'oe'
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
