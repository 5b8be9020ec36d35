import { expect, test } from 'vitest'
import { loadWords } from '../../src/i18n/words.ts'
import { LOCALES } from '../../src/model/schema/meta.ts'

test.each(LOCALES)('the scale is offered in the words that its axis has (%s)', async (locale) => {
  const t = (await loadWords(locale, [])).translate
  const hint = t('home.new.levels.hint')
  expect(hint).toContain(t('level.words.1'))
  expect(hint).toContain(t('level.words.7'))
})
