import { expect, test } from 'vitest'
import { type CurveParts, drawCurve, type PlacedMark } from '../../src/charts/drawCurve.ts'
import { PAGE_PALETTE } from '../../src/charts/palette.ts'
import type { SvgNode } from '../../src/charts/svgNode.ts'

const measured: PlacedMark = { x: 100, y: 200, interval: { low: 220, high: 180 }, n: 12 }

test('[PLOT-18] the number of customers is written over its interval; under it where the mark that moves stands there', () => {
  expect(heightOfCount({})).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [{ x: 100, y: 172 }] })).toBeGreaterThan(220)
  expect(heightOfCount({ inTheWay: [{ x: 100, y: 260 }] })).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [{ x: 140, y: 172 }] })).toBeLessThan(180)
  expect(heightOfCount({ inTheWay: [null] })).toBeLessThan(180)
})

function heightOfCount(parts: CurveParts): number {
  const style = {
    offer: { role: 'usToday', colour: 'slate' },
    evidence: 'verified',
    personaNumber: null,
    active: true,
  } as const
  const texts = textsIn(drawCurve(style, [measured], PAGE_PALETTE, { ...parts, counts: true }))
  expect(texts).toHaveLength(1)
  return Number(texts[0]?.attributes['y'])
}

function textsIn(node: SvgNode): SvgNode[] {
  const within = node.children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child)))
  return node.tag === 'text' ? [node, ...within] : within
}
