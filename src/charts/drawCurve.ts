// One curve of the plot: its line, its marks, and for measured ones the interval and how many were asked.
//
// Invariants (docs/spec/plot.md)
// - Nothing is drawn between two actions of which one is not rated.
// - Guessed and measured differ in shape and stroke: open with a cross on a broken line, solid with a tick on a solid one
//   with whiskers. Where a number takes the place of the sign, what is measured has a second outline.
import type { Evidence } from '../model/schema/mark.ts'
import type { Offer } from '../model/schema/offer.ts'
import { curveSegments, segmentsPath } from './curveSegments.ts'
import { dashOf, glyphsPath } from './glyphPath.ts'
import type { Palette } from './palette.ts'
import { type SvgNode, svg, tenths } from './svgNode.ts'

export interface CurveStyle {
  readonly offer: Pick<Offer, 'role' | 'colour'>
  readonly evidence: Evidence
  /** Written on the marks where the curves of several personas are shown; null where there is only one. */
  readonly personaNumber: number | null
  /** Its marks are the ones that are moved: it stands out. */
  readonly active: boolean
}

/** A mark at its place, in pixels. */
export interface PlacedMark {
  readonly x: number
  readonly y: number
  /** Heights of the ends of the 95 % interval; null where there is none. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** Customers asked; null for a guess. */
  readonly n: number | null
}

export interface CurveParts {
  /** Leaves the marks out: something else stands there, to be moved. */
  readonly lineOnly?: boolean
  /** Writes how many were asked beside each measured mark. */
  readonly counts?: boolean
  /** What the number of customers looks like: "n 12". */
  readonly countText?: (n: number) => string
  /** Where marks stand that lie over this curve, a place for each of its own: no number is written on them. */
  readonly inTheWay?: readonly (Pick<PlacedMark, 'x' | 'y'> | null)[]
  /**
   * Draws only the places from the first of these to before the second, with the line to the next one. The rest is there
   * for the shape of the line: a piece depends on one neighbour on each side.
   */
  readonly only?: readonly [number, number]
}

const LINE_WIDTH = 2
const LINE_WIDTH_ACTIVE = 3
/** Half the width of the bars at the ends of an interval. */
const WHISKER = 4

/** The curve along the columns: a place for each, null where nobody rated. */
export function drawCurve(
  style: CurveStyle,
  marks: readonly (PlacedMark | null)[],
  palette: Palette,
  {
    lineOnly = false,
    counts = false,
    countText = (n) => `n ${n}`,
    inTheWay = [],
    only: [from, to] = [0, marks.length],
  }: CurveParts = {},
): SvgNode {
  const { offer, evidence, personaNumber, active } = style
  const colour = palette.offers[offer.colour]
  const verified = evidence === 'verified'
  const places = marks.slice(from, to).filter((m) => m !== null)
  const size = glyphSize(style)
  const width = (active ? LINE_WIDTH_ACTIVE : LINE_WIDTH) + (verified ? 0.5 : 0)
  const line = segmentsPath(curveSegments(marks).slice(from, to))
  const whiskers = whiskersPath(places)
  return svg('g', {}, [
    line === ''
      ? null
      : svg('path', {
          d: line,
          fill: 'none',
          stroke: colour,
          'stroke-width': width,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
          'stroke-dasharray': verified ? undefined : dashOf(offer.role, evidence),
        }),
    whiskers === '' ? null : svg('path', { d: whiskers, fill: 'none', stroke: colour, 'stroke-width': 1.75 }),
    ...(lineOnly || places.length === 0
      ? []
      : [
          ...runsOf(places).flatMap((run) => [
            personaNumber !== null && verified
              ? svg('path', {
                  d: glyphsPath(offer.role, size + RING, run),
                  fill: palette.surface,
                  stroke: colour,
                  'stroke-width': 1.5,
                })
              : null,
            svg('path', {
              d: glyphsPath(offer.role, size, run, personaNumber === null ? evidence : null),
              fill: verified ? colour : palette.surface,
              stroke: verified ? palette.surface : colour,
              'stroke-width': verified ? 1.5 : 1.75,
            }),
          ]),
          ...(personaNumber === null
            ? []
            : places.map((m) => numeral(m, personaNumber, verified ? palette.surface : colour))),
        ]),
    ...(counts
      ? marks.slice(from, to).flatMap((m, i) => {
          if (m === null || m.n === null) return []
          return countOf(m, inTheWay[from + i] ?? null, colour, palette, countText(m.n))
        })
      : []),
  ])
}

/** How much wider the second outline of a numbered mark is. */
export const RING = 4

/** Marks to a path: one that moves has only its own path drawn again, and there are still few. */
const RUN = 16

function runsOf(places: readonly PlacedMark[]): (readonly PlacedMark[])[] {
  return Array.from({ length: Math.ceil(places.length / RUN) }, (_, i) =>
    places.slice(i * RUN, (i + 1) * RUN),
  )
}

/** Diameter of the marks: with a number in them they are larger. */
export function glyphSize({ personaNumber, evidence }: CurveStyle): number {
  if (personaNumber !== null) return 15
  return evidence === 'verified' ? 13 : 12
}

function whiskersPath(places: readonly PlacedMark[]): string {
  return places
    .map(({ x, interval }) => {
      if (interval === null) return ''
      const [left, right] = [tenths(x - WHISKER), tenths(x + WHISKER)]
      const [low, high] = [tenths(interval.low), tenths(interval.high)]
      return `M${left},${low}H${right}M${left},${high}H${right}M${tenths(x)},${low}V${high}`
    })
    .join('')
}

function numeral({ x, y }: PlacedMark, number: number, fill: string): SvgNode {
  return svg('text', { x, y: y + 3.4, fill, 'font-size': 9.5, 'font-weight': 700, 'text-anchor': 'middle' }, [
    String(number),
  ])
}

/** Half the room that a number and a mark that lies in its way need together, across and down. */
const COUNT_APART = { x: 22, y: 19 } as const

function countOf(
  { x, y, interval }: PlacedMark,
  other: Pick<PlacedMark, 'x' | 'y'> | null,
  fill: string,
  { surface }: Palette,
  text: string,
): SvgNode[] {
  const above = Math.min(y - 7, interval?.high ?? y) - 4
  const below = Math.max(y + 7, interval?.low ?? y) + 11
  const isInTheWay =
    other !== null &&
    Math.abs(other.x - x) < COUNT_APART.x &&
    Math.abs(other.y - (above - 3.5)) < COUNT_APART.y
  return [
    svg(
      'text',
      {
        x,
        y: isInTheWay ? below : above,
        fill,
        stroke: surface,
        'stroke-width': 3,
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
        'font-size': 9.5,
        'font-weight': 600,
        'text-anchor': 'middle',
      },
      [text],
    ),
  ]
}
