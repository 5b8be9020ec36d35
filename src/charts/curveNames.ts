// The names of curves, one under the other right of the last sequence, each as near as possible to where its curve ends.
import { tenths } from './svgNode.ts'
import { textWidth } from './textWidth.ts'
import { fitText, wrapText } from './wrapText.ts'

export interface CurveEnd {
  readonly key: string
  readonly offer: string
  /** Of its persona, where there are several. */
  readonly personaNumber: number | null
  /** The last mark of the curve. */
  readonly x: number
  readonly y: number
}

/** The strip that the names stand in. */
export interface NameStrip {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface NamedEnd {
  readonly key: string
  readonly lines: readonly string[]
  readonly x: number
  /** Base line of each line. */
  readonly baselines: readonly number[]
  /** From the mark to its name, as an SVG path. */
  readonly leader: string
}

const LINE_HEIGHT = 1.16
/** Between two names, in heights of a letter. */
const GAP = 0.35
/** A leader begins beside its mark and ends before the name. */
const BESIDE_MARK = 13
const BEFORE_NAME = 3
const INDENT = 8
const LINES_MAX = 3

/**
 * Names for the curves within the strip: none on another, in the order of the ends from top to bottom. Where there is
 * no room for all on several lines they have fewer, and where there is still none the last ones have no name.
 */
export function nameCurves(ends: readonly CurveEnd[], strip: NameStrip, size: number): readonly NamedEnd[] {
  const width = strip.right - strip.left - INDENT
  for (let count = ends.length; count > 0; count--)
    for (let maxLines = count === ends.length ? LINES_MAX : 1; maxLines > 0; maxLines--) {
      const blocks = ends.slice(0, count).map((end) => {
        const lines = nameLines(end, { width, size, maxLines })
        return { end, lines, height: lines.length * size * LINE_HEIGHT }
      })
      const tops = stacked(blocks, strip, size * GAP)
      if (tops === null) continue
      return blocks.map(({ end, lines, height }, i) => placed(end, lines, tops[i] ?? 0, height, strip, size))
    }
  return []
}

function nameLines(
  { offer, personaNumber }: CurveEnd,
  box: { readonly width: number; readonly size: number; readonly maxLines: number },
): string[] {
  const number = personaNumber === null ? '' : ` · ${personaNumber}`
  const lines = wrapText(offer, { ...box, bold: true })
  const last = lines.pop() ?? ''
  // The number is what tells two curves of one offer apart: it is never cut.
  const room = box.width - textWidth(number, box.size, true)
  return [...lines, fitText(last, { width: room, size: box.size, bold: true }) + number]
}

/** The top of each block, or null where they do not fit. */
function stacked(
  blocks: readonly { readonly end: CurveEnd; readonly height: number }[],
  { top, bottom }: NameStrip,
  gap: number,
): readonly number[] | null {
  const needed = blocks.reduce((sum, b) => sum + b.height + gap, -gap)
  if (needed > bottom - top) return null
  const order = blocks.map((block, i) => ({ ...block, i })).sort((a, b) => a.end.y - b.end.y || a.i - b.i)
  const tops = blocks.map(() => 0)
  // Down from the top, each as near to its curve as those above allow; then up again from the bottom.
  let free = top
  for (const { end, height, i } of order) {
    tops[i] = Math.max(free, end.y - height / 2)
    free = (tops[i] ?? 0) + height + gap
  }
  let limit = bottom
  for (const { height, i } of order.toReversed()) {
    tops[i] = Math.min(tops[i] ?? 0, limit - height)
    limit = (tops[i] ?? 0) - gap
  }
  return tops
}

function placed(
  { key, x, y }: CurveEnd,
  lines: readonly string[],
  top: number,
  height: number,
  strip: NameStrip,
  size: number,
): NamedEnd {
  const left = strip.left + INDENT
  const from = `${tenths(x + BESIDE_MARK)},${tenths(y)}`
  const to = `${tenths(left - BEFORE_NAME)},${tenths(top + height / 2)}`
  return {
    key,
    lines,
    x: left,
    baselines: lines.map((_, i) => top + size * LINE_HEIGHT * (i + 0.78)),
    leader: `M${from}L${to}`,
  }
}
