// A workshop that works in groups: who leads and Anne at their desks, Bakari on a phone.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { DESK, enter, lead, PHONE } from '../support/frenchRoom.ts'

async function accessibleInBoth(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page, `${where}, dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

browserTest(
  '[GRP-1] [GRP-5] [GRP-7] [GRP-13] [GRP-14] groups are made, each writes in its part, and what each made is found again on the one map',
  async ({ openPage }) => {
    const facilitator = await openPage('/', DESK)
    const made = await createWorkshop(facilitator, {
      title: 'Samedi',
      template: 'jewellery',
      locale: 'fr',
      name: 'Léa',
    })
    await facilitator.goto(`/w/${made.id}`)
    const [anne, bakari] = await Promise.all([
      openPage(made.links.participant, DESK),
      openPage(made.links.participant, PHONE),
    ])
    await enter(anne, 'Anne')
    await enter(bakari, 'Bakari')

    await lead(facilitator, 'Déroulé')
    await facilitator.getByRole('button', { name: 'Poser le déroulé de la méthode' }).click()
    await facilitator.getByRole('button', { name: /^Lancer.*Carte du parcours$/ }).click()
    await lead(facilitator, 'Groupes')
    await facilitator.getByLabel('Combien de groupes').selectOption('2')
    await facilitator.getByRole('button', { name: 'Former les groupes' }).click()
    await facilitator.getByLabel('Groupe où placer Anne').selectOption({ label: 'Groupe 1' })
    await facilitator.getByLabel('Groupe où placer Bakari').selectOption({ label: 'Groupe 2' })
    for (const [name, group] of [
      ['Anne', 'Groupe 1'],
      ['Bakari', 'Groupe 2'],
    ] as const)
      await facilitator
        .getByRole('listitem', { name: group })
        .getByLabel(`Groupe où placer ${name}`)
        .waitFor()
    await facilitator.getByRole('switch', { name: 'Cette phase se fait en groupes' }).click()
    await facilitator.getByRole('button', { name: 'Groupes au travail : 2' }).waitFor()
    await accessibleInBoth(facilitator, 'the panel of groups')

    const first = 'Découverte en ligne'
    const last = 'Souvenir et retour'
    await anne.getByText(/^Votre groupe\s: Groupe 1\. Votre partie\s: Découverte/).waitFor()
    await anne.getByRole('button', { name: 'Aller à notre partie' }).click()
    await expect.poll(() => anne.evaluate(() => document.activeElement?.textContent ?? '')).toContain(first)
    await accessibleInBoth(anne, 'the map in groups')
    await anne.getByRole('link', { name: 'Tableau' }).click()
    const line = (sequence: string) => anne.getByRole('textbox', { name: `Ajouter une action à ${sequence}` })
    await line(last).fill('Pas chez nous')
    await line(last).press('Enter')
    await anne
      .getByText(/^Dans cette phase, chaque groupe écrit dans sa partie/)
      .first()
      .waitFor()
    await line(last).fill('')
    await line(first).fill('Demander à une amie')
    await line(first).press('Enter')

    // On the phone: its own part is offered, and nothing is wider than the screen.
    await bakari.getByText(/^Votre groupe\s: Groupe 2\. Votre partie\s: Fabrication/).waitFor()
    await bakari.getByRole('button', { name: 'Aller à notre partie' }).click()
    await bakari.getByRole('button', { name: /^Votre groupe\s: Groupe 2\./ }).waitFor()
    await expect
      .poll(() => bakari.evaluate(() => document.documentElement.scrollWidth))
      .toBe(PHONE.viewport.width)
    await accessibleInBoth(bakari, 'the phone in groups')
    // On the narrowest, too, the phase's name stands whole beside the group.
    await bakari.setViewportSize({ width: 320, height: 640 })
    const phase = bakari
      .getByRole('region', { name: 'Séance' })
      .getByText('Carte du parcours', { exact: true })
    await expect
      .poll(() => phase.evaluate((name) => name.clientWidth >= name.scrollWidth && name.clientWidth > 80))
      .toBe(true)
    expect(await bakari.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await bakari.setViewportSize(PHONE.viewport)
    await facilitator
      .locator('[data-stop^="card "]', { hasText: 'Demander à une amie' })
      .waitFor({ state: 'attached' })

    await lead(facilitator, 'Déroulé')
    await facilitator.getByRole('button', { name: 'Finir cette phase' }).click()
    await anne.getByText(/^Le travail en groupes est terminé/).waitFor()
    await line(last).fill('Chez tous')
    await line(last).press('Enter')
    await expect
      .poll(() =>
        anne
          .locator('textarea, input')
          .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
      )
      .toContain('Chez tous')

    await lead(facilitator, 'Groupes')
    await facilitator.getByRole('button', { name: 'L’action Demander à une amie' }).click()
    await facilitator.getByRole('button', { name: /^Animer/ }).click()
    await facilitator.getByText('Fait en groupe : Groupe 1').waitFor()
  },
)
