import { expect, test } from 'vitest'
import { findByWords } from '../../src/editing/findByWords.ts'

const items = [
  { names: ['Rétablir', 'Redo'] },
  { names: ['Renommer', 'Rename'] },
  { names: ['Aller à la séquence Été'] },
  { names: ['Payer en boutique'] },
  { names: ['Payer l’œuvre'] },
]
const found = (query: string) => findByWords(items, query).map(({ names }) => names[0])

test.each([
  ['retablir', ['Rétablir']],
  ['RÉTAB', ['Rétablir']],
  ['redo', ['Rétablir']],
  ['ete sequence', ['Aller à la séquence Été']],
  ['oeuvre', ['Payer l’œuvre']],
  ["l'œuvre", ['Payer l’œuvre']],
  ['payer bout', ['Payer en boutique']],
  ['payer argent', []],
  ['???', items.map(({ names }) => names[0])],
])('“%s” finds %o', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

test('what begins with the words comes before what has them inside', () => {
  const list = [{ names: ['Prépayer'] }, { names: ['Ne pas payer'] }, { names: ['Payer'] }]
  expect(findByWords(list, 'payer').map(({ names }) => names[0])).toEqual([
    'Payer',
    'Ne pas payer',
    'Prépayer',
  ])
})
