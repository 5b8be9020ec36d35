import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setCurrency } from '../../../src/model/commands/currency.ts'
import { minorDigitsOf } from '../../../src/model/quantity/minorDigits.ts'
import { RECORD_KINDS, type Records } from '../../../src/model/records.ts'
import { AMOUNT_MAX_CENTS } from '../../../src/model/schema/limits.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'
import { recordsAfter, refusal, smallWorkshop } from '../../support/smallWorkshop.ts'

const { meta } = smallWorkshop()
const of = (spec: PlanSpec): Records => ({ ...planOf(spec), meta })
const inCurrency = (records: Records, ...codes: readonly string[]) =>
  recordsAfter(records, ...codes.map((code) => (r: Records) => setCurrency(r, code)))

test('[PLN-52] the euro has two decimals, the Tunisian dinar three, the CFA franc none', () => {
  expect(['EUR', 'CHF', 'TND', 'XOF', 'XAF', 'XYZ'].map(minorDigitsOf)).toEqual([2, 2, 3, 0, 0, 2])
})

/** One amount of each sort, 12.50 each, and numbers that are none. */
const PLAN: PlanSpec = {
  measures: { m: { effort: 3 } },
  lines: { l: { of: 'm', fixedCents: 1250, unitCents: 1250, quantity: 7, cap: 9 } },
  drivers: { d: { valueLostCents: 1250, count: 7 } },
  winBacks: { w: { valueCents: 1250, offerCents: 1250, contactCents: 1250, fixedCents: 1250, customers: 7 } },
  objectives: {
    sales: { kind: 'revenue', start: 1250, target: 1250, basketCents: 1250, incentiveTargetCents: 1250 },
    kept: { kind: 'retained', start: 7, target: 9, incentiveCapCents: 1250 },
  },
  actuals: [
    ['sales', '2027-03-01', 1250],
    ['kept', '2027-03-01', 7],
  ],
  seasons: [
    ['sales', 3, 1250],
    ['kept', 3, 7],
  ],
  groups: { g: { marginCents: 1250, serveCents: 1250, potentialCents: 1250, customers: 7 } },
  spending: { s: { side: 'win', amountCents: 1250 } },
  figures: { marginCents: 1250, customers: 7, retentionNow: 0.5, firstYear: 2027 },
}
/** All numbers of a plan, by where they stand. */
const numbersOf = (records: Records) =>
  Object.fromEntries(
    RECORD_KINDS.flatMap((kind) =>
      [...records[kind].values()].flatMap((record) =>
        Object.entries(record).flatMap(([field, value]) =>
          typeof value === 'number' ? [[`${record.id} ${field}`, value] as const] : [],
        ),
      ),
    ),
  )

test.each([
  ['CHF', 2, 1250],
  ['TND', 3, 12_500],
  ['XOF', 0, 13],
])(
  '[PLN-52] 12.50 EUR in %s: every amount keeps its figures, and nothing else changes',
  (code, digits, amount) => {
    const before = of(PLAN)
    const after = inCurrency(before, code)
    expect(after.meta).toMatchObject({ currency: code, minorDigits: digits })
    const numbers = numbersOf(before)
    expect(Object.values(numbers).filter((value) => value === 1250)).toHaveLength(19)
    expect(numbersOf(after)).toEqual(
      Object.fromEntries(Object.entries(numbers).map(([at, value]) => [at, value === 1250 ? amount : value])),
    )
  },
)

test('[PLN-52] to finer coins and back nothing is lost; what would grow too large is refused as a whole', () => {
  const cents = fc.integer({ min: 0, max: AMOUNT_MAX_CENTS })
  fc.assert(
    fc.property(cents, cents, (fixedCents, marginCents) => {
      const records = of({
        measures: { m: {} },
        lines: { l: { of: 'm', fixedCents } },
        figures: { marginCents },
      })
      const isTooLarge = Math.max(fixedCents, marginCents) * 10 > AMOUNT_MAX_CENTS
      expect(refusal(records, (r) => setCurrency(r, 'TND'))).toBe(isTooLarge ? 'amount-too-large' : 'done')
      if (!isTooLarge) expect(inCurrency(records, 'TND', 'EUR')).toEqual(inCurrency(records, 'EUR'))
    }),
  )
})

test('[PLN-52] a document of before, in francs with cents, is read as it was written', () => {
  const old = { ...of(PLAN), meta: meta && { ...meta, currency: 'XOF', minorDigits: 2 } }
  // Chosen again, its amounts become whole francs.
  expect(inCurrency(old, 'XOF').figures.get('figure:marginCents')?.value).toBe(13)
})
