import { expect, test } from 'vitest'
import { LOCALES } from '../../../src/i18n/locales.ts'
import { loadWords } from '../../../src/i18n/words.ts'
import { suggestNames } from '../../../src/panels/join/suggestNames.ts'
import { SUGGESTIONS_MAX } from '../../../src/protocol/http.ts'

test.each(LOCALES)(
  '[ACC-41] %s: a dozen names, all different, and another dozen for the next',
  async (locale) => {
    const { translate } = await loadWords(locale, ['suggested'])
    const first = suggestNames(translate, Math.random)
    expect(new Set(first).size).toBe(12)
    expect(first.length).toBeLessThanOrEqual(SUGGESTIONS_MAX)
    // Out of more than 700: the whole dozen again would be no chance.
    expect(suggestNames(translate, Math.random)).not.toEqual(first)
    expect(
      new Set([0, 0.2, 0.4, 0.6, 0.8].map((chance) => suggestNames(translate, () => chance)[0])).size,
    ).toBe(5)
  },
)

test('[ACC-41] in French the adjective agrees with what it is of', async () => {
  const { translate } = await loadWords('fr', ['suggested'])
  expect(suggestNames(translate, () => 0)[0]).toBe('Hirondelle curieuse')
  expect(suggestNames(translate, () => 0.5)[0]).toBe('Renard curieux')
  const manners = (kind: 'one' | 'two') => translate(`suggested.manners.${kind}`).split(', ')
  const masculine = manners('two')
  const feminine = masculine.map((word) =>
    word.replace(/eux$/, 'euse').replace(/oux$/, 'ouce').replace(/if$/, 'ive').replace(/eur$/, 'euse'),
  )
  expect(manners('one')).toEqual(feminine.map((word) => (/[eE]$/.test(word) ? word : `${word}e`)))
})
