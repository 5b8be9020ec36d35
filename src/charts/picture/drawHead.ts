// The head of a picture: title, whose journey it is, the legend of the curves and what their strokes mean.
import type { Translate } from '../../i18n/translate.ts'
import type { Evidence } from '../../model/schema/mark.ts'
import { RING } from '../drawCurve.ts'
import { dashOf, glyphPath, markPath } from '../glyphPath.ts'
import type { LevelNumbers } from '../levelNumbers.ts'
import type { Palette } from '../palette.ts'
import { curveName } from '../plotWords.ts'
import { type SvgNode, svg } from '../svgNode.ts'
import { textWidth } from '../textWidth.ts'
import { fitText, wrapText } from '../wrapText.ts'
import type { PictureCurve, PictureData } from './pictureData.ts'
import type { PictureLayout } from './pictureLayout.ts'
import { MARGIN, TEXT } from './pictureSizes.ts'
import { gapSentence } from './pictureWords.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

export interface DrawWith {
  readonly t: Translate
  readonly numbers: LevelNumbers
  readonly palette: Palette
}

const SAMPLE = 40
const ENTRY_GAP = 26
const ROW = 24
const NAME_MAX = 230

interface Entry {
  readonly text: string
  readonly bold: boolean
  readonly curve: Pick<PictureCurve, 'offer' | 'personaNumber'> | null
  readonly evidence: Evidence
}

export function headerHeight(data: PictureData, width: number): number {
  const lines = titleLines(data, width).length
  return lines * TEXT.title * LINE_HEIGHT + (data.personas.length === 0 ? 0 : TEXT.lead * LINE_HEIGHT + 6) + 8
}

function titleLines({ title }: PictureData, width: number): string[] {
  return wrapText(title, { width, size: TEXT.title, bold: true, maxLines: 2 })
}

export function drawHeader(data: PictureData, { width }: PictureLayout, { t, palette }: DrawWith): SvgNode[] {
  const inner = width - 2 * MARGIN
  const lines = titleLines(data, inner)
  const names = data.personas.map(({ persona: { name, segment } }) =>
    segment === '' ? name : `${name} (${segment})`,
  )
  const numbered = names.map((name, i) => `${data.personas[i]?.number} ${name}`)
  const whose =
    names.length === 1
      ? t('picture.persona', { name: names[0] ?? '' })
      : t('picture.personas', { names: numbered.join(' · ') })
  const first = MARGIN + TEXT.title * 0.8
  return [
    ...textBlock(lines, {
      x: MARGIN,
      y: first,
      width: inner,
      size: TEXT.title,
      fill: palette.ink,
      weight: 700,
    }),
    ...(names.length === 0
      ? []
      : textBlock([fitText(whose, { width: inner, size: TEXT.lead })], {
          x: MARGIN,
          y: first + (lines.length - 1) * TEXT.title * LINE_HEIGHT + TEXT.lead * LINE_HEIGHT + 10,
          width: inner,
          size: TEXT.lead,
          fill: palette.inkSoft,
        })),
  ]
}

const short = (name: string) => fitText(name, { width: NAME_MAX, size: TEXT.text, bold: true })

/** Every curve with how many actions it has, then what the two kinds of stroke mean, as far as they occur. */
function entries(data: PictureData, t: Translate): Entry[] {
  const curves = data.curves.map((curve): Entry => {
    const { offer, persona, personaNumber, series } = curve
    const { evidence } = series.choice
    const said: Evidence = evidence === 'verified' ? 'verified' : 'apriori'
    const name = curveName(
      {
        offer: short(offer.name),
        persona: personaNumber === null ? null : short(persona.name),
        evidence: said,
      },
      t,
    )
    const rated = series.points.filter((p) => p.level !== null).length
    const count = t('picture.rated', { count: rated, total: series.points.length })
    const text = `${name} (${count})`
    return { text, bold: true, curve, evidence: said }
  })
  const kinds = (['apriori', 'verified'] as const).filter((e) => curves.some((c) => c.evidence === e))
  return [
    ...curves,
    ...kinds.map(
      (evidence): Entry => ({ text: t(`picture.key.${evidence}`), bold: false, curve: null, evidence }),
    ),
  ]
}

