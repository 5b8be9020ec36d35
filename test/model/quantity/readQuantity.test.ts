import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minorDigitsOf } from '../../../src/model/quantity/minorDigits.ts'
import { readAmount, readCount, readNumber, readShare } from '../../../src/model/quantity/readQuantity.ts'
import { AMOUNT_MAX_CENTS } from '../../../src/model/schema/limits.ts'
import type { Locale } from '../../../src/model/schema/meta.ts'

const ok = (value: number | null) => ({ ok: true, value })
const no = (code: string) => ({ ok: false, code })

test.each([
  ['1 234,56 €', 'fr', 123456],
  ['1\u202f234,56\u00a0€', 'fr', 123456],
  ['1\u00a0234,56', 'en', 123456],
  ['€1,234.56', 'en', 123456],
  ['1,234.56', 'fr', 123456],
  ['1.234,56', 'fr', 123456],
  ['1’234.56', 'fr', 123456],
  ['EUR 12', 'en', 1200],
  ['12,5', 'fr', 1250],
  ['12.5', 'fr', 1250],
  ['1.234.567', 'fr', 123456700],
  ['1.234', 'fr', 123400],
  ['1,234', 'en', 123400],
  [',50', 'fr', 50],
  ['0', 'en', 0],
  ['-0', 'en', 0],
  ['750', 'fr', 75000],
  ['10 000 000 000', 'fr', AMOUNT_MAX_CENTS],
] as const)('[QTY-1] [QTY-2] the amount %s (%s) is %i cents', (text, locale, cents) => {
  expect(readAmount(text, locale, 'EUR')).toEqual(ok(cents))
})

test.each([
  ['1,234', 'fr', 'amount-unreadable'],
  ['1.234', 'en', 'amount-unreadable'],
  ['12,345,6', 'fr', 'amount-unreadable'],
  ['1,2.3,4', 'fr', 'amount-unreadable'],
  ['0,005', 'fr', 'amount-too-fine'],
  ['1,2345', 'fr', 'amount-too-fine'],
  ['12 34', 'fr', 'amount-unreadable'],
  ['dix euros', 'fr', 'amount-unreadable'],
  ['1e5', 'en', 'amount-unreadable'],
  ['€', 'en', 'amount-unreadable'],
  ['-5', 'fr', 'amount-negative'],
  ['−5,00 €', 'fr', 'amount-negative'],
  ['(5.00)', 'en', 'amount-negative'],
  ['10 000 000 000,01', 'fr', 'amount-too-large'],
  ['9'.repeat(400), 'fr', 'amount-too-large'],
] as const)('[QTY-3] [QTY-5] the amount %s (%s) is refused: %s', (text, locale, code) => {
  expect(readAmount(text, locale, 'EUR')).toEqual(no(code))
})

test('[QTY-4] an empty field is "nobody said it", which is not zero', () => {
  for (const read of [
    (text: string, locale: Locale) => readAmount(text, locale, 'EUR'),
    readCount,
    readShare,
    readNumber,
  ])
    for (const text of ['', ' ', '\u00a0']) expect(read(text, 'fr')).toEqual(ok(null))
})

test('[QTY-1] what the interface writes in either language is read back as it was', () => {
  const amounts = fc.integer({ min: 0, max: AMOUNT_MAX_CENTS })
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom('fr', 'en'),
      fc.constantFrom('EUR', 'USD', 'CHF', 'TND', 'XOF'),
      (cents, locale, currency) => {
        const amount = cents / 10 ** minorDigitsOf(currency)
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
        expect(readAmount(text, locale, currency)).toEqual(ok(cents))
      },
    ),
  )
})

test.each([
  ['1,234', 'fr', 'TND', ok(1234)],
  ['1.234', 'en', 'TND', ok(1234)],
  ['1,234', 'en', 'TND', ok(1_234_000)],
  ['12,5 DT', 'fr', 'TND', ok(12_500)],
  ['12,3456', 'fr', 'TND', no('amount-too-fine')],
  ['12 500 F CFA', 'fr', 'XOF', ok(12_500)],
  ['12,00', 'fr', 'XOF', ok(12)],
  ['12,50', 'fr', 'XOF', no('amount-too-fine')],
  ['12.5', 'en', 'XOF', no('amount-too-fine')],
  ['1,234', 'fr', 'XOF', no('amount-unreadable')],
] as const)(
  '[QTY-3] [QTY-5] %s (%s) in %s, whose smallest coin is not a cent',
  (text, locale, currency, result) => {
    expect(readAmount(text, locale, currency)).toEqual(result)
  },
)

test.each([
  ['2 k€', 'EUR'],
  ['5 M€', 'EUR'],
  ['1.5 m€', 'EUR'],
  ['100 mio', 'EUR'],
  ['3 ans', 'EUR'],
  ['10 $', 'EUR'],
  ['10 USD', 'EUR'],
  ['£10', 'EUR'],
  ['C$10', 'USD'],
  ['CA$10', 'USD'],
  ['€ 10 €', 'EUR'],
] as const)('[QTY-1] %s is no amount in %s: refused, never cut to its digits', (text, currency) => {
  for (const locale of ['fr', 'en'] as const)
    expect(readAmount(text, locale, currency)).toEqual(no('amount-unreadable'))
})

test.each([
  ['10 €', 'EUR'],
  ['eur 10', 'EUR'],
  ['US$10', 'USD'],
  ['10 $US', 'USD'],
  ['$10', 'CAD'],
  ['CA$10', 'CAD'],
  ['10 CHF', 'CHF'],
  ['10 F CFA', 'XOF'],
  ['10 FCFA', 'XAF'],
  ['10 F CFA', 'XAF'],
  ['10 DH', 'MAD'],
  ['¥10', 'JPY'],
] as const)('[QTY-1] %s is ten in %s', (text, currency) => {
  for (const locale of ['fr', 'en'] as const)
    expect(readAmount(text, locale, currency)).toEqual(ok(10 ** (1 + minorDigitsOf(currency))))
})

test.each([
  ['50', 50],
  ['1 000', 1000],
  ['3,0', 3],
] as const)('the count %s is %i', (text, count) => {
  expect(readCount(text, 'fr')).toEqual(ok(count))
})

test.each([
  ['2,5', 'number-out-of-range'],
  ['-1', 'number-out-of-range'],
  ['99 999 999 999', 'number-out-of-range'],
  ['beaucoup', 'number-unreadable'],
] as const)('[QTY-5] the count %s is refused', (text, code) => {
  expect(readCount(text, 'fr')).toEqual(no(code))
})

test.each([
  ['12 %', 0.12],
  ['12,5', 0.125],
  ['7', 0.07],
  ['100\u00a0%', 1],
  ['0', 0],
  ['0,1 %', 0.001],
] as const)('the share %s is %d, without crumbs', (text, share) => {
  expect(readShare(text, 'fr')).toEqual(ok(share))
})

test.each([
  ['101', 'share-out-of-range'],
  ['-1 %', 'share-out-of-range'],
  ['la moitié', 'number-unreadable'],
] as const)('[QTY-5] the share %s is refused', (text, code) => {
  expect(readShare(text, 'fr')).toEqual(no(code))
})

test('a number with decimals', () => {
  expect(readNumber('2,5', 'fr')).toEqual(ok(2.5))
  expect(readNumber('-2,5', 'fr')).toEqual(no('number-out-of-range'))
  expect(readNumber('x', 'fr')).toEqual(no('number-unreadable'))
})
