// Does a name look like that of a person? Win-back works with segments and named groups; who they are stays in the file of
// the company (GDPR, data minimisation). A sign to warn by, nothing that is refused: "Mme Martin & fils" may be a shop.
//
// A name is (docs/spec/plan.md, PLN-53)
// - a title before a word: Mme Martin, M. Dupont
// - a common first name before a word with a capital, or an initial: Jean Dupont, Jean-Pierre de La Tour, Zoé M.
// - a word in capitals before a common first name: DUPONT Jean
// - a common first name or an initial, and a common surname, in whatever letters: jean dupont, J. Dupont
// and is none after what names a place or a shop (Saint Martin, rue Victor Hugo), nor as a mark (Yves Rocher).
import { foldText } from '../insight/foldText.ts'
import { BEFORE_A_PLACE, BRANDS, FIRST_NAMES, NO_SURNAMES, SURNAMES } from './knownNames.ts'

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
  return TITLE.test(text) || SHORT_TITLE.test(text) || isFullName(text) ? 'name' : null
}

const WORD = /(?:\p{Lu}['’](?=\p{Lu}))?\p{L}[\p{L}\p{M}-]*\.?/gu
/** Between a first name and a surname: Charles de Gaulle, Vincent van Gogh. */
const PARTICLE = /^(?:de|du|des|d|la|le|van|von|der|den|el|al|ben|bint|di|da)$/
const INITIAL = /^\p{Lu}\.$/u

interface Word {
  readonly text: string
  readonly folded: string
  /** Nothing but a space or an apostrophe is between it and the word before. */
  readonly goesOn: boolean
}

function isFullName(written: string): boolean {
  const text = written.normalize('NFC')
  let end = 0
  const words = [...text.matchAll(WORD)].map((match): Word => {
    const goesOn = end > 0 && /^[\s'’]*$/u.test(text.slice(end, match.index))
    end = match.index + match[0].length
    return { text: match[0], folded: foldText(match[0]).text.replace(/\.$/, ''), goesOn }
  })
  return words.some((word, i) => {
    if (isInBrand(words, i)) return false
    const after = words.slice(i + 1)
    const stop = after.findIndex(({ goesOn }) => !goesOn)
    const isAlone = words.length === 2
    return (
      !isOfAPlace(words.slice(0, i), word) &&
      isNameFrom(word, stop < 0 ? after : after.slice(0, stop), isAlone)
    )
  })
}

function isInBrand(words: readonly Word[], at: number): boolean {
  return BRANDS.some((brand) => {
    const parts = brand.split(' ')
    return parts.some((_, i) => i <= at && parts.every((part, k) => words[at - i + k]?.folded === part))
  })
}

/** Rue Victor Hugo, la boutique d’Alice Martin. */
function isOfAPlace(before: readonly Word[], word: Word): boolean {
  const named = before.findLast(({ folded }) => !PARTICLE.test(folded))
  return named !== undefined && word.goesOn && BEFORE_A_PLACE.has(named.folded)
}

function isNameFrom(word: Word, after: readonly Word[], isAlone: boolean): boolean {
  const [next] = after
  if (next === undefined) return false
  if (INITIAL.test(word.text)) return hasCapital(next) && SURNAMES.has(next.folded)
  if (isFirstName(word)) {
    // Jean Pierre de La Tour: what is between the first name and the surname is part of the name.
    const surname = after.find((each) => !isFirstName(each) && !PARTICLE.test(each.folded)) ?? after.at(-1)
    if (surname === undefined) return false
    return SURNAMES.has(surname.folded) || (hasCapital(word) && looksLikeSurname(surname))
  }
  const isReversed = /^\p{Lu}{3,}$/u.test(word.text) && /^\p{Lu}\p{Ll}/u.test(next.text) && isFirstName(next)
  return isReversed && (SURNAMES.has(word.folded) || (isAlone && looksLikeSurname(word)))
}

/** DUPONT, Dupont, D.; no number of a king, and no word that goes with things. */
function looksLikeSurname({ text, folded }: Word): boolean {
  return (
    /^\p{Lu}['’]?(?:\p{L}|\.$)/u.test(text) &&
    !/^[IVX]+$/.test(text) &&
    !NO_SURNAMES.has(folded) &&
    !BEFORE_A_PLACE.has(folded)
  )
}

/** Jean-Pierre is one by its first part. A point behind it ends a sentence. */
function isFirstName({ text, folded }: Word): boolean {
  return !text.endsWith('.') && FIRST_NAMES.has(folded.split('-')[0] ?? '')
}

function hasCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text)
}
