/** The palette entries a person can be drawn in: `var(--offer-<name>)`. Blue is left to the interface itself. */
const PERSON_COLOURS = ['teal', 'rose', 'amber', 'violet', 'green', 'orange', 'slate'] as const

/** The colour of somebody's avatar and cursor: the same for everybody, in every window. */
export function personColour(personId: string): string {
  let hash = 0
  for (const letter of personId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 4093
  return `var(--offer-${PERSON_COLOURS[hash % PERSON_COLOURS.length]})`
}
