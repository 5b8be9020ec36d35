// Where the name of each curve stands: at its end, on no other name, and where little of the curves is covered.
import { type CurvePoint, curveSegments, heightAt } from './curveSegments.ts'
import { textWidth } from './textWidth.ts'
import { fitText } from './wrapText.ts'

export interface CurveToName {
  readonly key: string
  /** Already cut to what may stand in the plot; null for a curve that only must not be covered. */
  readonly text: string | null
  readonly points: readonly CurvePoint[]
}

export interface CurveLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  /** Base line of the letters. */
  readonly y: number
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Marks at the end of a curve beside which its name may stand, the last one first. */
const ENDS = 5
const AROUND = 11
/** Heights of the base line above and below a mark. */
const SHIFTS = [4, -13, 22, -30, 38] as const

/** What covering something costs, and each mark that the name is away from the end. */
const COST = { name: 40, otherCurve: 3, ownCurve: 1.5, away: 2.5, shift: 0.4 } as const

/**
 * Names for the curves, within `bounds`. The same curves always give the same places. A curve without a mark has no
 * name, nor has one that finds no room within the bounds.
 */
export function placeCurveLabels(
  curves: readonly CurveToName[],
  bounds: Box,
  fontSize: number,
): readonly CurveLabel[] {
  const ink = curves.map(({ points }) => sampled(points))
  const taken: Box[] = []
  return curves.flatMap(({ key, text, points }, own): CurveLabel[] => {
    if (text === null) return []
    const width = textWidth(text, fontSize, true)
    let best: { readonly cost: number; readonly label: CurveLabel; readonly box: Box } | null = null
    for (const { x, y, anchor, away, shift } of candidates(points)) {
      const left = anchor === 'start' ? x : x - width
      const box = { left, right: left + width, top: y - fontSize, bottom: y + 0.25 * fontSize }
      if (!within(box, bounds)) continue
      let cost = COST.away * away + COST.shift * shift
      for (const other of taken) if (overlaps(box, other)) cost += COST.name
      ink.forEach((dots, i) => {
        const each = i === own ? COST.ownCurve : COST.otherCurve
        for (const dot of dots) if (holds(box, dot)) cost += each
      })
      if (best === null || cost < best.cost) best = { cost, label: { key, text, x, y, anchor }, box }
    }
    // Better no name than one on another: the legend has it too.
    if (best === null || taken.some((other) => best !== null && overlaps(best.box, other))) return []
    taken.push(best.box)
    return [best.label]
  })
}

/** What a curve is called in the plot: its offer, cut to the width, and the number of its persona where there are several. */
export function curveLabel(offer: string, personaNumber: number | null, width: number, size: number): string {
  const number = personaNumber === null ? '' : ` · ${personaNumber}`
  return fitText(offer, { width: width - textWidth(number, size, true), size, bold: true }) + number
}

function candidates(points: readonly CurvePoint[]) {
  const ends = points
    .filter((p) => p !== null)
    .slice(-ENDS)
    .reverse()
  return ends.flatMap(({ x, y }, away) =>
    SHIFTS.flatMap((dy, shift) => [
      { x: x + AROUND, y: y + dy, anchor: 'start' as const, away, shift },
      ...(shift === 0 ? [] : [{ x: x + AROUND, y: y + dy, anchor: 'end' as const, away, shift }]),
    ]),
  )
}

interface Dot {
  readonly x: number
  readonly y: number
}

/** Dots along the end of a curve, where a name could cover it. */
function sampled(points: readonly CurvePoint[]): Dot[] {
  const end = points.slice(-3 * ENDS)
  const dots: Dot[] = end.filter((p) => p !== null)
  for (const segment of curveSegments(end)) {
    if (segment === null) continue
    for (let i = 1; i < 6; i++)
      dots.push({
        x: segment[0].x + ((segment[3].x - segment[0].x) * i) / 6,
        y: heightAt(segment, i / 6),
      })
  }
  return dots
}

function holds(box: Box, { x, y }: Dot): boolean {
  return x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function within(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  )
}
