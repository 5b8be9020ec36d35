// Opening the screens of screenList.ts: for the screenshots and the accessibility tests.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { must } from '../../src/model/must.ts'
import type { Example, Session } from './example.ts'
import { SCREENS, type Screen } from './screenList.ts'

export { BROWSER_LOCALES, createExample, type Example } from './example.ts'
export { addSession } from './sessionExample.ts'
export { SCREENS, type Screen }

export const SIZES = [
  { viewport: { width: 1440, height: 900 } },
  { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
] as const

export const LOOKERS = [
  'stranger',
  'facilitator',
  'participant',
  'observer',
] as const satisfies readonly Screen['as'][]

export const SCHEMES = ['light', 'dark'] as const

/** A browser profile of who looks at a screen: the facilitator's, one of somebody let in, or one that has never been here. */
export async function newProfile(
  browser: Browser,
  as: Screen['as'],
  example: Example,
  options: BrowserContextOptions,
): Promise<Page> {
  const session =
    as === 'facilitator'
      ? { storageState: example.session }
      : as === 'participant'
        ? { storageState: must(example.participant, 'a session: addSession makes one') }
        : {}
  const context = await browser.newContext({ reducedMotion: 'reduce', ...session, ...options })
  context.setDefaultTimeout(15_000)
  if (as === 'observer') {
    const joined = await context.request.post('/api/join', { data: { token: example.tokens.observer } })
    if (!joined.ok()) throw new Error(`join: ${joined.status()}`)
  }
  return await context.newPage()
}

/** Brings a page to a screen and waits until it is there, whatever it has shown before. */
export async function showScreen(page: Page, screen: Screen, example: Example): Promise<void> {
  if (page.url() !== 'about:blank') await forget(page, screen.as === 'facilitator' ? example.session : null)
  await page.goto(screen.path(example))
  try {
    await screen.ready(page, example)
  } catch (error) {
    // What the page shows instead says more than the time-out.
    const shown = await page.locator('body').ariaSnapshot()
    throw new Error(`${screen.name} is not there. The page says:\n${shown}`, { cause: error })
  }
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** What the screens before have left on the device, the lanes that are shown for instance. */
async function forget(page: Page, session: Session | null): Promise<void> {
  const kept = session?.origins.flatMap((origin) => origin.localStorage) ?? []
  await page.evaluate((items) => {
    localStorage.clear()
    for (const { name, value } of items) localStorage.setItem(name, value)
  }, kept)
}

/** Opens a screen in a profile of its own. The caller closes the page's context. */
export async function openScreen(
  browser: Browser,
  screen: Screen,
  example: Example,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await newProfile(browser, screen.as, example, options)
  await showScreen(page, screen, example)
  return page
}
