// Phases and the clock: run from the panel, by pointer and by keys, seen and held to by everybody.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { middleOf } from '../support/mapPage.ts'

const FR = { locale: 'fr-FR' }
const PHONE = { ...FR, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

async function twoPeople(openPage: OpenPage, options: object = FR): Promise<{ nadia: Page; hugo: Page }> {
  const nadia = await openPage('/', { ...FR, viewport: { width: 1440, height: 1100 } })
  const made = await createWorkshop(nadia, {
    title: 'Bijoux',
    template: 'jewellery',
    locale: 'fr',
    name: 'Nadia',
  })
  await nadia.goto(`/w/${made.id}`)
  await nadia.getByRole('slider').first().waitFor()
  const hugo = await openPage(made.links.participant, options)
  await hugo.getByRole('textbox', { name: /^Votre nom/ }).fill('Hugo')
  await hugo.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
  await hugo.getByRole('slider').first().waitFor()
  await nadia.getByRole('button', { name: /^Animer/ }).click()
  await nadia.getByRole('button', { name: 'Poser le déroulé de la méthode' }).click()
  await nadia.getByRole('listitem').filter({ hasText: '7. Clôture' }).waitFor()
  return { nadia, hugo }
}

const phases = (page: Page) =>
  page
    .locator('[data-phase]')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('p')?.textContent ?? ''))

/** By Escape, once the keyboard is in it. */
async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

browserTest(
  '[SES-4] [SES-5] [SES-6] [SES-27] [SES-32] the agenda is laid out, reordered by keys and by hand while it runs, changed, and told to everybody; the clock runs with it',
  async ({ openPage }) => {
    const { nadia, hugo } = await twoPeople(openPage, PHONE)
    await nadia.getByRole('button', { name: 'Commencer l’atelier : Persona' }).click()

    // Everybody: the phase, what it asks and what one may do, in one line and in words.
    const line = hugo.getByRole('region', { name: 'Séance' })
    await line.getByRole('button', { name: /^Phase 1 sur 7 : Persona. Vous pouvez tout modifier/ }).click()
    await hugo.getByRole('dialog').getByText('Mettez-vous d’accord sur le client', { exact: false }).waitFor()
    await closeDialog(hugo)
    await hugo.getByRole('log').filter({ hasText: 'Nouvelle phase : Persona.' }).waitFor()
    await expect.poll(async () => (await line.boundingBox())!.height).toBeLessThanOrEqual(48)
    await line.getByRole('button', { name: /^Minuteur : il reste (20:00|19:\d\d)/ }).waitFor()
    await expectAccessible(hugo, 'the line of the session')

    // Reordered while it runs: by the arrow keys, then with the hand.
    const handle = nadia.getByRole('button', { name: /^Déplacer Points de friction/ })
    await handle.focus()
    await nadia.keyboard.press('ArrowUp')
    await nadia
      .getByRole('status')
      .filter({ hasText: 'Points de friction est maintenant au rang 3 sur 7.' })
      .waitFor()
    await expect
      .poll(async () => (await phases(nadia)).slice(2, 4))
      .toEqual(['3. Points de friction', '4. Notation'])
    await middleOf(nadia.getByRole('listitem').filter({ hasText: '2. Carte' })) // where it stays
    const from = (await nadia.getByRole('button', { name: /^Déplacer Clôture/ }).boundingBox())!
    const to = (await nadia.getByRole('listitem').filter({ hasText: '2. Carte' }).boundingBox())!
    await nadia.mouse.move(from.x + 8, from.y + 8)
    await nadia.mouse.down()
    await nadia.mouse.move(to.x + 20, to.y + 4, { steps: 6 })
    await nadia.mouse.up()
    await nadia.getByRole('listitem').filter({ hasText: '2. Clôture' }).waitFor()
    await line.getByRole('button', { name: /^Phase 1 sur 7/ }).waitFor()

    // Added, changed, removed.
    await nadia.getByRole('button', { name: 'Ajouter une phase' }).click()
    await nadia.getByRole('textbox', { name: 'Titre', exact: true }).fill('Pause café')
    await nadia.getByRole('textbox', { name: 'Minutes' }).first().fill('dix')
    await nadia.getByRole('button', { name: 'Enregistrer' }).click()
    await nadia.getByText('Un nombre entier de minutes, de 0 à 600.').waitFor()
    await nadia.getByRole('textbox', { name: 'Minutes' }).first().fill('10')
    await nadia.getByRole('textbox', { name: 'Consigne' }).fill('Revenez à l’heure.')
    await nadia.getByRole('button', { name: 'Enregistrer' }).click()
    await nadia.getByRole('listitem').filter({ hasText: '8. Pause café' }).waitFor()
    await nadia.getByRole('button', { name: 'Retirer Clôture' }).click()
    await expect.poll(async () => (await phases(nadia)).length).toBe(7)
    await nadia.getByRole('button', { name: 'Lancer : Pause café' }).click()
    await line.getByRole('button', { name: /^Phase 7 sur 7 : Pause café/ }).click()
    await hugo.getByRole('dialog').getByText('Revenez à l’heure.').waitFor()
    await closeDialog(hugo)
    await line.getByRole('button', { name: /^Minuteur : il reste (10:00|9:\d\d)/ }).waitFor()

    // The clock: longer, held, on again, over.
    await nadia.getByRole('button', { name: '+5 min' }).click()
    await line.getByRole('button', { name: /^Minuteur : il reste (15:00|14:\d\d)/ }).waitFor()
    await nadia.getByRole('button', { name: '−1 min' }).click()
    await line.getByRole('button', { name: /^Minuteur : il reste (14:00|13:\d\d)/ }).waitFor()
    await nadia.getByRole('button', { name: 'Pause', exact: true }).click()
    await line.getByRole('button', { name: /^Minuteur en pause/ }).waitFor()
    await nadia.getByRole('button', { name: 'Reprendre' }).click()
    await nadia.getByRole('button', { name: 'Finir maintenant' }).click()
    await line.getByRole('button', { name: /le temps est écoulé$/ }).waitFor()
    await hugo.getByRole('log').filter({ hasText: 'Le temps est écoulé. Ce que vous tapez reste.' }).waitFor()
    await expectAccessible(nadia, 'the agenda')
    await nadia.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(nadia, 'the agenda, dark')
  },
)

