// Words that are still being typed survive a reload: they are handed in by the window that goes.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

/** Types where the keyboard is, sees that nothing claims to be saved, and reloads at once. */
async function typeAndReload(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
  await page.getByText('Pas encore partagé').waitFor()
  await expect.poll(() => page.getByText('Enregistré', { exact: true }).count()).toBe(0)
  await page.reload()
}

browserTest(
  '[WIN-21] a reload in the middle of typing keeps the words, wherever they are typed',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })

    await page.goto(`/w/${id}/table`)
    const title = page.getByRole('textbox', { name: 'Titre de l’atelier' })
    await title.click()
    await typeAndReload(page, 'Samedi matin')
    await expect.poll(() => title.inputValue()).toBe('Samedi matin')

    const ofAction = page.getByRole('main').locator('textarea').filter({ hasText: 'Payer' }).first()
    await ofAction.click()
    await typeAndReload(page, 'Payer en liquide')
    await page.getByRole('main').locator('textarea').filter({ hasText: 'Payer en liquide' }).waitFor()

    await page.goto(`/w/${id}`)
    await page.getByRole('slider', { name: /^Satisfaction, Payer en liquide/ }).waitFor()
    await page.getByRole('button', { name: /^Persona : / }).click()
    const segment = page.getByRole('textbox', { name: 'Segment' })
    await segment.click()
    await typeAndReload(page, 'Voisins du marché')
    await page.getByRole('button', { name: /^Persona : / }).click()
    await expect.poll(() => segment.inputValue()).toBe('Voisins du marché')

    const card = page.getByRole('button', { name: /^Payer en liquide/ }).first()
    await card.focus()
    await page.keyboard.press('F2')
    await hasKeyboard(page.getByLabel('Titre de l’action').first())
    await typeAndReload(page, 'Payer comptant')
    const renamed = page.getByRole('button', { name: /^Payer comptant/ }).first()
    await renamed.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Titre de l’action' }).click()
    await typeAndReload(page, 'Payer au stand')
    await page
      .getByRole('button', { name: /^Payer au stand/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.getByPlaceholder('Ajouter une friction').click()
    await typeAndReload(page, 'Pas de terminal')
    await page.getByText('Pas de terminal').first().waitFor()
  },
)