function entryWidth({ text, bold }: Entry): number {
  return SAMPLE + 8 + textWidth(text, TEXT.text, bold)
}

/** Left edge and row of each entry, in rows of a width. */
function places(all: readonly Entry[], width: number) {
  let [x, row] = [0, 0]
  return all.map((entry) => {
    const needs = entryWidth(entry)
    if (x > 0 && x + needs > width) [x, row] = [0, row + 1]
    const place = { entry, x, row }
    x += needs + ENTRY_GAP
    return place
  })
}

export function legendHeight(data: PictureData, width: number, drawing: DrawWith): number {
  return entriesHeight(data, width, drawing) + gapLines(data, width, drawing).length * TEXT.text * LINE_HEIGHT
}

function entriesHeight(data: PictureData, width: number, { t }: DrawWith): number {
  const last = places(entries(data, t), width).at(-1)
  return last === undefined ? 0 : (last.row + 1) * ROW
}

/** What two compared curves tell, in words and figures. */
function gapLines(data: PictureData, width: number, { t, numbers }: DrawWith): string[] {
  const words = gapSentence(data, t, numbers)
  return words === null ? [] : wrapText(words, { width, size: TEXT.text, bold: true, maxLines: 2 })
}

export function drawLegend(data: PictureData, layout: PictureLayout, drawing: DrawWith): SvgNode[] {
  const { t, palette } = drawing
  const width = layout.width - 2 * MARGIN
  const gap = textBlock(gapLines(data, width, drawing), {
    x: MARGIN,
    y: layout.top + entriesHeight(data, width, drawing) + TEXT.text,
    width,
    size: TEXT.text,
    fill: palette.ink,
    weight: 600,
  })
  const drawn = places(entries(data, t), width).flatMap(({ entry, x, row }) => {
    const left = MARGIN + x
    const middle = layout.top + row * ROW + ROW / 2
    return [
      sample(entry, left, middle, palette),
      ...textBlock([entry.text], {
        x: left + SAMPLE + 8,
        y: middle + TEXT.text * 0.36,
        width: entryWidth(entry) - SAMPLE - 8,
        size: TEXT.text,
        fill: entry.curve === null ? palette.inkSoft : palette.ink,
        weight: entry.bold ? 600 : 400,
      }),
    ]
  })
  return [...drawn, ...gap]
}

function sample({ curve, evidence }: Entry, x: number, y: number, palette: Palette): SvgNode {
  const role = curve?.offer.role ?? 'usToday'
  const colour = curve === null ? palette.inkSoft : palette.offers[curve.offer.colour]
  const verified = evidence === 'verified'
  const number = curve?.personaNumber ?? null
  return svg('g', { transform: `translate(${x + SAMPLE / 2},${y})` }, [
    svg('path', {
      d: `M0,0H${SAMPLE / 2}M0,0H${-SAMPLE / 2}`,
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-linecap': 'round',
      'stroke-dasharray': verified ? undefined : dashOf(role, evidence),
    }),
    curve === null && verified
      ? svg('path', { d: 'M-4,-9H4M-4,9H4M0,-9V9', stroke: colour, 'stroke-width': 1.75, fill: 'none' })
      : null,
    number !== null && verified
      ? svg('path', {
          d: glyphPath(role, 15 + RING),
          fill: palette.surface,
          stroke: colour,
          'stroke-width': 1.5,
        })
      : null,
    svg('path', {
      d: number === null ? markPath(role, evidence, 13) : glyphPath(role, 15),
      fill: verified ? colour : palette.surface,
      stroke: verified ? palette.paper : colour,
      'stroke-width': verified ? 1.5 : 1.75,
    }),
    number === null
      ? null
      : svg(
          'text',
          {
            y: 3.4,
            'font-size': 9.5,
            'font-weight': 700,
            'text-anchor': 'middle',
            fill: verified ? palette.surface : colour,
          },
          [String(number)],
        ),
  ])
}
