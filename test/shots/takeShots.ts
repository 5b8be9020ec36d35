// `npm run shots`: every screen, in both languages and schemes, on a desk and on a phone, into the ignored folder
// shots/. They are to be looked at; nothing compares them.
import { mkdir, rm } from 'node:fs/promises'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Locale } from '../../src/model/schema/meta.ts'
import { CHROMIUM_MISSING, findChromium, launchChromium } from '../support/chromium.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { TOP } from '../support/repository.ts'
import { startServer } from '../support/serverProcess.ts'

const FOLDER = `${TOP}shots`

const LANGUAGES: Readonly<Record<Locale, { readonly browser: string; readonly title: string }>> = {
  fr: { browser: 'fr-FR', title: 'La bague de fiançailles' },
  en: { browser: 'en-GB', title: 'The engagement ring' },
}
const SCHEMES = ['light', 'dark'] as const
const SIZES: Readonly<Record<number, BrowserContextOptions>> = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

interface Screen {
  readonly name: string
  readonly path: (workshop: { id: string; token: string }) => string
  /** Who looks: a facilitator's browser, or one that has never been here. */
  readonly as: 'facilitator' | 'stranger'
  /** Resolves when a person would say that the page is there. */
  readonly ready: (page: Page, workshop: { firstSequence: string }) => Promise<void>
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().waitFor()
const content = (page: Page, { firstSequence }: { firstSequence: string }) =>
  page
    .getByText(firstSequence)
    .or(page.locator(`[value="${firstSequence}"]`))
    .first()
    .waitFor()

const SCREENS: readonly Screen[] = [
  { name: 'home', path: () => '/', as: 'stranger', ready: heading },
  { name: 'join', path: ({ token }) => `/join#${token}`, as: 'stranger', ready: heading },
  { name: 'map', path: ({ id }) => `/w/${id}`, as: 'facilitator', ready: content },
  { name: 'table', path: ({ id }) => `/w/${id}/table`, as: 'facilitator', ready: content },
]

async function main(): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new Error(CHROMIUM_MISSING)
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const server = await startServer()
  const browser = await launchChromium(chromium)
  let taken = 0
  try {
    for (const locale of Object.keys(LANGUAGES) as Locale[]) {
      const open = { baseURL: server.url, locale: LANGUAGES[locale].browser }
      const workshop = await prepareWorkshop(browser, open, locale)
      for (const colorScheme of SCHEMES)
        for (const [width, size] of Object.entries(SIZES))
          for (const screen of SCREENS) {
            const session = screen.as === 'facilitator' ? { storageState: workshop.session } : {}
            const options = { ...open, ...size, ...session, colorScheme, reducedMotion: 'reduce' as const }
            const path = `${FOLDER}/${screen.name}-${width}-${locale}-${colorScheme}.png`
            await takeShot(browser, options, screen, workshop, path)
            taken += 1
          }
    }
  } catch (error) {
    console.error(server.output())
    throw error
  } finally {
    await browser.close()
    await server.dispose()
  }
  console.log(`${taken} screenshots in shots/`)
}

interface Prepared {
  readonly id: string
  readonly token: string
  readonly firstSequence: string
  readonly session: Awaited<ReturnType<BrowserContext['storageState']>>
}

async function prepareWorkshop(
  browser: Browser,
  options: BrowserContextOptions,
  locale: Locale,
): Promise<Prepared> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto('/')
  const { title } = LANGUAGES[locale]
  const { id, tokens } = await createWorkshop(page, { title, template: 'jewellery', locale })
  const firstSequence = await page.evaluate(async (workshopId) => {
    const response = await fetch(`/api/workshops/${workshopId}/export`)
    const file = (await response.json()) as {
      records: { sequences: { name: string; orderKey: string }[] }
    }
    // Fractional keys are ordered by code unit, as `<` orders strings.
    return file.records.sequences.sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))[0]?.name
  }, id)
  if (firstSequence === undefined) throw new Error('the example has no sequence')
  const session = await context.storageState()
  await context.close()
  return { id, token: tokens.participant, firstSequence, session }
}

async function takeShot(
  browser: Browser,
  options: BrowserContextOptions,
  screen: Screen,
  workshop: Prepared,
  path: string,
): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  try {
    await page.goto(screen.path(workshop))
    await screen.ready(page, workshop)
    await page.evaluate(() => document.fonts.ready)
  } catch (error) {
    // What the page shows instead says more than the time-out.
    await page.screenshot({ path: path.replace('.png', '-not-ready.png') })
    throw new Error(`${screen.name} was not ready: see shots/`, { cause: error })
  }
  await page.screenshot({ path, animations: 'disabled' })
  await context.close()
}

await main()
