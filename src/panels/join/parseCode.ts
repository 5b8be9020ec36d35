/** Codes have six characters, and more where a server has so many workshops that six could be guessed. */
const CODE_LENGTHS = { min: 6, max: 12 }

/** A code as people type it (small letters, spaces, hyphens) in the form the server knows; null when it is not one. */
export function parseCode(text: string): string | null {
  const code = text.replace(/[\s\p{Pd}._]/gu, '').toUpperCase()
  return /^[A-Z0-9]+$/.test(code) && code.length >= CODE_LENGTHS.min && code.length <= CODE_LENGTHS.max
    ? code
    : null
}
