// Reading amounts, counts and percentages as people write them, or paste them from a spreadsheet, in French or English.
//
// Rules (docs/spec/quantity.md)
// - QTY-1: spaces of all kinds and apostrophes between groups of three digits are ignored; the sign or code of the plan's
//   currency too. Another currency, or letters that are none ("2 k€"), is refused.
// - QTY-2: with a comma and a point, the last of them is the decimal one. A sign that comes twice separates groups.
// - QTY-3: one sign before exactly three digits separates a group, unless it is the decimal sign of the language:
//   "1,234" in French could mean two things, and is refused.
// - QTY-4: an empty text is "nobody said it".
//   With a currency of three decimals the decimal sign of the language is one: "1,234" DT in French is 1 dinar 234.
// - QTY-5: below zero, too large, less than the smallest coin or a percentage over 100 is refused, never rounded in silence.
import { fail, ok, type Result } from '../result.ts'
import { AMOUNT_MAX_CENTS, COUNT_MAX } from '../schema/limits.ts'
import type { Locale } from '../schema/meta.ts'
import { minorDigitsOf } from './minorDigits.ts'

const DECIMAL_SIGN: Readonly<Record<Locale, string>> = { fr: ',', en: '.' }
/** What stands before or after the digits: a sign, a code, or words that are neither. */
const UNIT =
  /^[^\d\s.,()+\u2212\u2013-](?:[^\d.,()]*[^\d\s.,()])?\s*|\s*[^\d\s.,()](?:[^\d.,()]*[^\d\s.,()])?$/gu
/** Signs that do not say of which country, and the codes that they can be. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  '€': /^EUR$/,
  $: /^(USD|CAD|AUD|NZD|HKD|SGD|MXN|ARS|CLP|COP)$/,
  '£': /^(GBP|EGP|LBP)$/,
  '¥': /^(JPY|CNY)$/,
  DT: /^TND$/,
  DA: /^DZD$/,
  DH: /^MAD$/,
  FCFA: /^X[AO]F$/,
  'F CFA': /^X[AO]F$/,
}

/** Whether a unit means this currency: its code, its sign, or the sign with the country before or after it. */
function meansCurrency(unit: string, currency: string): boolean {
  const code = unit.toUpperCase().replaceAll(/\s/gu, ' ')
  if (code === currency) return true
  const bare = code.replace(/^[A-Z]{2}(?=\p{Sc}$)|(?<=^\p{Sc})[A-Z]{2}$/u, '')
  const country = code.replace(bare, '')
  return (SIGNS[bare]?.test(currency) ?? false) && currency.startsWith(country)
    ? true
    : isWrittenAs(code, currency)
}

