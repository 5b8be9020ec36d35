import type { Page } from 'playwright-core'
import { must } from '../../src/model/must.ts'
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

interface Opened {
  readonly name: string
  readonly screen: (typeof SCREENS)[number]['name']
  readonly open: (page: Page) => Promise<void>
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

/** What opens over or beside a screen. */
const OPENED: readonly Opened[] = [
  { name: 'new workshop', screen: 'home', open: press(/^Particuliers/) },
  { name: 'share', screen: 'map', open: press('Partager') },
  { name: 'settings', screen: 'map', open: press('Réglages') },
  { name: 'people', screen: 'map', open: press(/personne présente/) },
  { name: 'offers', screen: 'map', open: press(/^Offres et personas/) },
  { name: 'persona', screen: 'map', open: press(/^Persona\s:/) },
  { name: 'commands', screen: 'map', open: press(/^Commandes/) },
  {
    name: 'shortcuts',
    screen: 'map',
    async open(page) {
      await page
        .getByRole('button', { name: /^Payer/ })
        .first()
        .focus()
      await page.keyboard.press('?')
    },
  },
  {
    name: 'several actions',
    screen: 'map',
    async open(page) {
      await page
        .getByRole('button', { name: /^Payer/ })
        .first()
        .focus()
      await page.keyboard.press('Shift+ArrowRight')
      await page.getByRole('toolbar').waitFor()
    },
  },
  {
    name: 'action',
    screen: 'map',
    async open(page) {
      await page
        .getByRole('button', { name: /^Payer/ })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Titre de l’action' }).waitFor()
    },
  },
]

browserTest(
  'axe finds nothing serious in what opens over or beside a screen',
  async ({ browser, server }) => {
    const example = await createExample(browser, server.url, 'fr')
    for (const { name, screen: wanted, open } of OPENED)
      for (const colorScheme of SCHEMES) {
        const screen = must(SCREENS.find((s) => s.name === wanted))
        const device = { baseURL: server.url, locale: BROWSER_LOCALES.fr, colorScheme, ...SIZES[0] }
        const page = await openScreen(browser, screen, example, device)
        await open(page)
        if (!['persona', 'action', 'several actions'].includes(name)) await page.getByRole('dialog').waitFor()
        await expectAccessible(page, `${name}, ${colorScheme}`)
        await page.context().close()
      }
  },
)
