// The plan, as an entrepreneur and a team use it.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PLAN_SECTIONS } from '../../src/panels/plan/planSections.ts'
import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

/** Amounts are set with spaces that do not break. */
const amount = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

async function typeIn(page: Page, line: number, fields: Readonly<Record<string, string>>): Promise<void> {
  const row = page.getByRole('group', { name: /^Coût/ }).nth(line)
  for (const [label, text] of Object.entries(fields)) {
    await row.getByLabel(label, { exact: true }).fill(text)
    await row.getByLabel(label, { exact: true }).press('Enter')
  }
}

browserTest(
  'example 1: an entrepreneur types in the referral, the contests and the cards, and reads the budget of year 1',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'consumers', locale: 'fr' })
    await page.goto(`/w/${id}/plan/measures`)

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Parrainage/ }).click()
    await page.getByRole('button', { name: 'Ouvrir Parrainage' }).click()
    await typeIn(page, 0, { 'Pour quoi': 'Trois filleuls', 'À l’unité': '10 €', 'Au plus': '50' })
    await typeIn(page, 1, { 'Pour quoi': 'Un filleul', 'À l’unité': '5,00', 'Au plus': '50' })
    await page.getByText(amount('Le parrainage coûte au plus 750 € par an\\.')).waitFor()
    await page.getByRole('button', { name: 'Fermer Parrainage' }).click()

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Jeu-concours/ }).click()
    await page.getByRole('button', { name: 'Ouvrir Jeu-concours' }).click()
    await typeIn(page, 0, { Fixe: '300' })
    await page.getByText(amount('300 € par an, non comptés ici')).waitFor()
    await page.getByRole('button', { name: 'Fermer Jeu-concours' }).click()

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Cartes et dépliants/ }).click()
    await page.getByRole('button', { name: /^Ouvrir Cartes/ }).click()
    await typeIn(page, 0, { Fixe: 'dix euros' })
    await page.getByText('Ce montant n’est pas lisible', { exact: false }).waitFor()
    await typeIn(page, 0, { Fixe: '250,00 €' })

    await page.getByRole('link', { name: 'Budget', exact: true }).click()
    const cells = page
      .getByRole('row', { name: /^Total/ })
      .first()
      .getByRole('cell')
    await cells.first().waitFor()
    expect((await cells.allTextContents()).map((text) => text.replace(/\s/g, ' '))).toEqual([
      '1 000 €',
      '1 000 €',
      '1 000 €',
      '3 000 €',
    ])
    const elsewhere = page.getByRole('row', { name: /^Déjà dans d’autres budgets/ })
    expect((await elsewhere.getByRole('cell').first().textContent())?.replace(/\s/g, ' ')).toBe('300 €')
  },
)

browserTest(
  'two people fill the matrix and a cost line at once: nobody’s cell is lost, and the last write of one field is seen by both',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await ana.goto(`/w/${made.id}/plan/roles`)
    const bob = await openPage(made.links.participant, { locale: 'fr-FR' })
    await bob.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await bob.waitForURL(/\/w\//)
    await bob.goto(`/w/${made.id}/plan/roles`)
    const cell = (page: Page, column: number) =>
      page
        .getByRole('row', { name: /Reconquérir les meilleurs/ })
        .getByRole('gridcell')
        .nth(column)
    await Promise.all([cell(ana, 0).focus(), cell(bob, 1).focus()])
    await Promise.all([ana.keyboard.press('a'), bob.keyboard.press('r')])
    for (const page of [ana, bob]) {
      await page.getByRole('gridcell', { name: /Reconquérir les meilleurs.*Responsable/ }).waitFor()
      await page.getByRole('gridcell', { name: /Reconquérir les meilleurs.*Réalise/ }).waitFor()
    }

    await Promise.all([ana, bob].map((page) => page.getByRole('link', { name: 'Reconquête' }).click()))
    const add = ana.getByRole('textbox', { name: 'Ajouter un groupe à reconquérir' })
    await add.fill('Clientes perdues')
    await add.press('Enter')
    const card = (page: Page) => page.getByRole('article', { name: 'Clientes perdues' })
    await card(bob).waitFor()
    await card(ana).getByLabel('Clients', { exact: true }).fill('200')
    await card(bob).getByLabel('Chance de réussite').fill('12 %')
    await Promise.all([ana.keyboard.press('Tab'), bob.keyboard.press('Tab')])
    await card(ana).getByLabel('Clients', { exact: true }).fill('210')
    await card(bob).getByLabel('Clients', { exact: true }).fill('220')
    await Promise.all([ana.keyboard.press('Enter'), bob.keyboard.press('Enter')])
    const shown = (page: Page) => card(page).getByLabel('Clients', { exact: true }).inputValue()
    await expect.poll(async () => (await shown(ana)) === (await shown(bob))).toBe(true)
    expect(['210', '220']).toContain(await shown(ana))
    expect(await card(ana).getByLabel('Chance de réussite').inputValue()).toBe('12')
  },
)

browserTest('axe finds nothing serious in any part of the plan, in both themes', async ({ openPage }) => {
  // Without motion the colours of the other theme are there at once, not halfway.
  const page = await openPage('/', { locale: 'fr-FR', reducedMotion: 'reduce' })
  const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
  for (const section of PLAN_SECTIONS) {
    await page.goto(`/w/${id}/plan/${section}`)
    await page.getByRole('heading', { level: 2 }).waitFor()
    await page.locator('main p').first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `plan/${section}, ${colorScheme}`)
    }
  }
})
