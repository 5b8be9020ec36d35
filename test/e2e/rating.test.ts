// A blind rating as the room lives it: opened, answered on a phone and by keyboard alone, followed, revealed, decided on.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { exportedRecords } from '../support/exportedRecords.ts'
import { DESK, joinAs, PHONE } from '../support/joinAs.ts'
import { cast, openRating, reveal } from '../support/rounds.ts'

const saved = (page: Page) => page.getByText('Réponse enregistrée').waitFor()
const turnout = (page: Page, words: string) => page.getByRole('paragraph').filter({ hasText: words })
/** A level by its number, or `?` for "cannot say". */
const level = (page: Page, name: string) =>
  page.getByRole('radio', { name: name === '?' ? 'Je ne sais pas' : new RegExp(`^${name} `) })
const next = (page: Page) => page.getByRole('button', { name: 'Suivante' })

async function startWorkshop(openPage: OpenPage) {
  const ana = await openPage('/', { locale: 'fr-FR', ...DESK })
  const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
  await ana.goto(`/w/${made.id}`)
  await ana.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()
  return { ana, made }
}

browserTest(
  '[RAT-30] [RAT-34] [RAT-35] a rating is opened, answered by thumb and by keyboard alone, followed as counts, revealed to all at once, decided on and asked again',
  async ({ openPage }) => {
    const { ana, made } = await startWorkshop(openPage)
    const [phone, keys, third, olga] = await Promise.all([
      joinAs(openPage, made.links.participant, 'Bruno', PHONE),
      joinAs(openPage, made.links.participant, 'Chloé', DESK),
      joinAs(openPage, made.links.participant, 'Denis', DESK),
      joinAs(openPage, made.links.observer, 'Olga', DESK),
    ])

    // As it stands the form asks about us today, over what has no mark yet.
    await ana.getByRole('button', { name: 'Notations' }).click()
    await ana.getByRole('button', { name: 'Nouvelle notation' }).click()
    const offer = ana.getByRole('combobox', { name: 'Offre à noter' }).locator('option:checked')
    await expect.poll(() => offer.textContent()).toBe('Notre stand d’essai')
    await ana.getByRole('button', { name: 'Ouvrir la notation de 4 actions' }).click()
    await turnout(ana, '0 sur 3 a répondu').waitFor()

    // By thumb: the screen has come by itself, and nothing is chosen.
    await phone.getByText(/^Action 1 sur 4/).waitFor()
    expect(await phone.getByRole('radio', { checked: true }).count()).toBe(0)
    await phone.getByText(/Personne ne voit vos réponses avant la révélation/).waitFor()
    for (const [i, name] of ['2', '6', '?', '7'].entries()) {
      await phone.getByText(new RegExp(`^Action ${i + 1} sur 4`)).waitFor()
      await level(phone, name).tap()
      await saved(phone)
      await phone.getByRole('button', { name: i === 3 ? 'Terminer' : 'Suivante' }).tap()
    }
    await phone.getByRole('heading', { name: 'Tout est répondu. Merci !' }).waitFor()
    await expectSound(phone, 'the list of one’s answers')
    await turnout(ana, '1 sur 3 a répondu').waitFor()

    // By keyboard alone, from the panel beside the map: digits, arrows, taking back, the way on.
    const group = keys.getByRole('group', { name: /^Action 1 sur 4/ })
    await group.waitFor()
    await keys.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()
    await tabTo(keys, 'radio')
    await keys.keyboard.press('6')
    await saved(keys)
    await keys.keyboard.press('ArrowUp')
    await keys.getByRole('radio', { name: /très satisfait/, checked: true }).waitFor()
    await keys.keyboard.press('Delete')
    await keys.getByText('Réponse reprise').waitFor()
    for (const [i, digit] of ['6', '6', '5', '6'].entries()) {
      await keys.getByText(new RegExp(`^Action ${i + 1} sur 4`)).waitFor()
      await keys.keyboard.press(digit)
      await saved(keys)
      await tabTo(keys, 'button', i === 3 ? 'Terminer' : 'Suivante')
      await keys.keyboard.press('Enter')
    }
    await keys.getByRole('heading', { name: 'Tout est répondu. Merci !' }).waitFor()
    await turnout(ana, '2 sur 3 ont répondu').waitFor()

    // Who is missing is known by name; what anybody answered is not, to anybody.
    await ana.getByRole('listitem').filter({ hasText: 'Denis' }).getByText('0 sur 4').waitFor()
    expect(await ana.getByRole('listitem').filter({ hasText: 'Bruno' }).count()).toBe(0)
    await olga.getByRole('button', { name: 'Notations' }).click()
    await olga
      .getByRole('button', { name: /^Léa, 15 ans.*Notre stand d’essai/ })
      .last()
      .click()
    await turnout(olga, '2 sur 3 ont répondu').waitFor()
    await olga.getByText('Vous suivez ce tour sans y répondre.', { exact: false }).waitFor()
    expect(await olga.getByRole('radio', { name: 'Je ne sais pas' }).count()).toBe(0)

    for (let i = 0; i < 4; i++) {
      await third.getByText(new RegExp(`^Action ${i + 1} sur 4`)).waitFor()
      await level(third, '1').click()
      await saved(third)
      await third.getByRole('button', { name: i === 3 ? 'Terminer' : 'Suivante' }).click()
    }
    await turnout(ana, '3 sur 3 ont répondu').waitFor()
    await ana.getByRole('button', { name: 'Révéler à tous' }).click()

    // At once for all: 2, 6 and 1 for the first action.
    for (const page of [ana, phone, keys, third, olga]) {
      await page.getByText('3 réponses, de 1 à 6 · médiane 2').waitFor()
      await page.getByText('2 réponses, non montrées', { exact: false }).waitFor()
    }
    await expectSound(phone, 'the results')
    // One's own answer stands on one's own device.
    await phone.getByText('Votre réponse : 2 sur 7, peu satisfait').waitFor()
    await keys.getByText('Votre réponse : 6 sur 7, satisfait').first().waitFor()
    for (const page of [ana, olga]) expect(await page.getByText(/^Votre réponse/).count()).toBe(0)

    // The median becomes the mark; another level needs its reason; one step takes it back.
    const card = ana.getByRole('article').first()
    const title = (await card.getByRole('heading').textContent()) ?? ''
    await card.getByRole('button', { name: 'Retenir la médiane 2' }).click()
    await card.getByText('Retenu comme croix a priori : 2.').waitFor()
    await card.getByRole('button', { name: 'Un autre niveau…' }).click()
    await card.getByRole('textbox', { name: 'Niveau, de 1 à 7' }).fill('2,5')
    await card.getByRole('button', { name: 'Retenir ce niveau' }).click()
    await card.getByText('Dites pourquoi le groupe retient un autre niveau que la médiane.').waitFor()
    await card.getByRole('textbox', { name: 'Pourquoi pas la médiane ?' }).fill('Deux habituées parmi nous')
    await card.getByRole('button', { name: 'Retenir ce niveau' }).click()
    await card.getByText('Retenu comme croix a priori : 2,5. Raison : Deux habituées parmi nous').waitFor()
    const decided = async () => {
      const { actions, marks, offers, rounds } = await exportedRecords(ana, made.id)
      const action = actions.find((each) => each.title === title)
      const today = offers.find(({ role }) => role === 'usToday')
      return {
        mark: marks.find(({ actionId, offerId }) => actionId === action?.id && offerId === today?.id)?.level,
        decision: rounds.find(({ itemId }) => itemId === action?.id)?.decision,
      }
    }
    await expect.poll(decided).toEqual({
      mark: 2.5,
      decision: { level: 2.5, reason: 'Deux habituées parmi nous' },
    })
    await ana.getByRole('button', { name: /^Annuler \(/ }).click()
    await card.getByText('Retenu comme croix a priori : 2.').waitFor()

    // A result leads to its place on the map.
    await card.getByRole('button', { name: `Montrer sur la carte : ${title}` }).click()
    await ana
      .locator('[data-stop^="card "]:focus')
      .filter({ hasText: title.slice(0, 6) })
      .waitFor()

    // Again, beside the first, which stays.
    await ana.getByRole('button', { name: 'Nouveau tour sur tout' }).click()
    await phone.getByText('Notre stand d’essai, tour 2').waitFor()
    for (const page of [phone, keys, third]) {
      await page.getByText(/^Action 1 sur 4/).waitFor()
      await level(page, '5').click()
      await saved(page)
    }
    await ana.getByRole('button', { name: 'Révéler à tous' }).click()
    for (const page of [ana, phone]) await page.getByText('Depuis le tour 1 : médiane +3').waitFor()
    await ana.getByText('Tour 1', { exact: true }).click()
    await ana.getByText('3 réponses, de 1 à 6 · médiane 2').waitFor()
  },
)

browserTest(
  '[RAT-32] what is answered without a network waits, visibly, and goes out by itself; what comes after the reveal is told to be late',
  async ({ openPage }) => {
    const { ana, made } = await startWorkshop(openPage)
    const round = await openRating(ana, made.id, { anonymity: 'named' })
    const bruno = await joinAs(openPage, made.links.participant, 'Bruno', PHONE)
    await bruno.getByText(/^Action 1 sur 3/).waitFor()
    await bruno.context().setOffline(true)
    await level(bruno, '5').tap()
    await bruno.getByText(/^Pas de connexion.: 1 réponse attend sur cet appareil/).waitFor()
    await next(bruno).tap()
    await level(bruno, '6').tap()
    await bruno.getByText(/^Pas de connexion.: 2 réponses attendent/).waitFor()
    await bruno.context().setOffline(false)
    await saved(bruno)
    await ana.getByRole('button', { name: 'Notations' }).click()
    await ana
      .getByRole('button', { name: /^Léa, 15 ans.*Notre stand d’essai/ })
      .last()
      .click()
    await ana.getByRole('listitem').filter({ hasText: 'Bruno' }).getByText('2 sur 3').waitFor()

    await bruno.context().setOffline(true)
    await next(bruno).tap()
    await level(bruno, '2').tap()
    await bruno.getByText(/^Pas de connexion.: 1 réponse attend/).waitFor()
    await reveal(ana, made.id, round.id)
    await ana.getByText('Pas assez de réponses').first().waitFor()
    await bruno.context().setOffline(false)
    await bruno.getByText('Votre réponse, arrivée trop tard pour compter : 2 sur 7, peu satisfait').waitFor()
    await bruno.getByText('Votre réponse : 5 sur 7, assez satisfait').waitFor()
  },
)

browserTest(
  '[RAT-31] two windows of one person have one ballot: the last one counts, and both show it',
  async ({ openPage }) => {
    const { ana, made } = await startWorkshop(openPage)
    const round = await openRating(ana, made.id)
    const first = await joinAs(openPage, made.links.participant, 'Chloé', DESK)
    await level(first, '5').click()
    await saved(first)
    const second = await first.context().newPage()
    await second.goto(`/w/${made.id}`)
    await second.getByRole('radio', { name: /assez satisfait/, checked: true }).waitFor()
    await level(second, '7').click()
    await saved(second)
    await first.bringToFront()
    await first.evaluate(() => window.dispatchEvent(new Event('focus')))
    await first.getByRole('radio', { name: /très satisfait/, checked: true }).waitFor()
    const own = await first.request.get(
      `/api/workshops/${made.id}/rounds/${encodeURIComponent(round.id)}/ballots`,
    )
    expect(await own.json()).toEqual({ ballots: [{ itemId: round.itemIds[0], value: 7, late: false }] })
  },
)

browserTest(
  '[RAT-34] a round does not break into typing: a banner waits; a round that is called off says so and shows nothing',
  async ({ openPage }) => {
    const { ana, made } = await startWorkshop(openPage)
    const denis = await joinAs(openPage, made.links.participant, 'Denis', DESK)
    await denis.getByRole('slider', { name: /^Satisfaction, Payer/ }).waitFor()
    await denis.getByRole('button', { name: 'Note', exact: true }).click()
    await denis.getByRole('button', { name: 'Renoncer' }).waitFor()
    await denis.mouse.click(500, 450)
    const note = denis.getByRole('textbox', { name: 'Texte de la note' })
    await hasKeyboard(note)
    await denis.keyboard.type('Penser aux ')
    const round = await openRating(ana, made.id)
    await denis.getByText(/^Une notation attend votre réponse/).waitFor()
    await denis.keyboard.type('touristes')
    await expect.poll(() => note.inputValue()).toBe('Penser aux touristes')
    await denis.getByRole('button', { name: 'Répondre' }).click()
    await denis.getByText(/^Action 1 sur 3/).waitFor()
    await cast(denis, made.id, round.id, { [round.itemIds[0] ?? '']: 3 })

    await ana.getByRole('button', { name: 'Notations' }).click()
    await ana
      .getByRole('button', { name: /^Léa, 15 ans.*Notre stand d’essai/ })
      .last()
      .click()
    await ana.getByRole('button', { name: 'Abandonner' }).click()
    await ana.getByRole('button', { name: 'Abandonner et effacer' }).click()
    for (const page of [ana, denis])
      await page.getByText('Ce tour a été abandonné.', { exact: false }).waitFor()
  },
)

/** Axe finds nothing, in either scheme. */
async function expectSound(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectContrast(page, `${where}, dark`)
  await page.emulateMedia({ colorScheme: null })
}

/** Goes on with Tab, or back with Shift, until something of this role and name has the keyboard. */
async function tabTo(page: Page, role: 'radio' | 'button', name?: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const at = page.locator(':focus')
    const isThere = await at.evaluateAll(
      (elements, [wantedRole, wantedName]) =>
        elements.some(
          (element) =>
            (wantedRole === 'radio' ? element.matches('input[type="radio"]') : element.matches('button')) &&
            (wantedName === null || (element.textContent ?? '').trim() === wantedName),
        ),
      [role, name ?? null] as const,
    )
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${role} ${name ?? ''}`)
}
