// The map as a picture: one page that prints on A3 or fills a slide. Pure: the records, the words and the day come in.
import type { Translate } from '../../i18n/translate.ts'
import type { Records } from '../../model/records.ts'
import type { Locale } from '../../model/schema/meta.ts'
import { levelNumbers } from '../levelNumbers.ts'
import { PAPER_PALETTES, type PictureTheme } from '../paperPalettes.ts'
import { type SvgNode, svg, svgText } from '../svgNode.ts'
import { fitText, wrapText } from '../wrapText.ts'
import { frictionBadge } from './drawCards.ts'
import { type DrawWith, drawHeader, drawLegend, headerHeight, legendHeight } from './drawHead.ts'
import { drawNotes } from './drawNotes.ts'
import { drawSheet } from './drawSheet.ts'
import { type PictureData, type PictureOf, pictureData } from './pictureData.ts'
import { type PictureFormat, type PictureLayout, pictureLayout } from './pictureLayout.ts'
import { FRICTION_INDENT, MARGIN, TEXT } from './pictureSizes.ts'
import { pictureWords } from './pictureWords.ts'
import { LINE_HEIGHT, textBlock } from './textBlock.ts'

export interface PictureOptions extends PictureOf {
  readonly format: PictureFormat
  readonly theme: PictureTheme
  readonly locale: Locale
  /** Words of the topics `plot`, `fields` and `lanes`. */
  readonly t: Translate
  /** Written at the bottom, ISO 8601 day. */
  readonly date: string
  /** `@font-face` rules for "Inter", with the font in them: the picture then looks the same everywhere. */
  readonly fontCss?: string
}

export interface Picture {
  readonly xml: string
  /** In units of the picture. */
  readonly width: number
  readonly height: number
  /** Height of the smallest letters in points when it is printed on a sheet of its format, or fills a slide. */
  readonly pointsOnPaper: number
}

const FOOTER_LINES = 2

/** The whole map with the curves asked for. Names and texts can hold anything: they stay text. */
export function toSvg(records: Records, options: PictureOptions): Picture {
  const { format, theme, locale, t, date } = options
  const data = pictureData(records, options)
  const drawing: DrawWith = { t, numbers: levelNumbers(locale), palette: PAPER_PALETTES[theme] }
  const layout = pictureLayout(data, format, {
    headerHeight: headerHeight(data, 1400),
    legendHeight: (width) => legendHeight(data, width, drawing),
    footerHeight: FOOTER_LINES * TEXT.text * LINE_HEIGHT + 12,
    noOwner: t('picture.noOwner'),
  })
  const { width, height, widthMm } = layout
  const page = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${widthMm.toFixed(1)}mm`,
      height: `${((widthMm * height) / width).toFixed(1)}mm`,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': "'Inter Variable', Inter, system-ui, 'Segoe UI', Roboto, sans-serif",
      'xml:lang': locale,
      role: 'img',
    },
    [
      svg('title', {}, [data.title]),
      svg('desc', {}, [pictureWords(data, t, drawing.numbers)]),
      options.fontCss === undefined ? null : svg('style', {}, [options.fontCss]),
      svg('rect', { width, height, fill: drawing.palette.paper }),
      ...drawHeader(data, layout, drawing),
      ...drawLegend(data, layout, drawing),
      ...drawSheet(data, layout, drawing),
      ...drawFrictions(layout, drawing),
      ...drawFooter(data, layout, drawing, dayWords(date, locale), locale),
      ...drawNotes(data.notes, layout, drawing, theme),
    ],
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(page)}\n`
  return { xml, width, height, pointsOnPaper: layout.pointsOnPaper }
}

function drawFrictions(layout: PictureLayout, { t, palette }: DrawWith): SvgNode[] {
  if (layout.frictions.length === 0) return []
  const lineHeight = TEXT.text * LINE_HEIGHT
  return [
    ...textBlock([t('picture.frictions')], {
      x: MARGIN,
      y: layout.frictionsTop + TEXT.name,
      width: 400,
      size: TEXT.name,
      fill: palette.ink,
      weight: 700,
    }),
    ...layout.frictions.flatMap(({ number, x, y, lines, owners }) => {
      const box = { x: x + FRICTION_INDENT, width: layout.frictionColumnWidth - FRICTION_INDENT - 20 }
      return [
        ...frictionBadge(number, x + 11, y - TEXT.text * 0.36, owners !== t('picture.noOwner'), palette),
        ...textBlock(lines, { ...box, y, size: TEXT.text, fill: palette.ink }),
        ...textBlock([fitText(owners, { width: box.width, size: TEXT.text })], {
          ...box,
          y: y + lines.length * lineHeight,
          size: TEXT.text,
          fill: palette.inkSoft,
          italic: owners === t('picture.noOwner'),
          weight: 600,
        }),
      ]
    }),
  ]
}

/** What the measured levels rest on, and when this was made. */
function drawFooter(
  data: PictureData,
  layout: PictureLayout,
  { t, palette }: DrawWith,
  made: string,
  locale: Locale,
): SvgNode[] {
  const inner = layout.width - 2 * MARGIN
  const y = layout.footerTop + 12 + TEXT.text
  const madeWidth = 200
  const text = { size: TEXT.text, fill: palette.inkFaint }
  const lines = wrapText(sourcesWords(data, t, locale), {
    width: inner - madeWidth - 20,
    size: TEXT.text,
    maxLines: FOOTER_LINES,
  })
  return [
    ...textBlock(lines, { ...text, x: MARGIN, y, width: inner - madeWidth - 20 }),
    ...textBlock([t('picture.made', { date: made })], {
      ...text,
      x: MARGIN + inner - madeWidth,
      y,
      width: madeWidth,
      anchor: 'end',
    }),
  ]
}

function sourcesWords({ studies }: PictureData, t: Translate, locale: Locale): string {
  if (studies.length === 0) return t('picture.unverified')
  const sources = studies.map(({ means, source, date, from, to }) => {
    const kind = means === 'other' ? '' : t(`evidence.${means}`)
    const said = [kind, source].filter((x) => x !== '').join(', ')
    const named = said === '' ? t('picture.source.unnamed') : said
    const when = date === null ? '' : `, ${dayWords(date, locale)}`
    return t('picture.source', { source: `${named}${when}`, n: from === to ? String(to) : `${from}–${to}` })
  })
  return t('picture.sources', { sources: sources.join(' ; ') })
}

function dayWords(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
