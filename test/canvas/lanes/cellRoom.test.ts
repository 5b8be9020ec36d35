import { expect, test } from 'vitest'
import { breakableIn, cellsHeight, linesOf, TIERS } from '../../../src/canvas/lanes/cellRoom.ts'
import { SOFT_HYPHEN } from '../../../src/charts/hyphenate.ts'

test('[LANE-5] a title has four lines where cells stand in two tiers, and three names have one each', () => {
  expect(linesOf('upper', TIERS.titles, 1)).toBe(4)
  expect(linesOf('lower', TIERS.titles, 2)).toBe(2)
  expect(linesOf('upper', TIERS.names, 3)).toBe(1)
  expect(linesOf('only', TIERS.titles, 1)).toBeGreaterThan(linesOf('upper', TIERS.titles, 1))
})

test('[LANE-5] a word too long for its cell breaks between syllables, the others stay whole', () => {
  expect(breakableIn('Jeux sur les nouveautés', 60)).toBe(
    `Jeux sur les nou${SOFT_HYPHEN}veau${SOFT_HYPHEN}tés`,
  )
  expect(breakableIn('Jeux sur les nouveautés', 160)).toBe('Jeux sur les nouveautés')
})

test('on a phone the title of the lane has room over its cells', () => {
  expect(cellsHeight(TIERS.names, true)).toBeGreaterThan(cellsHeight(TIERS.names, false))
})