browserTest(
  '[SES-8] [SES-9] [SES-29] [SES-33] what the phase forbids is refused by pointer, keys, paste and table with the reason; words typed at the end of the clock or the phase stay',
  async ({ openPage }) => {
    const { nadia, hugo } = await twoPeople(openPage)
    // Words on their way when the clock runs out.
    await nadia.getByRole('button', { name: 'Commencer l’atelier : Persona' }).click()
    const title = hugo.getByRole('textbox', { name: 'Titre de l’atelier' })
    await title.fill('Bijoux et mont')
    await nadia.getByRole('button', { name: 'Finir maintenant' }).click()
    await hugo
      .getByText('Le temps est écoulé. Ce que vous tapez reste : terminez', { exact: false })
      .waitFor()
    expect(await title.inputValue()).toBe('Bijoux et mont')
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true)
    await hugo.keyboard.press('End')
    await hugo.keyboard.type('res')
    await hugo.getByRole('button', { name: 'Partager maintenant' }).click()
    await nadia
      .getByRole('textbox', { name: 'Titre de l’atelier' })
      .and(nadia.locator('[value="Bijoux et montres"]'))
      .waitFor()

    // One's own only.
    await nadia.getByRole('button', { name: 'Lancer : Carte du parcours' }).click()
    await hugo.getByRole('button', { name: /^Phase 2 sur 7/ }).waitFor()
    const refused = () => hugo.getByRole('status').filter({ hasText: 'Ceci vient de quelqu’un d’autre.' })
    const mark = hugo.getByRole('slider', { name: /^Satisfaction, Payer/ })
    const level = await mark.getAttribute('aria-valuenow')
    // Levels are not for now at all: nobody judges yet.
    const partRefused = hugo.getByRole('status').filter({ hasText: 'cette partie se consulte seulement' })
    await mark.focus()
    await hugo.keyboard.press('ArrowUp')
    await partRefused.waitFor()
    await partRefused.getByRole('button', { name: 'Fermer' }).click()
    expect(await mark.getAttribute('aria-valuenow')).toBe(level)
    const card = hugo.locator('[data-stop^="card "]').first()
    const name = await card.getAttribute('title')
    const { x, y } = await middleOf(card)
    await hugo.mouse.move(x, y)
    await hugo.mouse.down()
    await hugo.mouse.move(x + 340, y, { steps: 8 })
    await hugo.mouse.up()
    await refused().waitFor()
    await refused().getByRole('button', { name: 'Fermer' }).click()
    await card.focus()
    await hugo.keyboard.press('Control+x')
    await hugo.getByText('1 action coupée', { exact: false }).waitFor()
    await hugo.locator('[data-stop^="card "]').nth(4).focus()
    await hugo.keyboard.press('Control+v')
    await refused().waitFor()
    expect(await hugo.locator('[data-stop^="card "]').first().getAttribute('title')).toBe(name)
    await hugo.getByRole('link', { name: 'Tableau' }).click()
    const cell = hugo.getByRole('textbox', { name: /^(Action|Titre).*/ }).first()
    await cell.fill('À moi')
    await hugo.keyboard.press('Enter')
    await hugo.getByText('Ceci vient de quelqu’un d’autre.', { exact: false }).first().waitFor()
    await hugo.keyboard.press('Escape')
    // What is one's own can be added, and changed.
    await hugo.getByRole('link', { name: 'Carte', exact: true }).click()
    await hugo
      .getByRole('button', { name: /^Ajouter une action à Découverte en ligne/ })
      .first()
      .click()
    await hasKeyboard(hugo.getByLabel('Titre de l’action').first())
    await hugo.keyboard.type('Demander à une amie')
    await hugo.keyboard.press('Shift+Enter')
    await nadia.getByRole('button', { name: /^Demander à une amie/ }).waitFor()

    // Reading: nothing can be changed, and the page says why.
    await nadia.getByRole('button', { name: 'Lancer : Notation' }).click()
    await hugo.getByRole('button', { name: /^Phase 3 sur 7.*la carte se consulte seulement/ }).waitFor()
    await mark.focus()
    await hugo.keyboard.press('ArrowUp')
    await hugo
      .getByRole('status')
      .filter({ hasText: 'Dans cette phase, la carte se consulte seulement.' })
      .first()
      .waitFor()
    expect(await mark.getAttribute('aria-valuenow')).toBe(level)
  },
)
