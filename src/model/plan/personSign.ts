// Does a name look like that of a person? Win-back works with segments and named groups; who they are stays in the file of
// the company (GDPR, data minimisation). A sign to warn by, nothing that is refused: "Mme Martin & fils" may be a shop.

export type PersonSign = 'email' | 'phone' | 'name'

const EMAIL = /[^\s@<>(),;]+@[^\s@<>(),;]+\.\p{L}{2,}/u
/** From a plus or a nought on, or grouped as in North America; dates and years are shorter, or separated by strokes. */
const PHONE = /(?<!\d)(?:\+|\(?0)(?:[\s().-]*\d){8,14}(?!\d)|(?<!\d)\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/u
/** Titles in both languages, before a name. Short ones only as they are written, and before a capital. */
const TITLE = /(?<![\p{L}\p{N}])(?:mmes?|mlles?|mrs?|madame|mademoiselle|monsieur|miss)\.?\s+\p{L}/iu
const SHORT_TITLE = /(?<![\p{L}\p{N}])(?:M\.|MM\.|Ms\.?|Dr\.?|Pr\.)\s*\p{Lu}\p{L}+/u

/** What in the text looks like a person; null when nothing does. */
export function personSign(text: string): PersonSign | null {
  if (EMAIL.test(text)) return 'email'
  if (PHONE.test(text)) return 'phone'
  return TITLE.test(text) || SHORT_TITLE.test(text) ? 'name' : null
}
