import { expect, test } from 'vitest'
import { dateLocale } from '../../src/i18n/dateLocale.ts'
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

test.each([
  ['en', ['fr', 'en-GB', 'en-US'], '30 Sept 2026'],
  ['en', ['en-US'], 'Sep 30, 2026'],
  ['en', ['de'], 'Sep 30, 2026'],
  ['fr', ['en-GB'], '30 sept. 2026'],
] as const)('a day in %s for a person who reads %j is %s', (locale, languages, words) => {
  const format = new Intl.DateTimeFormat(dateLocale(locale, languages), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  expect(format.format(Date.UTC(2026, 8, 30))).toBe(words)
})

test('[INP-3] words that run from right to left do not turn the sentence round', async () => {
  const fr = (await loadWords('fr', [])).translate
  expect(fr('workshop.persona', { name: 'ليلى' })).toBe('Persona\u00a0: \u2068ليلى\u2069')
  expect(fr('workshop.persona', { name: 'Léa' })).toBe('Persona\u00a0: Léa')
})
