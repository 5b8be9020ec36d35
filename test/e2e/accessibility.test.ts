import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { BROWSER_LOCALES, createExample, openScreen, SCHEMES, SCREENS, SIZES } from '../support/screens.ts'

for (const screen of SCREENS)
  browserTest(`axe finds nothing serious on the ${screen.name} screen`, async ({ browser, server }) => {
    const example = await createExample(browser, server.url, 'fr')
    for (const colorScheme of SCHEMES)
      for (const size of SIZES) {
        const device = { baseURL: server.url, locale: BROWSER_LOCALES.fr, colorScheme, ...size }
        const page = await openScreen(browser, screen, example, device)
        await expectAccessible(page, `${screen.name}, ${colorScheme}, ${size.viewport.width} px wide`)
        await page.context().close()
      }
  })
