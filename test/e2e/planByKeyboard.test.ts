// The boards of the plan with the keyboard alone: add, fill in, remove, undo; and the tables of the budget fit their boxes.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { expectFocused, press, tabTo } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { DESK } from '../support/frenchRoom.ts'

async function fill(page: Page, fields: readonly (readonly [name: RegExp, text: string])[]): Promise<void> {
  for (const [name, text] of fields) {
    await tabTo(page, name)
    await page.keyboard.type(text)
  }
  await press(page, 'Enter')
}

/** Adds a card by its line at the end of a list; the keyboard stays on the line. */
async function add(page: Page, line: RegExp, name: string) {
  await tabTo(page, line)
  await page.keyboard.type(name)
  await press(page, 'Enter')
  const card = page.getByRole('article', { name })
  await card.waitFor()
  await expectFocused(page, line)
  return card
}

/** Removed by its button, back by one undo. */
async function removeAndUndo(page: Page, name: string): Promise<void> {
  const card = page.getByRole('article', { name })
  await tabTo(page, new RegExp(`^Supprimer ${name}`), 'Shift+Tab')
  await press(page, 'Enter')
  await card.waitFor({ state: 'detached' })
  await press(page, 'Control+z')
  await card.waitFor()
}

browserTest(
  'loss drivers, win-back, measures, budget, gates and lists of owners are worked with the keyboard alone',
  async ({ openPage }) => {
    const page = await openPage('/', DESK)
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    const open = async (section: string, heading: string) => {
      await page.goto(`/w/${id}/plan/${section}`)
      await page.getByRole('heading', { name: heading, level: 2 }).waitFor()
    }

    await open('drivers', 'Moteurs de perte')
    const driver = await add(page, /^Ajouter un moteur de perte/, 'Prix')
    await tabTo(page, /^Supprimer Prix$/, 'Shift+Tab')
    await fill(page, [
      [/^Clients perdus en un an$/, '12'],
      [/^Leur valeur en un an$/, '1200,50'],
      [/^Parade$/, 'Afficher les prix'],
    ])
    await expect.poll(() => driver.getByLabel('Clients perdus en un an').inputValue()).toBe('12')
    await removeAndUndo(page, 'Prix')

    await open('winBack', 'Reconquête')
    const group = await add(page, /^Ajouter un groupe à reconquérir/, 'Parties au printemps')
    await tabTo(page, /^Supprimer Parties/, 'Shift+Tab')
    await fill(page, [
      [/^Clients$/, '200'],
      [/^Chance de réussite$/, '12'],
      [/^Valeur d’un client gardé$/, '100'],
    ])
    await group.getByText(/Gain attendu\s: 2\s400\s€/).waitFor()
    await removeAndUndo(page, 'Parties au printemps')

    await open('measures', 'Mesures')
    await add(page, /^Ajouter une mesure\s: Donner un rôle/, 'Carte')
    await tabTo(page, /^Ouvrir Carte$/, 'Shift+Tab')
    await press(page, 'Enter')
    await expectFocused(page, 'Fermer Carte')
    await tabTo(page, /^Ajouter un coût/)
    await press(page, 'Enter')
    await fill(page, [[/^Fixe$/, '90']])
    await page.getByText(/90\s€ la première année/).waitFor()
    await tabTo(page, /^Fiches$/, 'Shift+Tab')
    await press(page, 'ArrowRight')
    await page.getByRole('table').waitFor()
    await tabTo(page, /^Statut, Carte$/)
    await page.keyboard.type('Déc')
    await expect.poll(() => page.getByLabel('Statut, Carte').inputValue()).toBe('decided')
    await tabTo(page, /^Ouvrir Carte$/, 'Shift+Tab')
    await press(page, 'Enter')
    await expectFocused(page, 'Fermer Carte')
    await removeAndUndo(page, 'Carte')

    await open('budget', 'Budget')
    await tabTo(page, /^Première année du plan$/)
    await page.keyboard.type('2027')
    await fill(page, [
      [/^Marge annuelle/, '100'],
      [/^Clients gardés, aujourd’hui$/, '60'],
      [/^Clients gardés, visés$/, '80'],
      [/^Taux d’actualisation$/, '10'],
      [/^Nombre de clients$/, '3'],
    ])
    await page.getByText(/^146,67\s€ par client/).waitFor()
    // The calendar years stand beside the plan's; nothing is cut off, and no row looks empty on a phone.
    const tables = page.locator('main section[tabindex="0"]')
    const cut = () => tables.evaluateAll((boxes) => boxes.filter((b) => b.scrollWidth > b.clientWidth).length)
    await expect.poll(() => tables.count()).toBe(5)
    await expect.poll(cut).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
    const outside = () =>
      tables.evaluateAll(
        (boxes) =>
          boxes.flatMap((box) =>
            [...box.querySelectorAll('td[colspan] span')].filter(
              (words) => words.getBoundingClientRect().right > box.getBoundingClientRect().right,
            ),
          ).length,
      )
    await expect.poll(outside).toBe(0)
    await page.setViewportSize(DESK.viewport)

    await open('gates', 'Préalables')
    await tabTo(page, /^Oui$/)
    await press(page, 'Space')
    const first = page.getByRole('radio', { name: 'Oui' }).first()
    await expect.poll(() => first.isChecked()).toBe(true)
    await tabTo(page, /^Retirer la réponse/)
    await press(page, 'Enter')
    await expect.poll(() => first.isChecked()).toBe(false)
    await press(page, 'Control+z')
    await page.locator('input[type="radio"]:checked').first().waitFor({ state: 'attached' })

    await open('owners', 'Listes par responsable')
    await tabTo(page, /^Hugo$/)
    await press(page, 'Enter')
    await page.getByRole('link', { name: 'Toutes les listes' }).waitFor()
    await tabTo(page, /^Télécharger la liste en CSV.*Hugo$/)
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
  },
)
