/** Length of the code of a workshop. */
export const CODE_LENGTH = 6

/** A code as people type it (small letters, spaces, hyphens) in the form the server knows; null when it is not one. */
export function parseCode(text: string): string | null {
  const code = text.replace(/[\s\p{Pd}._]/gu, '').toUpperCase()
  return /^[A-Z0-9]+$/.test(code) && code.length === CODE_LENGTH ? code : null
}
