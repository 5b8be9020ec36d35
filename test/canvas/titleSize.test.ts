import { expect, test } from 'vitest'
import { breakable, titleSize } from '../../src/canvas/titleSize.ts'

test('short words get the full size, long ones shrink, and none below what can be read', () => {
  expect(titleSize('Payer', 80)).toBe(12.5)
  expect(titleSize('Approvisionnement', 120)).toBeLessThan(12.5)
  expect(titleSize('anticonstitutionnellement', 70)).toBeGreaterThanOrEqual(10)
})

test('a word breaks after its apostrophe only where it would not fit', () => {
  expect(breakable('Vivre l’ambiance', 90)).toBe('Vivre l’ambiance')
  expect(breakable('Suivre l’impression', 64)).toBe('Suivre l’\u200bimpression')
})
