// The door with a passphrase and an end, and a phase with other rights for some parts: set by keyboard, met on a phone.
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { PHONE } from '../support/joinAs.ts'

const FR = { locale: 'fr-FR' }

browserTest(
  '[ACC-42] [ACC-43] [ACC-46] [SES-37] [SES-38] a link gets a passphrase and an end, by keyboard, and asks for it at the code; a phase gives a part another right, which is said, and held to by keys',
  async ({ openPage }) => {
    const nadia = await openPage('/', FR)
    const made = await createWorkshop(nadia, {
      title: 'Bijoux',
      template: 'jewellery',
      locale: 'fr',
      name: 'Nadia',
    })
    await nadia.goto(`/w/${made.id}`)
    await nadia.getByRole('slider').first().waitFor()
    await nadia.getByRole('button', { name: 'Partager' }).click()
    await nadia.getByRole('button', { name: /^Fin et phrase secrète.*participants/u }).focus()
    await nadia.keyboard.press('Enter')
    const end = nadia.getByLabel('Fait entrer jusqu’au')
    await end.fill('2020-01-01T10:00')
    await end.press('Enter')
    await nadia.getByText('Ce moment est déjà passé.', { exact: false }).waitFor()
    await expectAccessible(nadia, 'the terms of a link')
    await end.fill('2099-12-31T18:00')
    await nadia.getByLabel('Nouvelle phrase secrète').fill('Le chat dort 🐈')
    await nadia.keyboard.press('Enter')
    await nadia.getByText(/^Ouvert jusqu’au 31 déc. 2099.*Demande une phrase secrète\.$/u).waitFor()
    await nadia.keyboard.press('Escape')

    // By code, on a phone: nothing of the workshop is told before.
    const hugo = await openPage('/join', { ...FR, ...PHONE, colorScheme: 'dark' })
    await hugo.getByRole('textbox', { name: 'Code de l’atelier' }).fill(made.code)
    await hugo.getByRole('button', { name: 'Rejoindre' }).click()
    await hugo.getByRole('heading', { name: 'Un atelier avec une phrase secrète' }).waitFor()
    expect(await hugo.content()).not.toContain('Bijoux')
    const phrase = hugo.getByLabel('Phrase secrète', { exact: true })
    await phrase.fill('le chat dort')
    await hugo.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
    await hugo.getByText('Ce n’est pas la phrase secrète.', { exact: false }).waitFor()
    await hugo.getByRole('button', { name: 'Afficher la phrase secrète' }).click()
    await expectAccessible(hugo, 'the door with a passphrase')
    await expectContrast(hugo, 'the door with a passphrase, dark')
    // As a clipboard has it.
    await phrase.fill(' Le chat dort 🐈\u00a0')
    await hugo.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
    await hugo.waitForURL(/\/w\//)
    expect(hugo.url()).not.toContain('chat')
    // The same device is not asked again.
    await hugo.goto(made.links.participant)
    await hugo.getByRole('heading', { name: 'Bijoux' }).waitFor()
    await hugo.getByRole('button', { name: 'Revenir dans l’atelier' }).click()
    await hugo.waitForURL(/\/w\//)
    await hugo.getByRole('slider').first().waitFor()

    // A phase in which cards are edited by all, and levels by nobody.
    await nadia.getByRole('button', { name: /^Animer/ }).click()
    await nadia.getByRole('button', { name: 'Poser le déroulé de la méthode' }).click()
    await nadia.getByRole('button', { name: 'Lancer : Courbe visée' }).click()
    await hugo.getByRole('button', { name: /^Phase 5 sur 7 : Courbe visée. Vous pouvez tout/ }).waitFor()
    await nadia.getByRole('button', { name: 'Modifier Courbe visée' }).click()
    await nadia.getByText('Plus précisément, partie par partie').click()
    await nadia.getByRole('combobox', { name: 'Niveaux de satisfaction' }).selectOption('Lecture seule')
    await expectAccessible(nadia, 'rights part by part')
    await nadia.getByRole('button', { name: 'Enregistrer' }).click()
    await hugo
      .getByRole('log')
      .filter({ hasText: /a changé\..*Sauf niveaux de satisfaction.*lecture seule/ })
      .waitFor()
    await hugo.getByRole('button', { name: /^Phase 5 sur 7.*Sauf niveaux de satisfaction/ }).click()
    await hugo
      .getByRole('dialog')
      .getByText(/Sauf niveaux de satisfaction/)
      .waitFor()
    await expectContrast(hugo, 'what one may do, dark')
    await hugo.keyboard.press('Escape')
    await hugo.getByRole('dialog').waitFor({ state: 'detached' })
    const mark = hugo.getByRole('slider', { name: /^Satisfaction/ }).first()
    const level = await mark.getAttribute('aria-valuenow')
    await mark.focus()
    await hugo.keyboard.press('ArrowUp')
    const refused = hugo.getByRole('status').filter({ hasText: 'cette partie se consulte seulement' })
    await refused.getByRole('button', { name: 'Fermer' }).click()
    expect(await mark.getAttribute('aria-valuenow')).toBe(level)
    // The rest is for everybody to edit.
    await hugo.setViewportSize({ width: 1280, height: 800 })
    await hugo.getByRole('textbox', { name: 'Titre de l’atelier' }).fill('À tous')
    await hugo.keyboard.press('Enter')
    await nadia
      .getByRole('textbox', { name: 'Titre de l’atelier' })
      .and(nadia.locator('[value="À tous"]'))
      .waitFor()
    await expect.poll(() => refused.count()).toBe(0)
  },
)
