import { describe, expect, test } from 'vitest'
import { TEMPLATE_KEYS } from '../../../src/model/templates/templateKeys.ts'
import { readTemplate, SHEETS, textsOf } from '../../support/templateSheets.ts'

describe('wording', () => {
  const FRENCH = SHEETS.filter(([, locale]) => locale === 'fr')
  const ENGLISH = SHEETS.filter(([, locale]) => locale === 'en')

  test.each(SHEETS)(
    '[TPL-12] %s in %s has typographic apostrophes and quotes, and no stray space',
    (template, locale) => {
      for (const text of textsOf(readTemplate(template, locale))) {
        expect(text).not.toMatch(/['"`]/)
        expect(text).not.toMatch(/^\s|\s$|\s{2}/)
      }
    },
  )

  test.each(FRENCH)(
    '[TPL-13] %s in %s: no line breaks before : ; ! ? % € or inside « »',
    (template, locale) => {
      let signs = 0
      for (const text of textsOf(readTemplate(template, locale))) {
        expect(text).not.toMatch(/[^\u00A0][:»%€]|«[^\u00A0]/)
        expect(text).not.toMatch(/[^\u202F][;!?]/)
        expect(text).not.toMatch(/\.\.\./)
        signs += text.match(/[:;!?«»€]/g)?.length ?? 0
      }
      expect(signs, 'no sign was met').toBeGreaterThan(1)
    },
  )

  test.each(ENGLISH)('[TPL-13] %s in %s: no French spacing', (template, locale) => {
    for (const text of textsOf(readTemplate(template, locale)))
      expect(text).not.toMatch(/\s[:;!?]|[«»\u00A0\u202F]/)
  })

  test.each(FRENCH)('[TPL-14] %s in %s has no English words', (template, locale) => {
    for (const text of textsOf(readTemplate(template, locale)))
      expect(text.replace('the place to be', '')).not.toMatch(
        /\b(the|of|and|with|to|for|is|are|you|we|it|your|our|at)\b/,
      )
  })

  test.each(ENGLISH)('[TPL-14] %s in %s has no French words', (template, locale) => {
    for (const text of textsOf(readTemplate(template, locale)))
      expect(text).not.toMatch(/\b(le|la|les|des|du|un|une|et|ou|avec|pour|est|que|qui|nous|vous|sur|son)\b/i)
  })

  test.each(FRENCH)(
    '[TPL-15] %s in %s words actions as infinitives, from the customer’s side (J10)',
    (template, locale) => {
      for (const { title } of readTemplate(template, locale).actions.values())
        expect(title).toMatch(/^(Se |S’|Le |La |En |L’)?[A-ZÉÊÀa-zéêèà]+(er|ir|re|oir)\b/)
    },
  )

  test('no text is written for both languages at once but names', () => {
    for (const template of TEMPLATE_KEYS) {
      const english = new Set(textsOf(readTemplate(template, 'en')))
      const same = textsOf(readTemplate(template, 'fr')).filter((text) => english.has(text))
      expect(
        same.filter((text) => !/^(Camille|Nadia|Hugo|Sophie|Karim|Julie|Marketing)$/.test(text)),
      ).toEqual([])
    }
  })
})
