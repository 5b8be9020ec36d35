import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { press } from '../support/byKeyboard.ts'
import { BROWSER_LOCALES, createExample, openScreen, SCREENS } from '../support/screens.ts'

browserTest('the tools of an action never lie on its title, on a phone', async ({ browser, server }) => {
  const example = await createExample(browser, server.url, 'fr')
  const table = SCREENS.find(({ name }) => name === 'table')
  if (table === undefined) throw new Error('no table among the screens')
  for (const width of [390, 320]) {
    const device = { viewport: { width, height: 844 }, isMobile: true, hasTouch: true }
    const page = await openScreen(browser, table, example, {
      baseURL: server.url,
      locale: BROWSER_LOCALES.fr,
      ...device,
    })
    const gaps = () =>
      page.locator('tr:has([data-tools])').evaluateAll((rows) =>
        rows.map((row) => {
          const [title, tools] = [row.querySelector('th textarea'), row.querySelector('[data-tools]')]
          return tools!.getBoundingClientRect().left - title!.getBoundingClientRect().right
        }),
      )
    await expect.poll(async () => (await gaps()).length).toBeGreaterThan(5)
    await expect
      .poll(async () => Math.min(...(await gaps())), { message: `${width} px wide` })
      .toBeGreaterThanOrEqual(0)
    await page.context().close()
  }
})

/** The panels and dialogs of the bar, by the button that opens each. */
const PANELS = [
  /^Courbes/,
  /^Guide/,
  /^Analyse/,
  /^Commentaires/,
  /^Persona/,
  /^Offres et personas/,
  /^Télécharger/,
]

/** What has the keyboard and is not wholly to be seen: outside the window, or under something else. */
function hiddenStop(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element.matches('h2, [role="dialog"]')) return null
    // A choice of a picture and a switch are drawn by what is around them.
    const seen = element.closest('label') ?? element
    const { left, right, top, bottom } = seen.getBoundingClientRect()
    // Of a long text the browser shows the line with the caret.
    const [x, y] = [(left + right) / 2, Math.min((top + bottom) / 2, top + 16)]
    const over = document.elementFromPoint(x, y)
    const free = over !== null && (seen.contains(over) || over.contains(seen))
    const inside = left >= 0 && right <= innerWidth && y >= 0 && y <= innerHeight
    return free && inside ? null : element.outerHTML.slice(0, 200)
  })
}

browserTest(
  'each panel and dialog opens, is gone through and is left by keyboard alone at 320 px',
  async ({ browser, server }) => {
    const example = await createExample(browser, server.url, 'fr')
    const map = SCREENS.find(({ name }) => name === 'map')
    if (map === undefined) throw new Error('no map among the screens')
    const page = await openScreen(browser, map, example, {
      baseURL: server.url,
      locale: BROWSER_LOCALES.fr,
      viewport: { width: 320, height: 640 },
    })
    for (const name of PANELS) {
      const button = page.getByRole('button', { name }).first()
      await button.focus()
      await page.keyboard.press('Enter')
      // The keyboard is in what opened, not at the button any more.
      const inside = page.locator('aside :focus, [role="dialog"]:focus, [role="dialog"] :focus')
      await inside.waitFor()
      for (let stop = 0; stop < 12 && (await inside.count()) > 0; stop++) {
        await expect.poll(() => hiddenStop(page), { message: `stop ${stop} of ${name}` }).toBeNull()
        await page.keyboard.press('Tab')
      }
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: `${name}` })
        .toBe(320)
      const close = page.locator('aside, [role="dialog"]').getByRole('button', { name: /^(Fermer|Quitter)/ })
      await close.first().focus()
      await press(page, 'Enter')
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
    }
    await page.context().close()
  },
)
