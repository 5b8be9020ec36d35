/** Colours for people, dark enough for white letters on them in both themes. */
const COLOURS = [
  '#2456c7',
  '#a04300',
  '#17693f',
  '#7a3fbf',
  '#b0245a',
  '#0a6173',
  '#765200',
  '#475569',
] as const

/** A steady colour for a person, the same in every window. */
export function personColour(personId: string): string {
  let hash = 0
  for (const character of personId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return COLOURS[hash % COLOURS.length] ?? COLOURS[0]
}
