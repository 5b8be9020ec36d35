// A notice offers the way back without being in the way: of the unplaced actions, or of an open dialog. It tells what could
// not be done.
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { openMap } from '../support/mapPage.ts'

browserTest(
  'a removal is taken back from its notice, beside the tray and over a dialog',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await page.goto(`/w/${id}/table`)
    const main = page.getByRole('main')
    await main.locator('[data-tools]').first().getByRole('button').first().click()
    await page.getByRole('button', { name: 'Supprimer la séquence', exact: true }).click()
    const toast = page.getByRole('status').filter({ hasText: 'Supprimé' }).locator('> div')
    const tray = page.getByRole('region', { name: 'À replacer' })
    // The tray comes a moment later, and the notice makes room for it.
    const between = async () => {
      const [below, above] = [must(await tray.boundingBox()), must(await toast.boundingBox())]
      return below.y - (above.y + above.height)
    }
    await expect.poll(between).toBeGreaterThanOrEqual(0)
    await toast.getByRole('button', { name: 'Annuler' }).click()
    await tray.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: /^Offres et personas/ }).click()
    const dialog = page.getByRole('dialog')
    const offers = dialog.getByRole('textbox', { name: 'Nom de l’offre' })
    await offers.first().waitFor()
    const count = await offers.count()
    await dialog
      .getByRole('button', { name: /^Supprimer/ })
      .first()
      .click()
    await expect.poll(() => offers.count()).toBe(count - 1)
    await toast.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(() => offers.count()).toBe(count)
  },
)

browserTest(
  'a key whose part of the page cannot be loaded says so, and works once it can be',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    await openMap(page, 'jewellery')
    // Nothing but a removal or a move by key asks for this part.
    await page.route('**/assets/change-*.js', (route) => route.abort())
    await page.locator('[data-stop^="card "]').first().focus()
    await page.keyboard.press('Delete')
    await page.getByText('Cette partie de la page n’a pas pu être chargée').waitFor()
    await page.unroute('**/assets/change-*.js')
    await page.keyboard.press('Delete')
    await page.getByText('Supprimé. Vous pouvez annuler.').waitFor()
  },
)
