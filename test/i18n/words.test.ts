import { expect, test } from 'vitest'
import { preferredLocale } from '../../src/i18n/locales.ts'
import { loadWords } from '../../src/i18n/words.ts'

test('plurals follow the rules of the language: zero is singular in French, plural in English', async () => {
  const fr = (await loadWords('fr', [])).translate
  const en = (await loadWords('en', [])).translate
  expect(fr('map.card.frictions', { count: 0 })).toBe('0 friction')
  expect(en('map.card.frictions', { count: 0 })).toBe('0 frictions')
  expect(fr('map.card.frictions', { count: 2 })).toBe('2 frictions')
  expect(en('map.card.frictions', { count: 1 })).toBe('1 friction')
})

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['de', 'fr'], 'fr'],
  [['en-GB', 'fr'], 'en'],
  [['de', 'es'], 'en'],
  [[], 'en'],
])('a person who reads %j gets %s', (languages, locale) => {
  expect(preferredLocale(languages)).toBe(locale)
})

test('[INP-3] words that run from right to left do not turn the sentence round', async () => {
  const fr = (await loadWords('fr', [])).translate
  expect(fr('workshop.persona', { name: 'ليلى' })).toBe('Persona\u00a0: \u2068ليلى\u2069')
  expect(fr('workshop.persona', { name: 'Léa' })).toBe('Persona\u00a0: Léa')
})
