import { expect, test } from 'vitest'
import { formatWhen } from '../../../src/panels/home/formatWhen.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

test.each([
  [30_000, 'maintenant'],
  [-5 * MINUTE, 'maintenant'],
  [59 * MINUTE, 'il y a 59 minutes'],
  [60 * MINUTE, 'il y a 1 heure'],
  [DAY, 'hier'],
  [29 * DAY, 'il y a 29 jours'],
  [30 * DAY, '23 oct. 2026'],
])('%d ms ago is "%s"', (agoMs, words) => {
  expect(formatWhen(NOW - agoMs, NOW, 'fr')).toBe(words)
})
