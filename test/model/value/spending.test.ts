import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costRatio } from '../../../src/model/value/spending.ts'
import { type PlanSpec, planOf } from '../../support/planOf.ts'

const of = (spec: Pick<PlanSpec, 'figures' | 'spending'>) => costRatio(planOf(spec))
const OWN = {
  acquisitionSpendCents: 500_000,
  customersWon: 50,
  retentionSpendCents: 100_000,
  customersKept: 400,
}

describe('[PLN-17] to win and to keep', () => {
  test('each is spending by customers; the ratio is the user’s own', () => {
    expect(of({ figures: OWN })).toMatchObject({
      win: { eachCents: 10_000 },
      keep: { eachCents: 250 },
      ratio: 40,
    })
  })

  test.each([
    ['nobody won', { ...OWN, customersWon: 0 }],
    ['nothing spent on keeping', { ...OWN, retentionSpendCents: 0 }],
    ['nothing said', {}],
  ])('%s: there is no ratio', (_case, figures) => {
    expect(of({ figures }).ratio).toBeNull()
  })
})

describe('[VAL-1] the list that a cost is made of', () => {
  test('the total is the lines and what is in no line; a line without an amount is named, and the order is kept', () => {
    const { win, keep } = of({
      figures: OWN,
      spending: {
        fair: { side: 'win', amountCents: 90_000 },
        flyers: { side: 'win', orderKey: 'Zz', amountCents: 10_000 },
        ads: { side: 'win', orderKey: 'a9' },
        cards: { side: 'keep', amountCents: 1 },
      },
    })
    expect(win).toMatchObject({ totalCents: 600_000, unpriced: 1, customers: 50, eachCents: 12_000 })
    expect(win.items.map(({ id }) => id)).toEqual(['spendItem:flyers', 'spendItem:fair', 'spendItem:ads'])
    expect(keep.totalCents).toBe(100_001)
  })

  test('without any amount there is no total, which is not zero', () => {
    expect(of({ spending: { ads: { side: 'win' } }, figures: { customersWon: 3 } }).win).toMatchObject({
      totalCents: null,
      eachCents: null,
    })
    expect(of({ figures: { acquisitionSpendCents: 0, customersWon: 3 } }).win.eachCents).toBe(0)
  })

  test('it does not matter how the spending is cut into lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(99_999), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 99 }),
        (parts, won) => {
          const lines = Object.fromEntries(
            parts.map((cents, i) => [`l${i}`, { side: 'win', amountCents: cents }]),
          )
          const whole = parts.reduce((sum, cents) => sum + cents, 0)
          const cut = of({ spending: lines, figures: { customersWon: won } }).win
          const uncut = of({ figures: { customersWon: won, acquisitionSpendCents: whole } }).win
          expect(cut.eachCents).toBe(uncut.eachCents)
        },
      ),
    )
  })
})
