// Dots as the room gives them: by thumb, by keyboard, hidden until the vote is closed, ties, another round, weights.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { exportedRecords } from '../support/exportedRecords.ts'
import { DESK, joinAs, PHONE } from '../support/joinAs.ts'

const more = (page: Page, at: number) => page.getByRole('button', { name: /^Un point de plus/ }).nth(at)
const less = (page: Page, at: number) => page.getByRole('button', { name: /^Un point de moins/ }).nth(at)

browserTest(
  '[RAT-24] [RAT-33] dots are given by thumb and by keyboard within the budget, counted at the close, voted on again, and become weights in one step',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR', ...DESK })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await ana.goto(`/w/${made.id}`)
    const [phone, keys] = await Promise.all([
      joinAs(openPage, made.links.participant, 'Bruno', PHONE),
      joinAs(openPage, made.links.participant, 'Chloé', DESK),
    ])
    await ana.getByRole('button', { name: 'Notations' }).click()
    await ana.getByRole('button', { name: 'Nouveau vote' }).click()
    await ana.getByRole('spinbutton', { name: 'Points par personne' }).fill('4')
    await ana.getByRole('spinbutton', { name: 'Au plus sur un élément' }).fill('2')
    // Two voters: a vote that is not named would show nothing of them.
    await ana.locator('label').filter({ hasText: 'Nominatif' }).click()
    await ana.getByRole('button', { name: /^Ouvrir le vote sur 6/ }).click()

    // Two on the first, no third there; two on the second, and none is left.
    await phone.getByText('Il reste 4 points sur 4').waitFor()
    await more(phone, 0).tap()
    await more(phone, 0).tap()
    await expect.poll(() => more(phone, 0).isDisabled()).toBe(true)
    await more(phone, 1).tap()
    await more(phone, 2).tap()
    await phone.getByText('Plus aucun point sur 4').waitFor()
    await expect.poll(() => more(phone, 3).isDisabled()).toBe(true)
    await expectAccessible(phone, 'a vote on a phone')
    await ana.getByRole('paragraph').filter({ hasText: '1 sur 2 a placé tous ses points' }).waitFor()
    // A dot moves from the third to the second.
    await less(phone, 2).tap()
    await more(phone, 1).tap()
    await phone.getByText('Plus aucun point sur 4').waitFor()

    await keys.getByText('Il reste 4 points sur 4').waitFor()
    await more(keys, 1).focus()
    await keys.keyboard.press('Enter')
    await more(keys, 3).focus()
    await keys.keyboard.press('Space')
    await keys.getByText('Il reste 2 points sur 4').waitFor()
    // Who has dots left is known to who leads, not where the others are.
    await ana.getByRole('listitem').filter({ hasText: 'Chloé' }).getByText('2 sur 4').waitFor()
    expect(await ana.getByText(/de \d personne/).count()).toBe(0)

    await ana.getByRole('button', { name: 'Clore le vote et le montrer' }).click()
    const rows = ana.getByRole('listitem').filter({ has: ana.getByRole('button', { name: /^Montrer/ }) })
    await rows.nth(0).getByText('3 points, de 2 personnes').waitFor()
    await rows.nth(1).getByText('2 points, de 1 personne').waitFor()
    await rows.nth(2).getByText('1 point, de 1 personne').waitFor()
    await rows.nth(3).getByText('aucun point').waitFor()
    await phone.getByText('dont 2 de vous').first().waitFor()

    // Weights: looked at first, one step, taken back by one undo.
    const weights = async () => (await exportedRecords(ana, made.id)).frictions.map(({ weight }) => weight)
    const before = await weights()
    await ana.getByRole('button', { name: 'Faire des points le poids des frictions…' }).click()
    await ana.getByText(/→ 3$/).first().waitFor()
    expect(await weights()).toEqual(before)
    await ana.getByRole('button', { name: /^Changer \d poids$/ }).click()
    await ana.getByText('Les frictions pèsent ce que disent leurs points.').waitFor()
    await expect.poll(async () => (await weights()).toSorted()).toEqual([0, 0, 0, 1, 2, 3])
    await ana.getByRole('button', { name: /^Annuler \(/ }).click()
    await expect.poll(weights).toEqual(before)

    // Another round stands beside the first.
    await ana.getByRole('button', { name: 'Voter de nouveau sur tout' }).click()
    await phone.getByText('Vote sur les frictions, tour 2').waitFor()
    await more(phone, 0).tap()
    await keys.getByText('Vote sur les frictions, tour 2').waitFor()
    await more(keys, 1).click()
    await keys.getByText('Il reste 3 points sur 4').waitFor()
    await ana.getByRole('button', { name: 'Clore le vote et le montrer' }).click()
    await ana.getByText('1, ex æquo').first().waitFor()
    await ana.getByRole('button', { name: 'Départager les 2 premiers' }).waitFor()
    await ana.getByText('Tour 1', { exact: true }).click()
    await ana.getByText('3 points, de 2 personnes').waitFor()
  },
)
