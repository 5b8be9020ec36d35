// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { levelNumbers } from '../../../src/charts/levelNumbers.ts'
import type { RatedItem } from '../../../src/model/rating/ratedItems.ts'
import { ratingStatistics } from '../../../src/model/rating/ratingStatistics.ts'
import { ResultCard } from '../../../src/panels/rating/ResultCard.tsx'
import { ResultTable } from '../../../src/panels/rating/ResultTable.tsx'
import { heardWords } from '../../../src/panels/rating/resultWords.ts'
import { shiftWords } from '../../../src/panels/rating/shiftWords.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

const numbers = levelNumbers('fr')

function itemOf(values: number[], fields: Partial<RatedItem['result']> = {}): RatedItem {
  return {
    itemId: 'action:a',
    result: {
      id: 'r/action:a',
      roundId: 'r',
      itemId: 'action:a',
      values,
      n: values.length,
      cannotSay: 0,
      withheld: false,
      by: [],
      ...fields,
    },
    statistics: ratingStatistics(values, 7, fields.cannotSay ?? 0),
    before: null,
    shift: null,
  }
}
function show(item: RatedItem): HTMLElement {
  renderWith(
    <ResultCard item={item} levels={7} name="Payer" number={1} numbers={numbers} onShow={null} own={null} />,
  )
  return screen.getByRole('article', { name: 'Payer' })
}

test.each([
  [[], 'Pas assez de réponses', 'aucune réponse'],
  [[2, 6], 'Pas assez de réponses', '2 réponses'],
  [[2, 3, 6], 'Peu de réponses', '3 réponses, de 2 à 6 · médiane 3'],
  [[1, 2, 6, 7], 'Opinions opposées', '4 réponses, de 1 à 7 · 2 en bas et 2 en haut · médiane 4'],
  [[2, 3, 3, 4, 7], 'Avis partagés', '5 réponses, de 2 à 7 · médiane 3 · écart moyen 1,2'],
  [[4, 5, 5, 6, 6, 7], 'Accord (peu de réponses)', '6 réponses, de 4 à 7 · médiane 5,5 · écart moyen 0,8'],
  [
    [4, 5, 5, 5, 5, 6, 6, 6],
    'Accord',
    '8 réponses, de 4 à 6 · médiane 5 · écart moyen 0,5 · la moitié de 5 à 6',
  ],
])('[RAT-36] of %j it says "%s", and in words: %s', (values, label, words) => {
  const card = show(itemOf(values))
  expect(within(card).getByText(label)).toBeDefined()
  expect(within(card).getByText(words)).toBeDefined()
})

test('[RAT-36] what is withheld is said, with how many answered and how many cannot say', () => {
  const card = show(itemOf([], { n: 2, cannotSay: 1, withheld: true }))
  expect(within(card).getByText(/^2 réponses, non montrées.*· 1 ne sait pas$/)).toBeDefined()
})

test('[RAT-36] the table says the same as the cards, with a dash for what so few answers do not allow', () => {
  renderWith(
    <ResultTable
      rated={[itemOf([4, 5, 5, 5, 5, 6, 6, 6], { cannotSay: 2 }), { ...itemOf([2, 6]), itemId: 'action:b' }]}
      nameOf={() => 'Payer'}
      numbers={numbers}
    />,
  )
  const rows = screen.getAllByRole('row').slice(1)
  const cells = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )
  expect(cells).toEqual([
    ['8', '2', '5', '4–6', '5–6', '0,5', 'Accord'],
    ['2', '0', '–', '–', '–', '–', 'Pas assez de réponses'],
  ])
  expect(fr('results.table')).toBe(screen.getByRole('region').getAttribute('aria-label'))
})

test.each([
  [[1, 1, 2, 6, 7, 7, 7], 'Payer : 7 réponses, médiane 6, opinions opposées.'],
  [[4, 5, 5, 6, 6, 7], 'Payer : 6 réponses, médiane 5,5, accord (peu de réponses).'],
  [[2, 6], 'Payer : 2 réponses, pas assez de réponses.'],
  [[], 'Payer : aucune réponse, pas assez de réponses.'],
])('[RAT-38] the reveal of %j is heard as one sentence: "%s"', (values, words) => {
  expect(heardWords(itemOf(values), 'Payer', numbers, fr).replace(/\s/gu, ' ')).toBe(words)
})

test.each([
  [0, null, 'médiane inchangée'],
  [1, null, 'médiane +1'],
  [-0.5, 0, 'médiane −0,5, écart moyen inchangé'],
  [0, -0.4, 'médiane inchangée, écart moyen −0,4'],
  [0, 0.04, 'médiane inchangée, écart moyen inchangé'],
])('[RAT-8] a median moved by %s, and its mean distance by %s: %s', (median, ad, words) => {
  expect(shiftWords({ median, ad }, numbers, fr)).toBe(words)
})
