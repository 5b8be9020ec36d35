// Reading the map as a facilitator does: open the insights, read, press one, and the place is there.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { eventually } from '../support/eventually.ts'
import { createExample, openScreen, SCREENS, SIZES } from '../support/screens.ts'

const LAST_DROP = /^−2 Suivre les bijoux de sa célébrité/

// Each screen in one theme on a desk and in the other on a phone: the panel itself is seen in all four.
for (const { name, schemes } of [
  { name: 'map', schemes: ['light', 'dark'] },
  { name: 'table', schemes: ['dark', 'light'] },
] as const)
  browserTest(
    `[INS-28] on the ${name} an insight shows its place and stays open, and its details are one press away`,
    async ({ browser, server }) => {
      const example = await createExample(browser, server.url, 'fr')
      const screen = must(SCREENS.find((s) => s.name === name))
      for (const [i, size] of SIZES.entries()) {
        const colorScheme = must(schemes[i])
        const device = { baseURL: server.url, locale: 'fr-FR', colorScheme, ...size }
        const page = await openScreen(browser, screen, example, device)
        await openInsightsAboutUs(page)
        const panel = page.getByRole('complementary', { name: 'Analyse' })
        await panel.getByText('−3', { exact: true }).first().waitFor()

        const row = panel.getByRole('button', { name: LAST_DROP })
        await row.click()
        await expect.poll(() => row.getAttribute('aria-current')).toBe('true')
        await eventually('the action is in view', async () => ((await isInView(page)) ? true : null))
        await panel.getByText('Comment est-ce calculé').filter({ visible: true }).first().click()
        await expectAccessible(page, `insights on the ${name}, ${colorScheme}, ${size.viewport.width} px`)

        await panel.getByRole('button', { name: /^Détails : Suivre les bijoux/ }).click()
        await page.getByRole('complementary', { name: 'Détails' }).locator('h2:focus').waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Analyse', exact: true }).and(page.locator(':focus')).waitFor()
        await page.context().close()
      }
    },
  )

async function openInsightsAboutUs(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Notre stand d’essai/ }).check({ force: true })
  await page.getByRole('button', { name: 'Analyse', exact: true }).click()
}

/** The selected action lies in the window, with nothing over its middle. */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const place =
      document.querySelector('tr[aria-current="true"]') ??
      document.querySelector('[data-stop^="card "][title="Suivre les bijoux de sa célébrité"]')
    if (place === null) return false
    const { left, top, width, height } = place.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
    return there !== null && place.contains(there)
  })
}
