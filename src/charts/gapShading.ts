// The area between two curves, in two kinds: where the first is the better one, and where the second is.
import { at, curveTo, heightAt, type Segment, splitSegment } from './curveSegments.ts'

export interface GapShading {
  /** SVG path of where the first curve is above the second. */
  readonly above: string
  /** Of where it is below. */
  readonly below: string
}

/** How near to equal two heights are taken for a crossing, in pixels. */
const EQUAL = 1e-6
const HALVINGS = 30

/**
 * Shades between neighbouring actions that are rated on both curves; nothing where one of the four marks is missing.
 * The two may stand beside each other in their columns: the shading then leans.
 */
export function gapShading(
  first: readonly (Segment | null)[],
  second: readonly (Segment | null)[],
): GapShading {
  let [above, below] = ['', '']
  first.forEach((one, i) => {
    const other = second[i]
    if (one === null || other == null) return
    for (const [a, b] of partsOfOneSign(one, other)) {
      // Up on the page is a smaller y.
      const difference = heightAt(b, 0.5) - heightAt(a, 0.5)
      if (difference > EQUAL) above += areaBetween(a, b)
      else if (difference < -EQUAL) below += areaBetween(a, b)
    }
  })
  return { above, below }
}

/** Two pieces, cut where they cross; two curves between two columns cross three times at most. */
function partsOfOneSign(a: Segment, b: Segment): (readonly [Segment, Segment])[] {
  const difference = (t: number) => heightAt(b, t) - heightAt(a, t)
  const steps = Array.from({ length: 9 }, (_, i) => i / 8)
  const crossings = steps.slice(1).flatMap((to, i) => {
    const from = steps[i] ?? 0
    const [before, after] = [difference(from), difference(to)]
    if (Math.abs(after) <= EQUAL && to < 1) return [to]
    return Math.abs(before) > EQUAL && before * after < 0 ? [crossing(difference, from, to)] : []
  })
  const parts: (readonly [Segment, Segment])[] = []
  let [restA, restB, from] = [a, b, 0]
  for (const t of crossings) {
    // Where in the rest, which begins at the last crossing.
    const here = (t - from) / (1 - from)
    const [headA, tailA] = splitSegment(restA, here)
    const [headB, tailB] = splitSegment(restB, here)
    parts.push([headA, headB])
    ;[restA, restB, from] = [tailA, tailB, t]
  }
  return [...parts, [restA, restB]]
}

function crossing(difference: (t: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (difference(low) * difference(middle) <= 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** Along the first and back along the second. */
function areaBetween(a: Segment, b: Segment): string {
  const back: Segment = [b[3], b[2], b[1], b[0]]
  return `M${at(a[0])}${curveTo(a)}L${at(b[3])}${curveTo(back)}Z`
}
