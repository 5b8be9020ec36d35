// What customers are worth, with the keyboard alone: groups, spending, where the next euro does most; the season of a year.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { expectFocused, press, tabTo } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

const FRENCH = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

/** Goes on to each field in turn and types. */
async function typeInto(
  page: Page,
  fields: readonly (readonly [name: RegExp, text: string])[],
): Promise<void> {
  for (const [name, text] of fields) {
    await tabTo(page, name)
    await page.keyboard.type(text)
  }
}

browserTest(
  'segments, costs and the next euro are filled in with the keyboard alone',
  async ({ openPage }) => {
    const page = await openPage('/', FRENCH)
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'consumers', locale: 'fr' })
    await page.goto(`/w/${id}/plan/value`)
    await page.getByRole('heading', { name: 'Vos groupes de clients' }).waitFor()

    await tabTo(page, /^Ajouter un groupe/)
    await page.keyboard.type('Chasseuses de remises')
    await press(page, 'Enter')
    await expectFocused(page, /^Ajouter un groupe/)
    const card = page.getByRole('article', { name: 'Chasseuses de remises' })
    await card.waitFor()
    // Back into the card, from its last field to its first.
    await tabTo(page, /^Pourquoi$/, 'Shift+Tab')
    await page.keyboard.type('Elles rapportent tout.')
    await tabTo(page, /^Ce que nous décidons/, 'Shift+Tab')
    await page.keyboard.type('Laisser')
    await tabTo(page, /^Clients$/, 'Shift+Tab')
    await page.keyboard.type('60')
    await typeInto(page, [
      [/^Marge d’un client/, '10'],
      [/^Coût pour en servir/, '14,50'],
      [/^Pourrait rapporter/, '12'],
    ])
    await press(page, 'Enter')
    await card.getByText('Non rentables (CNR)').waitFor()
    await expect.poll(() => card.getByLabel('Ce que nous décidons').inputValue()).toBe('letGo')

    await tabTo(page, /^Période$/)
    await page.keyboard.type('2025')
    await tabTo(page, /^Ajouter une dépense de conquête/)
    await page.keyboard.type('Salon')
    await press(page, 'Enter')
    await page.getByLabel('Montant : Salon').waitFor()
    await tabTo(page, /^Montant\s: Salon$/, 'Shift+Tab')
    await page.keyboard.type('2 000 €')
    await typeInto(page, [
      [/^Clients conquis$/, '20'],
      [/^Autres dépenses/, '2000'],
      [/^Clients gardés$/, '150'],
      [/^Prospects touchés$/, '400'],
      [/^Prospects conquis, au mieux$/, '20'],
      [/^Clients au départ$/, '250'],
      [/^Clients gardés, aujourd’hui$/, '60'],
      [/^Clients gardés, au mieux$/, '80'],
      [/^Marge annuelle/, '100'],
      [/^Taux d’actualisation$/, '10'],
    ])
    await press(page, 'Enter')
    await page.getByText(/^Conquérir coûte 7,5 fois plus que garder \(2025\)/).waitFor()
    await page.getByRole('img', { name: /50\s%\sva à la conquête aujourd’hui/ }).waitFor()
    const worth = page.getByRole('row', { name: /^Valeur d’un client conquis/ }).getByRole('cell')
    await expect.poll(async () => (await worth.first().textContent())?.replace(/\s/g, ' ')).toBe('204 €')
  },
)

browserTest('two people fill months of one year at once, and both see all of it', async ({ openPage }) => {
  const ana = await openPage('/', FRENCH)
  const made = await createWorkshop(ana, { title: 'Bijoux', template: 'consumers', locale: 'fr' })
  await ana.goto(`/w/${made.id}/plan/objectives`)
  await ana.getByRole('button', { name: 'Ajouter l’objectif' }).click()
  const bob = await openPage(made.links.participant, FRENCH)
  await bob.getByRole('button', { name: /rejoindre|entrer/i }).click()
  await bob.waitForURL(/\/w\//)
  await bob.goto(`/w/${made.id}/plan/objectives`)
  const pages = [ana, bob] as const
  for (const page of pages) await page.getByText('Saison : l’an dernier, mois par mois').click()
  async function give(page: Page, month: string, text: string): Promise<void> {
    await page.getByLabel(month).fill(text)
    await page.getByLabel(month).press('Enter')
  }
  await Promise.all([give(ana, 'Janvier', '40'), give(bob, 'Février', '60')])
  for (const page of pages) {
    await page.getByText('2 mois connus sur 12').waitFor()
    await expect.poll(() => page.getByLabel('Janvier').inputValue()).toBe('40')
    await expect.poll(() => page.getByLabel('Février').inputValue()).toBe('60')
  }
})
