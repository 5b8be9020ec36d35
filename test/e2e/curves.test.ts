// Several curves on one plot, in a browser: shown, compared, verified, and taken along as a picture.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

async function openExample(page: Page): Promise<void> {
  const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
  await page.goto(`/w/${id}`)
  await page.getByRole('slider').first().waitFor()
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

browserTest(
  'two curves are compared on the map, what customers say stands beside the guess, and both are in the picture',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    await openExample(page)

    await press(page, 'Courbes')
    await page.getByRole('combobox', { name: 'Cette courbe' }).selectOption({ index: 2 })
    await page.getByRole('combobox', { name: 'par rapport à celle-ci' }).selectOption({ index: 1 })
    await page.getByText(/actions comparées$/).waitFor()
    await page.locator('svg pattern').waitFor({ state: 'attached' })
    // The gap is told in the text of the plot too.
    await page.getByText(/^Écart, Notre stand d’essai, a priori/).waitFor({ state: 'attached' })
    await press(page, 'Fermer les courbes')

    await page
      .getByRole('button', { name: /^Payer/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    const details = page.getByRole('complementary')
    const guess = await details.getByRole('radio', { checked: true }).last().inputValue()
    await press(page, /^Noter ce que disent les clients/)
    await page.getByLabel('Coller les réponses').fill('3\n4\n5\n6\n7')
    await page.keyboard.press('Tab')
    await press(page, /^Noter$/)
    await details.getByText('5 clients interrogés').waitFor()
    await expect.poll(() => details.getByRole('radio', { checked: true }).last().inputValue()).toBe(guess)
    await expect.poll(() => page.locator('svg text').allTextContents()).toContain('n 5')

    await press(page, 'Télécharger')
    await page.getByRole('img', { name: 'Aperçu' }).waitFor()
    const save = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }
    const svg = await save(/en SVG/)
    expect(svg.name).toMatch(/^Bijoux - Carte \d{4}-\d\d-\d\d\.svg$/)
    const xml = svg.bytes.toString('utf8')
    expect(xml).toContain('Payer')
    expect(xml).toContain('n 5')
    expect(xml).toContain('font/woff2;base64,')
    const png = await save(/en PNG/)
    // The size of a PNG stands in its first bytes: twice that of the picture.
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([3360, 2376])
    expect(png.bytes.length).toBeGreaterThan(100_000)
  },
)
