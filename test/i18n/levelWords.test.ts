import { expect, test } from 'vitest'
import { loadMessages } from '../../src/i18n/locales.ts'
import { createTranslate } from '../../src/i18n/translate.ts'
import { LOCALES } from '../../src/model/schema/meta.ts'

test.each(LOCALES)('the scale is offered in the words that its axis has (%s)', async (locale) => {
  const t = createTranslate(locale, await loadMessages(locale))
  const hint = t('home.new.levels.hint')
  expect(hint).toContain(t('level.words.1'))
  expect(hint).toContain(t('level.words.7'))
})
