import { expect, test } from 'vitest'
import { dashOf, glyphPath, glyphsPath, markPath } from '../../src/charts/glyphPath.ts'
import { EVIDENCES } from '../../src/model/schema/mark.ts'
import { OFFER_ROLES } from '../../src/model/schema/offer.ts'

test('[PLOT-7] each kind of offer has a shape of its own, and a stroke: colour is not needed to tell them apart', () => {
  expect(new Set(OFFER_ROLES.map((role) => glyphPath(role, 10))).size).toBe(OFFER_ROLES.length)
  expect(new Set(OFFER_ROLES.map((role) => dashOf(role, 'apriori'))).size).toBe(OFFER_ROLES.length)
})

test.each(OFFER_ROLES)(
  '[PLOT-7] the mark of %s has another shape guessed than measured, at the same size',
  (role) => {
    const [guessed, measured] = EVIDENCES.map((evidence) => markPath(role, evidence, 12))
    expect(guessed).not.toBe(measured)
    for (const path of [guessed, measured]) expect(path).toContain(glyphPath(role, 12))
  },
)

test('[PLOT-7] what is measured has a solid line, what is guessed a broken one', () => {
  expect(EVIDENCES.map((e) => OFFER_ROLES.map((role) => dashOf(role, e) === 'none'))).toEqual([
    [false, false, false],
    [true, true, true],
  ])
})

test.each(OFFER_ROLES)('many marks are one path: the shape of %s at each place', (role) => {
  const path = glyphsPath(role, 10, [
    { x: 0, y: 0 },
    { x: 100, y: 50 },
  ])
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/Z/g)).toHaveLength(2)
  const [first, second] = path.split(/(?=M)/)
  const start = (part = '') =>
    part
      .slice(1)
      .split(/[^-\d.,]/)[0]!
      .split(',')
      .map(Number)
  expect(start(second).map((v, i) => v - start(first)[i]!)).toEqual([100, 50])
})

test('a square covers as much as the circle', () => {
  const side = Number(/h([\d.]+)/.exec(glyphPath('competitor', 10))?.[1])
  expect(side ** 2).toBeCloseTo(Math.PI * 25, 1)
})
