// How wide a text comes out, without a browser to ask: the advances of Inter, measured in Chromium.

/** Of the characters from space to ~, in hundredths of an em, at weight 400. */
const ASCII = widths(
  '28 29 47 63 64 98 64 30 36 36 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 76 64 76 64 64 65 74 69 99 68 68 63 36 36 36 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66',
)
/** From the no-break space to ÿ. */
const LATIN = widths(
  '28 29 57 61 72 55 27 57 59 91 45 58 66 0 67 48 46 66 44 45 32 59 60 29 27 30 48 58 80 85 88 51 69 69 69 69 69 69 99 73 60 60 60 60 27 27 27 27 73 75 76 76 76 76 76 66 76 74 74 74 74 68 64 62 56 56 56 56 56 56 92 57 58 58 58 58 24 24 24 24 58 59 60 60 60 60 60 66 60 59 59 59 59 56 61 56',
)
/** Others that French and English use. */
const OTHERS: Readonly<Record<string, number>> = {
  œ: 1,
  Œ: 1,
  '’': 0.26,
  '“': 0.44,
  '”': 0.44,
  '…': 0.86,
  '–': 0.5,
  '—': 1,
  '−': 0.66,
  '€': 0.67,
  '\u202f': 0.14,
}
/** Letters are a little wider where they are bold. */
const BOLD = 1.02
/** What a text may be wider than we think, in a font that stands in for Inter. */
const SAFETY = 1.03

/** Width of a text on one line, in the unit of `size`. An estimate for letters outside Western Europe. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0
  for (const letter of text) em += advance(letter)
  return em * size * (bold ? BOLD : 1) * SAFETY
}

function advance(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  const known = ASCII[code - 32] ?? (code >= 160 ? LATIN[code - 160] : undefined) ?? OTHERS[letter]
  if (known !== undefined) return known
  // Accents, joiners and variants of the letter before.
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter)) return 1.3
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u.test(letter))
    return 1
  return /\p{Lu}/u.test(letter) ? 0.75 : 0.62
}

function widths(list: string): readonly number[] {
  return list.split(' ').map((w) => Number(w) / 100)
}
