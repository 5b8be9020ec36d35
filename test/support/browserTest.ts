// Browser tests: `browserTest('…', async ({ server, openPage }) => …)`. Each has its own server, browser and profile.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { reportFailure } from './failedTest.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'

/** How long Playwright waits for what a person would see. Generous: CI has two cores. */
const PATIENCE_MS = 15_000

/** Opens a page in a profile of its own, as another person on another device would. */
export type OpenPage = (path: string, options?: BrowserContextOptions) => Promise<Page>

interface Fixtures {
  browser: Browser
  server: ServerProcess
  openPage: OpenPage
  report: undefined
}

const chromium = inject('chromium')

/** `scope`: for which a server and a browser are started. */
function fixtures(scope: 'test' | 'file') {
  return test.extend<Fixtures>({
    browser: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter to learn which fixtures this one needs.
      async ({}, use) => {
        const browser = await launchChromium(chromium ?? '')
        await use(browser)
        await browser.close()
      },
      { scope },
    ],
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the parameter to learn which fixtures this one needs.
      async ({}, use) => {
        const server = await startServer()
        await use(server)
        await server.dispose()
      },
      { scope },
    ],
    openPage: async ({ browser, server }, use) => {
      const crashes: string[] = []
      await use(async (path, options = {}) => {
        const context = await browser.newContext({ baseURL: server.url, ...options })
        context.setDefaultTimeout(PATIENCE_MS)
        const page = await context.newPage()
        page.on('pageerror', (error) => crashes.push(`${page.url()}: ${error.stack ?? error.message}`))
        await page.goto(path)
        return page
      })
      expect(crashes, 'errors that no code of the page caught').toEqual([])
    },
    report: [
      async ({ browser, server, task }, use) => {
        await use(undefined)
        // Not in onTestFailed: that runs after the fixtures, when the browser is gone.
        if (task.result?.state === 'fail') {
          const reasons = task.result.errors?.map(({ stack, message }) => stack ?? message) ?? []
          await reportFailure(task.name, reasons, [browser], [server])
        }
        // The next test begins without the people of this one.
        for (const context of browser.contexts()) await context.close()
      },
      { auto: true },
    ],
  })
}

const [extended, sharing] = [fixtures('test'), fixtures('file')]

/** Without a browser these tests are skipped; browserSetup.ts has said so, and has failed where CI is set. */
export const browserTest = chromium === null ? extended.skip : extended

/** The same, with one server and one browser for all tests of a file: for those that look and leave no trace. */
export const lookingTest = chromium === null ? sharing.skip : sharing
