// Where the dots of the priorities stand.
import { forceCollide, forceSimulation, forceX, type ScaleLinear, scaleLinear, scaleSqrt } from 'd3'

export interface Dot {
  readonly key: string
  /** From 1, as in the list. */
  readonly rank: number
  /** 1 to 5. */
  readonly effort: number
  /** 0 and up. */
  readonly severity: number
  /** 0 to 1. */
  readonly assumedShare: number
  readonly owned: boolean
}

export interface PlacedDot {
  readonly dot: Dot
  readonly cx: number
  readonly cy: number
  readonly r: number
}

const MARGIN = { top: 30, right: 44, bottom: 44, left: 44 }
const TICKS = 4
/** Steps after which dots have made room for each other. */
const STEPS = 80

/** The area of a dot grows with what is only assumed; what is all measured is still large enough to read its number. */
export const dotRadius = scaleSqrt([0, 1], [9, 19])

/** Dots of the same place make room sideways: effort is a grade, severity is not, so nobody moves up or down. */
export function placeDots(
  dots: readonly Dot[],
  { width, height }: { readonly width: number; readonly height: number },
) {
  const top = Math.max(1, ...dots.map((dot) => dot.severity))
  const x = scaleLinear([1, 5], [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)])
  const bottom = height - MARGIN.bottom
  const y = scaleLinear([0, top], [bottom - 14, MARGIN.top + 14])
  const nodes = dots.map((dot) => ({ dot, x: x(dot.effort), y: y(dot.severity), fy: y(dot.severity) }))
  forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>((node) => x(node.dot.effort)).strength(0.4))
    .force(
      'room',
      forceCollide<(typeof nodes)[number]>((node) => dotRadius(node.dot.assumedShare) + 1),
    )
    .stop()
    .tick(STEPS)
  const held = (cx: number, r: number) => Math.min(width - r - 1, Math.max(r + 1, cx))
  const placed = nodes.map(({ dot, x: cx, y: cy }): PlacedDot => {
    const r = dotRadius(dot.assumedShare)
    return { dot, cx: held(cx, r), cy, r }
  })
  return { placed, x, y, bottom }
}

export function axisTicks(y: ScaleLinear<number, number>): number[] {
  return y.ticks(TICKS)
}
