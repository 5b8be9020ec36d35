/** Where a word may break, shown by a hyphen when it does. */
export const SOFT_HYPHEN = '\u00ad'

/**
 * Soft hyphens before a consonant between two vowels, and within pairs of consonants: right for most French and
 * English words, never after the first letter or before the last two. Browsers know better where they have a
 * dictionary, but not all have one.
 */
export function hyphenate(word: string): string {
  return word
    .replace(
      /(?<=\p{L}[aeiouyàâäéèêëîïôöùûü])(?=[bcdfghjklmnpqrstvwxzç][aeiouyàâäéèêëîïôöùûü]\p{L})/giu,
      SOFT_HYPHEN,
    )
    .replace(
      /(?<=[aeiouyàâäéèêëîïôöùûü][lmnrs])(?=[bcdfghjkmnpqstvwxz][aeiouyàâäéèêëîïôöùûü])/giu,
      SOFT_HYPHEN,
    )
}
