import { expect, test } from 'vitest'
import { type CurveParts, drawCurve, type PlacedMark } from '../../src/charts/drawCurve.ts'
import { PAGE_PALETTE } from '../../src/charts/palette.ts'
import type { SvgNode } from '../../src/charts/svgNode.ts'
import type { Evidence } from '../../src/model/schema/mark.ts'
import { OFFER_ROLES } from '../../src/model/schema/offer.ts'

const measured: PlacedMark = { x: 100, y: 200, interval: { low: 220, high: 180 }, n: 12 }

test('[PLOT-18] the number of customers is written over its interval; under it where the mark that moves stands there', () => {
  expect(heightOfCount({})).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [{ x: 100, y: 172 }] })).toBeGreaterThan(220)
  expect(heightOfCount({ inTheWay: [{ x: 100, y: 260 }] })).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [{ x: 140, y: 172 }] })).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [null] })).toBeLessThan(180)
})

test.each(OFFER_ROLES)(
  '[PLOT-7] of %s a guess is drawn open with a cross, what is measured solid with a tick',
  (role) => {
    const look = (evidence: Evidence, personaNumber: number | null = null) => {
      const style = { offer: { role, colour: 'slate' }, evidence, personaNumber, active: false } as const
      const paths = pathsIn(drawCurve(style, [{ ...measured, interval: null }], PAGE_PALETTE))
      return paths.map(({ attributes }) => ({
        // The outline, and the lines of the sign in it.
        parts: String(attributes.d).match(/M/g)?.length,
        closed: String(attributes.d).match(/Z/g)?.length,
        fill: attributes.fill,
        stroke: attributes.stroke,
      }))
    }
    const { surface, offers } = PAGE_PALETTE
    expect(look('apriori')).toEqual([{ parts: 3, closed: 1, fill: surface, stroke: offers.slate }])
    expect(look('verified')).toEqual([{ parts: 2, closed: 1, fill: offers.slate, stroke: surface }])
    const open = { parts: 1, closed: 1, fill: surface, stroke: offers.slate }
    expect(look('apriori', 2)).toEqual([open])
    expect(look('verified', 2)).toEqual([open, { parts: 1, closed: 1, fill: offers.slate, stroke: surface }])
  },
)

function heightOfCount(parts: CurveParts): number {
  const style = {
    offer: { role: 'usToday', colour: 'slate' },
    evidence: 'verified',
    personaNumber: null,
    active: true,
  } as const
  const texts = textsIn(drawCurve(style, [measured], PAGE_PALETTE, { ...parts, counts: true }))
  expect(texts).toHaveLength(1)
  return Number(texts[0]?.attributes.y)
}

function pathsIn(node: SvgNode): SvgNode[] {
  const within = node.children.flatMap((child) => (typeof child === 'string' ? [] : pathsIn(child)))
  return node.tag === 'path' ? [node, ...within] : within
}

function textsIn(node: SvgNode): SvgNode[] {
  const within = node.children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child)))
  return node.tag === 'text' ? [node, ...within] : within
}
