/** The only spaces a line must not break at, and that nobody can tell from others in source code. */
const NO_BREAK = '\u00A0'
const NARROW_NO_BREAK = '\u202F'

/**
 * French typography of a text written with plain spaces: a non-breaking space before `:`, before `%` and `€`
 * and within « », a narrow one before `;` `!` and `?` and in numbers (4 000). Running it twice changes nothing more.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:»%€])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ (?=[;!?])/g, NARROW_NO_BREAK)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_NO_BREAK)
}
