// The main job again, with the keyboard alone, in the table: for people who do not see the map or cannot drag.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { expectFocused, press, tabTo } from '../support/byKeyboard.ts'

const FRENCH = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

browserTest('the whole job can be done with the keyboard alone in the table', async ({ openPage }) => {
  const page = await openPage('/', FRENCH)
  await page.getByRole('heading', { level: 1 }).waitFor()

  // Create the example and go to the table.
  await tabTo(page, /^Bijoux/)
  await press(page, 'Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, /créer|commencer/i)
  await press(page, 'Enter')
  await page.waitForURL(/\/w\/[^/]+$/)
  await tabTo(page, /^Tableau$/)
  await press(page, 'Enter')
  await page.getByRole('table').first().waitFor()

  // Add an action, rate it, note a friction, put a new person in charge.
  await tabTo(page, /^Ajouter une action à Achat sur le marché/)
  await page.keyboard.type('Demander un paquet cadeau')
  await press(page, 'Enter')
  await expectFocused(page, /^Ajouter une action/)
  await tabTo(page, /^Satisfaction, Demander un paquet cadeau, Boutique/, 'Shift+Tab')
  await page.keyboard.type('3')
  await tabTo(page, /^Ajouter une friction à Demander un paquet cadeau/)
  await page.keyboard.type('Pas de papier pour emballer')
  await press(page, 'Enter')
  await tabTo(page, /^Responsable de : Pas de papier/, 'Shift+Tab')
  await chooseWithKeyboard(page, 'Nouvelle personne')
  await tabTo(page, /^Nom$/)
  await page.keyboard.type('Inès')
  await tabTo(page, /^Désigner$/)
  await press(page, 'Enter')
  const row = page.getByRole('row', { name: /Demander un paquet cadeau/ })
  await row.getByText('Inès').first().waitFor({ state: 'attached' })
  const level = row.getByLabel(/^Satisfaction, Demander un paquet cadeau, Boutique/)
  await expect.poll(() => level.inputValue()).toBe('3')

  // Move it to the next sequence; the keyboard goes with it, and it is said.
  await tabTo(page, /^Déplacer ou supprimer : Demander un paquet cadeau/)
  await press(page, 'Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, /^Descendre$/)
  await press(page, 'Enter')
  await page
    .getByText('Demander un paquet cadeau : déplacée à la place 1 sur 5 dans Fabrication', { exact: false })
    .waitFor({ state: 'attached' })
  await expectFocused(page, /^Déplacer ou supprimer : Demander un paquet cadeau/)

  // Delete it, and take that back.
  await press(page, 'Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, /^Supprimer l’action/)
  await press(page, 'Enter')
  await row.waitFor({ state: 'detached' })
  await press(page, 'Control+z')
  await row.waitFor()
  await expect.poll(() => row.getByText('Inès').count()).toBeGreaterThan(0)
})

/** A native select opens a list of the system, which no test can see; its keys work closed as well. */
async function chooseWithKeyboard(page: Page, start: string): Promise<void> {
  await page.keyboard.type(start)
}

browserTest(
  'the table works at 320 px and at 400 % zoom: nothing is cut off to the right',
  async ({ openPage }) => {
    const page = await openPage('/', { ...FRENCH, viewport: { width: 320, height: 640 } })
    await page.getByRole('button', { name: /^Bijoux/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /créer|commencer/i })
      .click()
    await page.waitForURL(/\/w\/[^/]+$/)
    await page.goto(`${new URL(page.url()).pathname}/table`)
    await page.getByRole('heading', { name: /Séquence 1/ }).waitFor()
    const cut = () =>
      page.evaluate(() => ({
        page: document.documentElement.scrollWidth - window.innerWidth,
        fields: [...document.querySelectorAll('main input, main select, main textarea, main button')]
          .map((e) => ({
            name: e.getAttribute('aria-label') ?? e.textContent,
            box: e.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1))
          .map(({ name }) => name),
      }))
    await expect.poll(cut).toEqual({ page: 0, fields: [] })
  },
)
