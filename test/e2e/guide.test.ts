// A team without a facilitator fills the sheet step by step: on a desk, on a phone, together, and after a break.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { createExample, openScreen, SCHEMES, SCREENS } from '../support/screens.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

async function openGuide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guide', exact: true }).click()
  await page.locator('h2:focus').waitFor()
}

/** Goes to a step by the list of all steps. */
async function goTo(page: Page, group: string, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Toutes les étapes' }).click()
  await page.getByRole('region', { name: group }).getByRole('button', { name: step }).click()
  await page.locator('h2:focus').waitFor()
}

browserTest(
  '[GUI-8] two people fill a sheet from nothing by keyboard and phone, each at a step of their own',
  async ({ openPage }) => {
    const desk = await openPage('/', { locale: 'fr-FR' })
    const { id, tokens } = await createWorkshop(desk, {
      title: 'Samedi',
      template: 'consumers',
      locale: 'fr',
    })
    await desk.goto(`/w/${id}`)
    await openGuide(desk)
    const phone = await openPage(`/join#${tokens.participant}`, {
      locale: 'fr-FR',
      viewport: { width: 320, height: 640 },
      isMobile: true,
      hasTouch: true,
    })
    await phone.getByRole('textbox').fill('Nadia')
    await phone.getByRole('button', { name: 'Entrer' }).tap()
    await openGuide(phone)

    // By keyboard: from the heading on, nothing but Tab, Enter and letters.
    await goTo(desk, 'Comparaison', 'Actions')
    await phone.getByRole('button', { name: 'Toutes les étapes' }).tap()
    await phone.getByRole('region', { name: 'Achat' }).getByRole('button', { name: 'Actions' }).tap()
    await desk.getByRole('button', { name: 'Toutes les étapes' }).press('Enter')
    await desk.getByText('Ici en ce moment : Nadia').first().waitFor({ state: 'attached' })
    await desk.getByRole('button', { name: 'Toutes les étapes' }).press('Enter')

    await desk.getByRole('textbox', { name: 'Ajouter une action à Comparaison' }).focus()
    await desk.keyboard.type('Essayer chez une amie')
    await desk.keyboard.press('Enter')
    await desk.keyboard.type('En parler à table')
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: 'Essayer chez une amie' }).first().waitFor() // its card, on the map beside
    await phone.getByRole('textbox', { name: 'Ajouter une action à Achat' }).fill('Payer sans contact')
    await phone.keyboard.press('Enter')
    await phone.getByRole('button', { name: 'Suivant' }).tap()
    await heading(phone, 'Est-il satisfait chez les autres ?').waitFor()
    await phone
      .getByRole('group', { name: /Payer sans contact/ })
      .getByRole('radio', { name: /^5 sur 7/ })
      .check({ force: true })
    await desk
      .getByRole('button', { name: /^Payer sans contact/ })
      .first()
      .waitFor()
    await expect.poll(() => phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  },
)

browserTest('[GUI-9] whoever reloads, or leaves and comes back, is where they were', async ({ openPage }) => {
  const page = await openPage('/', { locale: 'fr-FR' })
  const { id } = await createWorkshop(page, { title: 'Samedi', template: 'consumers', locale: 'fr' })
  await page.goto(`/w/${id}`)
  await openGuide(page)
  await goTo(page, 'Achat', 'Frictions')
  await page.reload()
  await heading(page, 'Qu’est-ce qui l’irrite ?').waitFor()
  await page.getByRole('button', { name: 'Quitter le guide' }).click()
  await page.getByRole('button', { name: 'Guide', exact: true }).and(page.locator(':focus')).waitFor()
  await page.reload()
  await page
    .getByRole('button', { name: /^Comparer les offres/ })
    .first()
    .waitFor()
  expect(await heading(page, 'Qu’est-ce qui l’irrite ?').count()).toBe(0)
  await openGuide(page)
  await heading(page, 'Qu’est-ce qui l’irrite ?').waitFor()
})

browserTest('axe finds nothing serious at any kind of step of the guide', async ({ browser, server }) => {
  const example = await createExample(browser, server.url, 'fr')
  const screen = must(SCREENS.find((s) => s.name === 'map'))
  for (const [i, colorScheme] of SCHEMES.entries()) {
    const size = i === 0 ? { width: 1440, height: 900 } : { width: 320, height: 640 }
    const device = { baseURL: server.url, locale: 'fr-FR', colorScheme, viewport: size }
    const page = await openScreen(browser, screen, example, device)
    await openGuide(page)
    const steps = ['Situation', 'Actions', 'Concurrents', 'Frictions']
    const places = [
      ['Pour commencer', 'Persona'],
      ['Pour commencer', 'Séquences'],
      ...steps.map((step) => ['Achat sur le marché', step]),
      ['Pour finir', 'Responsables'],
      ['Pour finir', 'Valeur'],
      ['Pour finir', 'Relecture'],
    ]
    for (const [group = '', step = ''] of places) {
      await goTo(page, group, step)
      await expectAccessible(page, `guide, ${step}, ${colorScheme}, ${size.width} px`)
    }
    await page.getByRole('button', { name: 'Toutes les étapes' }).click()
    await expectAccessible(page, `guide, all steps, ${colorScheme}, ${size.width} px`)
    await page.context().close()
  }
})
