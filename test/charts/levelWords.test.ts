import { expect, test } from 'vitest'
import { levelText, levelWords } from '../../src/charts/levelWords.ts'
import { loadWords } from '../../src/i18n/words.ts'
import { LEVEL_COUNTS } from '../../src/model/schema/meta.ts'

const fr = (await loadWords('fr', [])).translate
const en = (await loadWords('en', [])).translate

test.each(LEVEL_COUNTS)('on %i levels both ends and the middle have words of their own', (levels) => {
  const all = Array.from({ length: levels }, (_, i) => levelWords(i + 1, levels, fr))
  const middle = (levels + 1) / 2
  expect([all[0], all[middle - 1], all.at(-1)]).toEqual([
    'très peu satisfait',
    'moyennement satisfait',
    'très satisfait',
  ])
  for (const words of [all[0], all[middle - 1], all.at(-1)])
    expect(all.filter((w) => w === words)).toHaveLength(1)
})

test.each(LEVEL_COUNTS)('on %i levels the words never go down when the level goes up', (levels) => {
  const order = Array.from({ length: 7 }, (_, i) => levelWords(i + 1, 7, en))
  const ranks = Array.from({ length: levels }, (_, i) => order.indexOf(levelWords(i + 1, levels, en)))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(ranks).not.toContain(-1)
})

test('a level is read as number and words, in the language of the reader', () => {
  expect(levelText(6, 7, fr)).toBe('6 sur 7, satisfait')
  expect(levelText(2, 5, en)).toBe('2 of 5, little satisfied')
})

test('a measured level may be a fraction, with the comma of the language and the nearest words', () => {
  expect(levelText(5.5, 7, fr)).toBe('5,5 sur 7, satisfait')
  expect(levelText(4.2, 7, en)).toBe('4.2 of 7, moderately satisfied')
})

test('a missing rating is said, not shown as a level', () => {
  expect(levelText(null, 7, fr)).toBe('pas encore noté')
})
