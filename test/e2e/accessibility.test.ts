// Axe over every screen of screenList.ts: on a desk in French, in the colours of both schemes, and on the narrowest phone in
// English, where also nothing is pushed along in two directions and nothing hides what has the keyboard.
import type { Browser } from 'playwright-core'
import { must } from '../../src/model/must.ts'
import type { Locale } from '../../src/model/schema/meta.ts'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { lookingTest } from '../support/browserTest.ts'
import { expectFocusInSight, expectReflow } from '../support/reflow.ts'
import {
  addSession,
  BROWSER_LOCALES,
  createExample,
  type Example,
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

const examples = new Map<Locale, Promise<Example>>()

/** The workshops that are looked at, one after the other, in the order of screenList.ts: made once for each language. */
function exampleIn(locale: Locale, browser: Browser, url: string): Promise<Example> {
  const made =
    examples.get(locale) ??
    createExample(browser, url, locale).then((example) => addSession(browser, url, example))
  examples.set(locale, made)
  return made
}

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
  lookingTest(
    `axe finds nothing on any screen of the ${who}, on a desk, light and dark`,
    async ({ browser, server }) => {
      const example = await exampleIn('fr', browser, server.url)
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

  lookingTest(
    `axe finds nothing on any screen of the ${who} at 320 px, and all of it reflows`,
    async ({ browser, server }) => {
      const example = await exampleIn('en', browser, server.url)
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

lookingTest('nothing hides what has the keyboard, enlarged fourfold', async ({ browser, server }) => {
  const example = await exampleIn('fr', browser, server.url)
  const device = { baseURL: server.url, locale: BROWSER_LOCALES.fr, viewport: ENLARGED }
  const page = await newProfile(browser, 'facilitator', example, device)
  for (const name of SCROLLED) {
    const screen = must(SCREENS.find((s) => s.name === name))
    await showScreen(page, { ...screen, as: 'facilitator' }, example)
    await expectReflow(page, `${name}, enlarged fourfold`)
    await expectFocusInSight(page, `${name}, enlarged fourfold`, 30)
  }
})
