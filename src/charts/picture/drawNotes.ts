// Sticky notes of a picture, where they hang on the sheet: this far into a sequence and a band (as src/canvas/notes does).
import type { Note, NoteAnchor } from '../../model/schema/note.ts'
import { NOTE_SIGNS } from '../../ui/noteSigns.ts'
import { NOTE_PAPERS, type PictureTheme } from '../paperPalettes.ts'
import { type SvgNode, svg } from '../svgNode.ts'
import { wrapText } from '../wrapText.ts'
import type { DrawWith } from './drawHead.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { MARGIN, TEXT } from './pictureSizes.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

const WIDTH = 128
const PADDING = 8
const LINES_MAX = 6

export function drawNotes(
  notes: readonly Note[],
  layout: PictureLayout,
  { palette }: DrawWith,
  theme: PictureTheme,
): SvgNode[] {
  const size = TEXT.smallest
  return notes.flatMap((note) => {
    const place = placeOf(layout, note.anchor)
    if (place === null) return []
    const inner = WIDTH - 2 * PADDING
    const author = `${NOTE_SIGNS[note.colour]} ${note.authorName}`.trim()
    const lines = wrapText(note.text, { width: inner, size, maxLines: LINES_MAX })
    const height = (lines.length + 1) * size * LINE_HEIGHT + 2 * PADDING - 2
    const x = Math.min(Math.max(MARGIN, place.x - WIDTH / 2), layout.width - MARGIN - WIDTH)
    const y = Math.min(place.y - 16, layout.footerTop - height)
    const { paper, line } = NOTE_PAPERS[theme][note.colour]
    const box = { x: x + PADDING, width: inner, size }
    const first = y + PADDING + size * 0.85
    return [
      svg('rect', { x, y, width: WIDTH, height, rx: 3, fill: paper, stroke: line }),
      ...textBlock(wrapText(author, { width: inner, size, maxLines: 1 }), {
        ...box,
        y: first,
        fill: palette.inkSoft,
      }),
      ...textBlock(lines, { ...box, y: first + size * LINE_HEIGHT, fill: palette.ink, weight: 550 }),
    ]
  })
}

/** Null when its sequence is gone. In a band that the picture does not show: at the foot of the sequence. */
function placeOf(layout: PictureLayout, { sequenceId, across, band, down }: NoteAnchor) {
  const block = layout.blocks.find((b) => b.sequenceId === sequenceId)
  if (block === undefined) return null
  const { cardsTop, plot, situationsTop, sheetBottom, lanes, lanesTop } = layout
  const lane = lanes.find((l) => l.id === band)
  const bands: Readonly<Record<string, readonly [number, number]>> = {
    cards: [cardsTop, plot.y],
    plot: [plot.y, plot.y + plot.height],
    situations: [situationsTop, sheetBottom],
    ...(lane === undefined ? {} : { [lane.id]: [lanesTop + lane.y, lanesTop + lane.y + lane.height] }),
  }
  const [from, to] = bands[band] ?? [sheetBottom, sheetBottom]
  return { x: block.x + across * block.width, y: from + down * (to - from) }
}
