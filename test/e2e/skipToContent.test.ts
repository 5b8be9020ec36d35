import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { BROWSER_LOCALES, createExample, openScreen, SCREENS } from '../support/screens.ts'

/** What opens over a screen keeps the keyboard in itself. */
const WHOLE = ['home', 'join', 'map', 'table']

for (const screen of SCREENS.filter(({ name }) => WHOLE.includes(name)))
  browserTest(
    `the first Tab on the ${screen.name} screen offers its content`,
    async ({ browser, server }) => {
      const example = await createExample(browser, server.url, 'en')
      const device = {
        baseURL: server.url,
        locale: BROWSER_LOCALES.en,
        viewport: { width: 390, height: 844 },
      }
      const page = await openScreen(browser, screen, example, device)
      const address = page.url()
      const skip = page.getByRole('link', { name: 'Skip to the content' })
      // A page may put the focus in its first field: from the top again.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      expect(await skip.evaluate((link) => getComputedStyle(link).clipPath)).not.toBe('none')
      await skip.focus()
      await expect.poll(() => skip.evaluate((link) => getComputedStyle(link).clipPath)).toBe('none')
      expect(
        await page.evaluate(
          () => document.querySelector('a, [role=link], button, input, select, textarea')?.textContent,
        ),
        'nothing comes before it',
      ).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      await page.locator('main:focus').waitFor()
      expect(page.url(), 'the link one came by is still in the address').toBe(address)
      await page.context().close()
    },
  )
