import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
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
    const gaps = await page.locator('tr:has([data-tools])').evaluateAll((rows) =>
      rows.map((row) => {
        const [title, tools] = [row.querySelector('th textarea'), row.querySelector('[data-tools]')]
        return tools!.getBoundingClientRect().left - title!.getBoundingClientRect().right
      }),
    )
    expect(gaps.length).toBeGreaterThan(5)
    expect(Math.min(...gaps), `${width} px wide`).toBeGreaterThanOrEqual(0)
    await page.context().close()
  }
})
