// Our map against a bare d3 page, in one Chromium, on one server, with the same document and the same remote side.
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { workshopCreatedSchema } from '../../../src/protocol/http.ts'
import { CHROMIUM_MISSING, findChromium, launchChromium } from '../../support/chromium.ts'
import { startServer } from '../../support/serverProcess.ts'
import { median } from '../statistics.ts'
import { type BigJourney, bigJourney } from './bigJourney.ts'
import { type Durations, measurePage, type PageFigures } from './pageFigures.ts'
import { openRemoteSide } from './remoteSide.ts'

export const VIEWS = ['reading', 'whole'] as const
export type View = (typeof VIEWS)[number]
export const MAPS = ['Parcours', 'bare d3'] as const
export type MapName = (typeof MAPS)[number]
export const SIZES = [1000, 5000] as const

export interface MapRow {
  readonly marks: number
  readonly view: View
  readonly map: MapName
  readonly figures: PageFigures
}

const FULL: Durations = { idleMs: 4000, editMs: 6000, loadMs: 6000 }
const QUICK: Durations = { idleMs: 1500, editMs: 2000, loadMs: 2000 }
const WINDOW = { width: 1440, height: 900 }
/** Zoom of the bare page: as ours at first sight of a long journey, and so small that all of it is in view. */
const READING_ZOOM = 0.5
/** In the reading view only marks that are on the screen are edited: the worst case for who draws just those. */
const COLUMNS_IN_VIEW = 40

export async function benchMap(rounds: number, quick: boolean): Promise<MapRow[]> {
  const chromium = findChromium()
  if (chromium === null) throw new Error(CHROMIUM_MISSING)
  await buildOurs()
  const bareScript = await buildBare()
  const server = await startServer({ 'messages-per-second': '100000', 'create-per-hour': '100000' })
  const browser = await launchChromium(chromium)
  const measured = new Map<
    string,
    { readonly row: Omit<MapRow, 'figures'>; readonly figures: PageFigures[] }
  >()
  try {
    for (let round = 1; round <= rounds; round++)
      for (const marks of SIZES)
        for (const view of VIEWS)
          for (const map of MAPS) {
            const journey = bigJourney(marks)
            const figures = await measureOne({
              browser,
              url: server.url,
              journey,
              map,
              view,
              bareScript,
              quick,
            })
            const row = { marks, view, map }
            const key = JSON.stringify(row)
            const entry = measured.get(key) ?? { row, figures: [] }
            entry.figures.push(figures)
            measured.set(key, entry)
            const words = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(2)}`)
            console.log(`map ${round}/${rounds}  ${map}, ${marks} marks, ${view}: ${words.join(', ')}`)
          }
  } finally {
    await browser.close()
    await server.dispose()
  }
  return [...measured.values()].map(({ row, figures }) => ({ ...row, figures: mediansOf(figures) }))
}

interface One {
  readonly browser: Browser
  readonly url: string
  readonly journey: BigJourney
  readonly map: MapName
  readonly view: View
  readonly bareScript: string
  readonly quick: boolean
}

async function measureOne(one: One): Promise<PageFigures> {
  const { browser, url, journey, map, view, quick } = one
  const context = await browser.newContext({
    baseURL: url,
    viewport: WINDOW,
    locale: 'en-GB',
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto('/join')
  const answer = await page.evaluate(async (file) => {
    const response = await fetch('/api/workshops/import', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(file),
    })
    return (await response.json()) as unknown
  }, journey.file)
  const { id, tokens } = workshopCreatedSchema.parse(answer)
  if (map === 'Parcours') await openOurs(page, id, view)
  else await openBare(page, id, tokens.participant, one)
  const remote = await openRemoteSide(url, id, tokens.participant)
  try {
    const marks = view === 'reading' ? journey.marks.filter((m) => m.column < COLUMNS_IN_VIEW) : journey.marks
    return await measurePage(page, remote, marks, quick ? QUICK : FULL)
  } finally {
    remote.close()
    await context.close()
  }
}

async function openOurs(page: Page, id: string, view: View): Promise<void> {
  await page.goto(`/w/${id}`)
  await page.getByRole('slider').first().waitFor()
  if (view === 'whole') await page.getByRole('button', { name: 'Show the whole map' }).click()
  await setTimeout(1500)
}

async function openBare(
  page: Page,
  id: string,
  token: string,
  { journey, view, bareScript }: One,
): Promise<void> {
  // A page of the server itself: Chromium lets no other one open a socket to this machine.
  await page.goto('/healthz')
  await page.evaluate(() => document.body.replaceChildren())
  await page.addScriptTag({ content: bareScript })
  await page.evaluate(
    (options) => {
      const { startBare } = window as unknown as { startBare(given: unknown): void }
      startBare({ ...options, syncUrl: `ws://${location.host}/sync` })
    },
    {
      workshopId: id,
      token,
      marks: journey.marks.map(({ id: markId, column, offer, level }) => ({
        id: markId,
        column,
        offer,
        level,
      })),
      columns: journey.actions,
      zoom: view === 'reading' ? READING_ZOOM : WINDOW.width / (journey.actions * 44),
    },
  )
  await page.locator('body[data-ready]').waitFor({ state: 'attached' })
  await setTimeout(1500)
}

async function buildOurs(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
    logLevel: 'error',
  })
}

async function buildBare(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('barePage.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bare',
      },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('the bare page was not built')
  return chunk.code
}

function mediansOf(rounds: readonly PageFigures[]): PageFigures {
  const of = (figure: keyof PageFigures) => median(rounds.map((round) => round[figure]))
  return {
    idle95: of('idle95'),
    load95: of('load95'),
    scriptPerEdit: of('scriptPerEdit'),
    workPerEdit: of('workPerEdit'),
  }
}
