import { expect, test } from 'vitest'
import { dashOf, glyphPath } from '../../src/charts/glyphPath.ts'
import { OFFER_ROLES } from '../../src/model/schema/offer.ts'

test('each kind of offer has a shape and a stroke of its own: colour is not needed to tell them apart', () => {
  expect(new Set(OFFER_ROLES.map((role) => glyphPath(role, 10))).size).toBe(OFFER_ROLES.length)
  expect(new Set(OFFER_ROLES.map(dashOf)).size).toBe(OFFER_ROLES.length)
})

test('our offer of today is the plain one: a circle on a solid line', () => {
  expect(glyphPath('usToday', 10)).toBe('M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0')
  expect(dashOf('usToday')).toBe('none')
})

test('a square covers as much as the circle', () => {
  const side = Number(/h([\d.]+)/.exec(glyphPath('competitor', 10))?.[1])
  expect(side ** 2).toBeCloseTo(Math.PI * 25, 1)
})
