import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitTitle, LINE_HEIGHT } from '../../src/canvas/titleSize.ts'

const SOFT = /\u00ad/gu

test('short words get the full size, long ones shrink, and none below what can be read', () => {
  expect(fitTitle('Payer', 80, 84).fontSize).toBe(12.5)
  expect(fitTitle('Approvisionnement', 130, 84).fontSize).toBeLessThan(12.5)
  expect(fitTitle('anticonstitutionnellement', 70, 84).fontSize).toBeGreaterThanOrEqual(10)
})

test('a word breaks behind a hyphen between syllables, only where it would not fit, and never after an elided article', () => {
  expect(fitTitle('Vivre l’ambiance', 90, 84).text).toBe('Vivre l’ambiance')
  expect(fitTitle('Suivre l’impression 3D en direct', 72, 84).text).toBe(
    'Suivre l’impres\u00adsion 3D en direct',
  )
  expect(fitTitle('Déposer les candidatures', 66, 84).text).toBe(
    'Déposer les can\u00addi\u00adda\u00adtu\u00adres',
  )
  expect(fitTitle('Dysfonctionnement', 70, 84).text).toMatch(/^Dys\u00adfonction\u00adne\u00adment$/)
})

test('the words stay as they are, and the lines fit the card', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 60, max: 200 }),
      fc.integer({ min: 40, max: 100 }),
      (title, w, h) => {
        fc.pre(!SOFT.test(title))
        const { text, fontSize, lines } = fitTitle(title, w, h)
        expect(text.replace(SOFT, '')).toBe(title)
        expect(lines * fontSize * LINE_HEIGHT).toBeLessThanOrEqual(Math.max(h - 12, fontSize * LINE_HEIGHT))
      },
    ),
  )
})
