// Axe over every screen of screenList.ts: on a desk in French, in the colours of both schemes, and on the narrowest phone in
// English, where also nothing is pushed along in two directions and nothing hides what has the keyboard.
import { must } from '../../src/model/must.ts'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { expectFocusInSight, expectReflow } from '../support/reflow.ts'
import {
  addSession,
  BROWSER_LOCALES,
  createExample,
  LOOKERS,
  newProfile,
  SCREENS,
  SIZES,
  showScreen,
} from '../support/screens.ts'

const [DESK] = SIZES
/** As wide as 1,280 px enlarged fourfold. */
const NARROW = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } as const
/** The same window enlarged, and low as well. */
const ENLARGED = { width: 320, height: 256 } as const

/** Screens of one person, few enough for a test. */
const PARTS = LOOKERS.flatMap((as) => {
  const screens = SCREENS.filter((screen) => screen.as === as)
  const parts = Math.ceil(screens.length / 20)
  return Array.from({ length: parts }, (_, i) => ({
    as,
    screens: screens.slice(20 * i, 20 * (i + 1)),
    who: parts === 1 ? as : `${as} (${i + 1} of ${parts})`,
  }))
})

for (const { as, screens, who } of PARTS) {
  browserTest(
    `axe finds nothing on any screen of the ${who}, on a desk, light and dark`,
    async ({ browser, server }) => {
      const example = await addSession(browser, server.url, await createExample(browser, server.url, 'fr'))
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

  browserTest(
    `axe finds nothing on any screen of the ${who} at 320 px, and all of it reflows`,
    async ({ browser, server }) => {
      const example = await addSession(browser, server.url, await createExample(browser, server.url, 'en'))
      const page = await newProfile(browser, as, example, {
        baseURL: server.url,
        locale: BROWSER_LOCALES.en,
        ...NARROW,
      })
      for (const screen of screens) {
        await showScreen(page, screen, example)
        await expectAccessible(page, `${screen.name}, at 320 px`)
        await expectReflow(page, `${screen.name}, at 320 px`)
      }
    },
  )
}

/** Long ones, and those with something that stays while the rest scrolls. */
const SCROLLED = ['home', 'action', 'guide', 'share', 'comments', 'table', 'plan-measures', 'plan-gates']

browserTest('nothing hides what has the keyboard, enlarged fourfold', async ({ browser, server }) => {
  const example = await addSession(browser, server.url, await createExample(browser, server.url, 'fr'))
  const device = { baseURL: server.url, locale: BROWSER_LOCALES.fr, viewport: ENLARGED }
  const page = await newProfile(browser, 'facilitator', example, device)
  for (const name of SCROLLED) {
    const screen = must(SCREENS.find((s) => s.name === name))
    await showScreen(page, { ...screen, as: 'facilitator' }, example)
    await expectReflow(page, `${name}, enlarged fourfold`)
    await expectFocusInSight(page, `${name}, enlarged fourfold`, 30)
  }
})
