// Leading: bring to me, hands, ready, locks, reactions, quiet, handing over, taking over, snapshots.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

const FR = { locale: 'fr-FR' }

async function join(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Votre nom/ }).fill(name)
  await page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
  await page.getByRole('slider').first().waitFor()
}

browserTest(
  '[SES-3] [SES-13] [SES-18] [SES-20] [SES-21] [SES-31] [SES-34] a room is led: called together, listened to, locked, calmed, handed over and taken over',
  async ({ openPage }) => {
    const nadia = await openPage('/', { ...FR, viewport: { width: 1440, height: 1100 } })
    const made = await createWorkshop(nadia, {
      title: 'Bijoux',
      template: 'jewellery',
      locale: 'fr',
      name: 'Nadia',
    })
    await nadia.goto(`/w/${made.id}`)
    await nadia.getByRole('slider').first().waitFor()
    const hugo = await openPage(made.links.participant, FR)
    await join(hugo, 'Hugo')
    await nadia.getByRole('button', { name: /^Animer/ }).click()
    await nadia.getByRole('button', { name: 'Poser le déroulé de la méthode' }).click()
    await nadia.getByRole('button', { name: 'Commencer l’atelier : Persona' }).click()

    // Hands in their order, ready signals, a reaction.
    await hugo.getByRole('button', { name: 'Lever la main' }).click()
    await hugo.getByRole('button', { name: 'Prêt', exact: true }).click()
    await nadia.getByRole('button', { name: /^Animer.*1 attend/ }).waitFor()
    await nadia.getByRole('tab', { name: 'Présents' }).click()
    await nadia.getByText('1 sur 1 prêts').waitFor()
    await nadia.getByRole('button', { name: 'Baisser la main : Hugo' }).click()
    await hugo.locator('button[aria-pressed="false"]', { hasText: 'Lever la main' }).waitFor()
    await hugo.getByRole('button', { name: 'Réactions et mode calme' }).click()
    await hugo.getByRole('button', { name: 'D’accord', exact: true }).click()
    await nadia.getByText('Hugo : D’accord').waitFor()

    // Invited: a button. Brought: the view moves, the keyboard does not, and not under typing hands.
    await nadia.getByRole('tab', { name: 'Salle' }).click()
    await nadia.getByRole('link', { name: 'Tableau' }).click()
    await nadia.waitForURL(/\/table$/)
    await nadia.getByRole('button', { name: 'Amener tout le monde ici' }).click()
    await hugo.getByRole('status').filter({ hasText: 'Nadia vous invite à regarder le tableau.' }).waitFor()
    expect(new URL(hugo.url()).pathname).toBe(`/w/${made.id}`)
    const title = hugo.getByRole('textbox', { name: 'Titre de l’atelier' })
    await title.fill('Bijoux de To')
    await nadia.getByText('Amener une fois').click()
    await nadia.getByRole('button', { name: 'Amener tout le monde ici' }).click()
    await hugo.getByRole('status').filter({ hasText: 'Nadia vous montre le tableau.' }).waitFor()
    expect(new URL(hugo.url()).pathname).toBe(`/w/${made.id}`)
    await expect.poll(() => title.inputValue()).toBe('Bijoux de To')
    await hugo.keyboard.press('Escape')
    await nadia.getByText('Garder avec moi').click()
    await nadia.getByRole('button', { name: 'Amener tout le monde ici' }).click()
    await hugo.waitForURL(/\/table$/)
    await hugo.getByRole('link', { name: 'Plan' }).click()
    await hugo.waitForURL(/\/table$/)
    await expectAccessible(hugo, 'held')
    await hugo.getByRole('button', { name: 'Ne pas déplacer ma vue' }).click()
    await hugo.getByRole('link', { name: 'Carte', exact: true }).click()
    await hugo.getByRole('slider').first().waitFor()
    await nadia.getByRole('button', { name: 'Laisser aller tout le monde' }).click()
    await hugo.getByText('Nadia vous invite', { exact: false }).waitFor({ state: 'detached' })

    // A locked sequence: everybody sees it, participants cannot touch it.
    await nadia.getByText('Verrous').click()
    await nadia.getByRole('switch', { name: 'Séquence : Achat sur le marché' }).click()
    await hugo.getByRole('img', { name: 'Verrouillé par un animateur' }).first().waitFor()
    const mark = hugo.getByRole('slider', { name: /^Satisfaction, Payer/ })
    await mark.focus()
    await hugo.keyboard.press('ArrowUp')
    await hugo.getByRole('status').filter({ hasText: 'L’animateur a verrouillé cet élément.' }).waitFor()
    await nadia.getByText('Coupés', { exact: true }).click()
    await hugo.getByRole('log').filter({ hasText: 'Les curseurs en direct sont coupés pour tous.' }).waitFor()
    await expectAccessible(nadia, 'the room')
    await nadia.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(nadia, 'the room, dark')

    // A snapshot, a change, back, and back again.
    await nadia.getByRole('button', { name: 'En prendre un maintenant' }).click()
    await nadia.getByText('Instantané pris.').waitFor()
    const own = nadia.getByRole('textbox', { name: 'Titre de l’atelier' })
    await own.fill('Montres')
    await nadia.keyboard.press('Enter')
    await hugo.locator('[value="Montres"]').waitFor()
    const taken = nadia.getByRole('listitem').filter({ hasText: 'pris à la main' })
    await taken.getByRole('button', { name: /^Remettre la carte de/ }).click()
    await taken
      .getByRole('button', { name: /^Remettre la carte de/ })
      .last()
      .click()
    await nadia.getByText(/^La carte est celle de/).waitFor()
    await hugo.locator('[value="Bijoux"]').waitFor()
    await nadia.getByRole('button', { name: 'Revenir en arrière' }).click()
    await hugo.locator('[value="Montres"]').waitFor()

    // Handed over; then nobody leads, and somebody takes over.
    const zoe = await openPage(made.links.participant, FR)
    await join(zoe, 'Zoé')
    await nadia.getByRole('combobox', { name: 'Après combien de minutes' }).selectOption('0')
    await nadia.getByRole('tab', { name: 'Présents' }).click()
    await nadia.getByRole('button', { name: 'Modifier Zoé' }).click()
    await nadia.getByRole('button', { name: 'Passer l’animation à Zoé' }).click()
    await nadia.getByRole('button', { name: 'Passer l’animation à Zoé' }).click()
    await zoe.getByRole('log').filter({ hasText: 'Vous êtes maintenant animateur' }).waitFor()
    await nadia.getByRole('log').filter({ hasText: 'Vous êtes maintenant coanimateur' }).waitFor()
    await nadia.context().close()
    await zoe.context().close()
    await hugo.getByText('Aucun animateur n’est là depuis un moment.', { exact: false }).waitFor()
    await hugo.getByRole('button', { name: 'Prendre le relais' }).click()
    await hugo.getByRole('status').filter({ hasText: 'Vous conduisez maintenant la séance.' }).waitFor()
    await hugo.getByRole('button', { name: /^Animer/ }).click()
    await hugo.getByRole('button', { name: /^Phase suivante/ }).click()
    await hugo.getByRole('button', { name: /^Phase 2 sur 7/ }).waitFor()
  },
)
