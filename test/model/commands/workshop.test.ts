import { expect, test } from 'vitest'
import { renameWorkshop } from '../../../src/model/commands/workshop.ts'
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