/** Signs that languages have for a currency: CHF, F CFA, DT. */
function isWrittenAs(unit: string, currency: string): boolean {
  return ['fr', 'en'].some((locale) =>
    (['symbol', 'narrowSymbol'] as const).some((currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .some(
          ({ type, value }) => type === 'currency' && value.toUpperCase().replaceAll(/\s/gu, ' ') === unit,
        ),
    ),
  )
}

/** Minus signs: hyphen, true minus, and a number in brackets as accountants write it. */
const NEGATIVE = /^[-\u2212\u2013]|^\(.*\)$/

/**
 * Money in the smallest coin of the currency, which has `digits` decimals. "1 234,56 €", "EUR 1,234.56" and "1'234.56"
 * are all 123456. Another currency than that of the plan is refused, and so is what is no currency: "2 k€" is not 2 euros.
 */
export function readAmount(
  text: string,
  locale: Locale,
  currency: string,
  digits: number = minorDigitsOf(currency),
): Result<number | null, 'amount-unreadable' | 'amount-too-fine' | 'amount-negative' | 'amount-too-large'> {
  if (text.trim() === '') return ok(null)
  const units = [...text.trim().matchAll(UNIT)].map(([unit]) => unit.trim())
  if (units.length > 1 || units.some((unit) => !meansCurrency(unit, currency)))
    return fail('amount-unreadable')
  const words = text.trim().replace(UNIT, '')
  const parts = readDecimal(words, locale, digits)
  if (parts === null) return fail('amount-unreadable')
  const decimals = parts.decimals.replace(/0+$/, '')
  if (decimals.length > digits) return fail('amount-too-fine')
  const cents = Number(`${parts.whole}${decimals.padEnd(digits, '0')}`)
  if (parts.isNegative && cents > 0) return fail('amount-negative')
  return cents > AMOUNT_MAX_CENTS ? fail('amount-too-large') : ok(cents)
}

/** A whole number of things. */
export function readCount(
  text: string,
  locale: Locale,
): Result<number | null, 'number-unreadable' | 'number-out-of-range'> {
  if (text.trim() === '') return ok(null)
  const parts = readDecimal(text.trim(), locale)
  if (parts === null) return fail('number-unreadable')
  const count = Number(parts.whole)
  const fits = !parts.isNegative && count <= COUNT_MAX && /^0*$/.test(parts.decimals)
  return fits ? ok(count) : fail('number-out-of-range')
}

/** A percentage, with or without its sign: "12,5 %" is 0.125. */
export function readShare(
  text: string,
  locale: Locale,
): Result<number | null, 'number-unreadable' | 'share-out-of-range'> {
  if (text.trim() === '') return ok(null)
  const parts = readDecimal(text.trim().replace(/\s*%$/u, ''), locale)
  if (parts === null) return fail('number-unreadable')
  const percent = Number(`${parts.whole}.${parts.decimals || '0'}`)
  if (parts.isNegative || percent > 100) return fail('share-out-of-range')
  // As decimal digits: dividing by 100 in binary would leave crumbs such as 0.07000000000000001.
  return ok(Number(`${parts.whole}.${parts.decimals}e-2`.replace('.e', 'e')))
}

/** A number that may have decimals: "2,5" orders a customer. */
export function readNumber(
  text: string,
  locale: Locale,
): Result<number | null, 'number-unreadable' | 'number-out-of-range'> {
  if (text.trim() === '') return ok(null)
  const parts = readDecimal(text.trim(), locale)
  if (parts === null) return fail('number-unreadable')
  const value = Number(`${parts.whole}.${parts.decimals || '0'}`)
  return parts.isNegative && value > 0 ? fail('number-out-of-range') : ok(value)
}

interface Decimal {
  readonly isNegative: boolean
  /** Digits before and after the decimal sign. */
  readonly whole: string
  readonly decimals: string
}

/** `decimals`: how many the number may have, where that is known. */
function readDecimal(text: string, locale: Locale, decimals = 2): Decimal | null {
  const isNegative = NEGATIVE.test(text)
  const bare = text.replace(/^[-\u2212\u2013+]\s*|^\(|\)$/gu, '').trim()
  // Groups of three, whatever separates them, stay together; other spaces inside a number mean two numbers.
  const joined = bare.replace(/(?<=\d)[\s'\u2019](?=\d{3}(?!\d))/gu, '')
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(joined)) return null
  const sign = decimalSign(joined, locale, decimals)
  if (sign === 'ambiguous') return null
  const at = sign === null ? joined.length : joined.lastIndexOf(sign)
  const groups = joined.slice(0, at).split(/[.,]/)
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3
  if (groups.length > 1 && !isGrouped) return null
  return { isNegative, whole: groups.join('') || '0', decimals: joined.slice(at + 1) }
}

/** Which sign of the number is the decimal one; null when there is none. */
function decimalSign(number: string, locale: Locale, decimals: number): string | 'ambiguous' | null {
  const signs = number.replace(/\d/g, '')
  const last = signs.at(-1)
  if (last === undefined) return null
  if (new Set(signs).size > 1) {
    // 1.234.567,89 and 1,234.56: the decimal sign comes once, at the end.
    return signs.indexOf(last) === signs.length - 1 ? last : 'ambiguous'
  }
  if (signs.length > 1) return null
  const [before = '', after = ''] = number.split(last)
  const couldGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  if (!couldGroup) return last
  if (last !== DECIMAL_SIGN[locale]) return null
  return decimals === 3 ? last : 'ambiguous'
}
