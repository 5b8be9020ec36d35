import { expect, test } from 'vitest'
import { readJourney } from '../../../src/model/journey.ts'
import { wallBoard } from '../../../src/panels/display/wallBoard.ts'
import { readTemplate, SHEETS } from '../../support/templateSheets.ts'

const WALL = { width: 34.8, height: 18.8 }

test.each(SHEETS)('[DIS-7] %s, %s: every action is named, at least in three lines', (template, locale) => {
  const sequences = readJourney(readTemplate(template, locale)).sequences.map(({ sequence, actions }) => ({
    name: sequence.name,
    titles: actions.map(({ title }) => title),
  }))
  const { shown, lines, size } = wallBoard(sequences, WALL)
  expect(shown).toEqual(sequences.map(({ titles }) => titles.length))
  expect(lines).toBeGreaterThanOrEqual(3)
  expect(size).toBeGreaterThanOrEqual(0.7)
})

const stage = (name: string, count: number, title: string) => ({
  name,
  titles: Array.from({ length: count }, () => title),
})

test('[DIS-7] few actions stand in large letters, more in smaller ones, and no word is broken', () => {
  const few = wallBoard([stage('Achat', 2, 'Payer'), stage('Retour', 2, 'Revenir')], WALL)
  expect(few).toMatchObject({ columns: 2, size: 1, shown: [2, 2] })
  const more = wallBoard(
    Array.from({ length: 4 }, () => stage('Achat', 7, 'Choisir la matière avec une copine')),
    WALL,
  )
  expect(more.size).toBeLessThan(1)
  expect(more.shown).toEqual([7, 7, 7, 7])
  // Side by side the word would be broken, in two rows it stands.
  const long = wallBoard(
    Array.from({ length: 8 }, () => stage('Internationalisation', 1, 'Payer')),
    WALL,
  )
  expect(long.columns).toBeLessThan(8)
})

test('[DIS-7] where there are too many, the first of each sequence are named', () => {
  const { shown, size } = wallBoard(
    Array.from({ length: 10 }, () => stage('Achat', 30, 'Choisir la matière avec une copine')),
    WALL,
  )
  expect(size).toBe(0.7)
  expect(shown).toHaveLength(10)
  for (const count of shown) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(30)
  }
})

test('a wall without sequences, or not measured yet, breaks nothing', () => {
  expect(wallBoard([], WALL).shown).toEqual([])
  expect(wallBoard([stage('Achat', 3, 'Payer')], { width: 0, height: 0 }).shown).toEqual([0])
})
