import { expect, test } from 'vitest'
import { setCurrency } from '../../../src/model/commands/currency.ts'
import { renameWorkshop, setTolerance } from '../../../src/model/commands/workshop.ts'
import { recordsAfter, refusal, smallWorkshop } from '../../support/smallWorkshop.ts'

const records = smallWorkshop()

test('renameWorkshop changes the title and nothing else', () => {
  const { meta } = recordsAfter(records, () => renameWorkshop(' Une bague\u00A0:\n l’achat '))
  expect(meta).toEqual({ ...records.meta, title: 'Une bague\u00A0: l’achat' })
})

test.each([
  ['', 'title-missing'],
  [' \u00A0\n', 'title-missing'],
  ['x'.repeat(80), 'done'],
  ['x'.repeat(81), 'title-too-long'],
])('the title %j: %s', (title, outcome) => {
  expect(refusal(records, () => renameWorkshop(title))).toBe(outcome)
})

test('the tolerance of the assumption check and the currency are set; amounts keep their figures', () => {
  const after = recordsAfter(
    records,
    () => setTolerance(0.5),
    (r) => setCurrency(r, ' chf '),
  )
  expect(after.meta).toEqual({ ...records.meta, tolerance: 0.5, currency: 'CHF' })
  expect(after.costLines).toEqual(records.costLines)
  expect(recordsAfter(after, () => setTolerance(null)).meta?.tolerance).toBeNull()
})

test.each([
  ['a tolerance below zero', () => setTolerance(-0.5), 'number-out-of-range'],
  ['a tolerance that is none', () => setTolerance(Number.NaN), 'number-out-of-range'],
  ['a sign for a code', () => setCurrency(records, '€'), 'currency-unknown'],
  ['no currency', () => setCurrency(records, ''), 'currency-unknown'],
] as const)('%s is refused', (_what, command, code) => {
  expect(refusal(records, command)).toBe(code)
})
