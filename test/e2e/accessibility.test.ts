// Axe over every screen of screenList.ts: on a desk in French and on a phone in English, and the colours of both schemes.
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import {
  BROWSER_LOCALES,
  createExample,
  LOOKERS,
  newProfile,
  SCREENS,
  SIZES,
  showScreen,
} from '../support/screens.ts'

const [DESK, PHONE] = SIZES

for (const as of LOOKERS) {
  const screens = SCREENS.filter((screen) => screen.as === as)
  browserTest(
    `axe finds nothing on any screen of the ${as}, on a desk, light and dark`,
    async ({ browser, server }) => {
      const example = await createExample(browser, server.url, 'fr')
      const page = await newProfile(browser, as, example, {
        baseURL: server.url,
        locale: BROWSER_LOCALES.fr,
        ...DESK,
      })
      for (const screen of screens) {
        await page.emulateMedia({ colorScheme: 'light' })
        await showScreen(page, screen, example)
        await expectAccessible(page, `${screen.name}, on a desk, light`)
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectContrast(page, `${screen.name}, on a desk, dark`)
      }
    },
  )

  browserTest(`axe finds nothing on any screen of the ${as}, on a phone`, async ({ browser, server }) => {
    const example = await createExample(browser, server.url, 'en')
    const page = await newProfile(browser, as, example, {
      baseURL: server.url,
      locale: BROWSER_LOCALES.en,
      ...PHONE,
    })
    for (const screen of screens) {
      await showScreen(page, screen, example)
      await expectAccessible(page, `${screen.name}, on a phone`)
    }
  })
}
