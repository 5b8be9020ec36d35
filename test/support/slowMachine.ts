// PARCOURS_TEST_SLOW=3: every page of the tests computes three times as slowly, as on a machine that is busy with other work.
// What fails then counts on something being there in time.
import type { Browser, Page } from 'playwright-core'

/** How many times slower pages are. */
export const SLOWNESS = Number(process.env.PARCOURS_TEST_SLOW || 1)

/** Slows down every page that this browser will open, if that was asked for. */
export function slowDown(browser: Browser): void {
  if (SLOWNESS === 1) return
  browser.on('context', (context) => context.on('page', (page) => void slowDownPage(page)))
}

async function slowDownPage(page: Page): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
  } catch (error) {
    // A page that is gone by now needs no slowing down.
    if (!page.isClosed()) throw error
  }
}
