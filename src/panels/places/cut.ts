/** Of a name in a sentence. Longer ones are cut: one hears them to the end before one knows what happened. */
const NAME_SHOWN = 60

/** On one line, and not longer than one wants to hear. */
export function cut(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > NAME_SHOWN ? `${letters.slice(0, NAME_SHOWN).join('')}…` : letters.join('')
}
