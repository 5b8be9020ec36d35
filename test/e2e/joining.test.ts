// Getting into a workshop: by code, by link, past a door that keeps people waiting, as the same person on two devices.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEFAULT_CONFIG } from '../../server/config.ts'
import { expectAccessible } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { readQr } from '../support/readQr.ts'
import { roomByHttp } from '../support/roomByHttp.ts'

const FR = { locale: 'fr-FR' }
/** That one address may type in an hour. */
const WRONG_CODES = DEFAULT_CONFIG.wrongCodesPerHour
const PHONE = { ...FR, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const

async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Votre nom/ }).fill(name)
  await page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
}

/** Of the participants, by the server's word. */
async function names(page: Page, workshopId: string): Promise<string[]> {
  return await page.evaluate(async (id) => {
    const session = (await (await fetch(`/api/workshops/${id}/session`)).json()) as {
      people: { name: string; role: string }[]
    }
    return session.people.filter(({ role }) => role === 'participant').map(({ name }) => name)
  }, workshopId)
}

browserTest(
  '[ACC-7] [ACC-8] [SES-14] [SES-16] [SES-19] the code, the door, a second device, a new name, out and back: with a sentence each time',
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

    // What the room is shown: a code to read out, and a drawing that holds the participants' link.
    await nadia.getByRole('button', { name: 'Partager' }).click()
    const code = nadia.getByRole('img', { name: 'QR code du lien pour les participants' })
    await code.waitFor()
    expect(await readQr(code)).toBe(made.links.participant)
    await nadia.getByText(made.code, { exact: true }).waitFor()
    await nadia.getByRole('combobox', { name: 'À la porte' }).selectOption('Attendre qu’on fasse entrer')
    await nadia.getByText('Les nouveaux attendent', { exact: false }).waitFor()
    await nadia.keyboard.press('Escape')

    // By code, typed as people type, without a name. The door is closed.
    const hugo = await openPage('/', PHONE)
    await hugo.getByRole('textbox', { name: 'Code de l’atelier' }).fill(` ${made.code.toLowerCase()} `)
    await hugo.getByRole('button', { name: 'Rejoindre' }).click()
    await enter(hugo, 'Hugo')
    await hugo.getByRole('heading', { name: 'Vous êtes à la porte' }).waitFor()
    await expectAccessible(hugo, 'at the door')
    const lea = await openPage(made.links.participant, FR)
    await enter(lea, 'Léa')
    await lea.getByRole('status').filter({ hasText: 'L’animateur voit que vous êtes là' }).waitFor()

    await nadia.getByRole('button', { name: /^Animer/ }).click()
    await nadia.getByRole('button', { name: 'Faire entrer Hugo' }).waitFor()
    await nadia.getByRole('button', { name: 'Refuser Léa' }).click()
    await lea.getByText('L’animateur ne vous a pas fait entrer.', { exact: false }).waitFor()
    await nadia.getByRole('button', { name: 'Faire entrer Hugo' }).click()
    await hugo.getByRole('slider').first().waitFor()
    await hugo.getByText('L’animateur vous a fait entrer. Bienvenue.').waitFor()

    // The same device is the same person, whatever it does.
    await hugo.goto('/')
    await hugo.goto(made.links.participant)
    await hugo.getByRole('button', { name: 'Revenir dans l’atelier' }).click()
    await hugo.getByRole('slider').first().waitFor()
    await expect.poll(() => names(nadia, made.id)).toEqual(['Hugo'])

    // Another device of his: somebody new, until a facilitator agrees that it is he.
    const second = await openPage(made.links.participant, FR)
    await enter(second, 'Portable')
    await nadia.getByRole('button', { name: 'Faire entrer Portable' }).click()
    await second.getByRole('slider').first().waitFor()
    await second.getByRole('button', { name: /personnes présentes/ }).click()
    await second.getByRole('button', { name: 'Je suis déjà dans la salle, sur un autre appareil' }).click()
    await second.getByRole('combobox', { name: 'Là, je suis' }).selectOption('Hugo')
    await second.getByRole('button', { name: 'Demander' }).click()
    await second.getByText('Un animateur est prévenu.', { exact: false }).waitFor()
    await nadia.getByRole('button', { name: 'Oui, la même personne : Portable et Hugo' }).click()
    await second.getByText('Ici aussi, vous êtes maintenant Hugo', { exact: false }).waitFor()
    await expect.poll(() => names(nadia, made.id)).toEqual(['Hugo'])

    // Renamed, given a role, put out.
    await nadia.getByRole('tab', { name: 'Présents' }).click()
    await nadia.getByRole('button', { name: 'Modifier Hugo' }).click()
    await nadia.getByRole('textbox', { name: 'Nom', exact: true }).fill('Hugo M.')
    await nadia.getByRole('combobox', { name: 'Rôle' }).selectOption('Coanimateur')
    await nadia.getByRole('button', { name: 'Enregistrer' }).click()
    await hugo.getByRole('log').filter({ hasText: 'Vous êtes maintenant coanimateur' }).waitFor()
    await hugo.getByRole('button', { name: /^Animer/ }).waitFor()
    await nadia.getByRole('button', { name: 'Modifier Hugo M.' }).click()
    await expectAccessible(nadia, 'the people of the panel')
    await nadia.getByRole('button', { name: 'Retirer Hugo M.' }).click()
    await nadia.getByRole('button', { name: 'Retirer Hugo M.' }).click()
    for (const page of [hugo, second])
      await page.getByText('L’animateur vous a retiré de cet atelier.', { exact: false }).waitFor()

    // The link is replaced: the old one says so.
    await nadia.getByRole('button', { name: 'Partager' }).click()
    await nadia
      .getByRole('button', { name: 'Remplacer ce lien : Lien pour les participants, qui peuvent modifier' })
      .click()
    await nadia.getByRole('button', { name: 'Remplacer le lien' }).click()
    await nadia.getByText('Lien remplacé.', { exact: false }).waitFor()
    const late = await openPage(made.links.participant, FR)
    await late.getByText('Ce lien a été remplacé. Demandez le nouveau à l’animateur.').waitFor()
  },
)

browserTest(
  '[ACC-12] a code typed wrongly again and again is told so in words, and then when it can be tried again; the link works meanwhile',
  async ({ openPage, server }) => {
    const nadia = await openPage('/', FR)
    const made = await createWorkshop(nadia, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    const page = await openPage('/join#code=WRONG2', FR)
    const field = page.getByRole('textbox', { name: 'Code de l’atelier' })
    for (let i = 0; i < 3; i++) {
      await field.fill(`WRONG${i + 3}`)
      await page.getByRole('button', { name: 'Rejoindre' }).click()
      await page
        .locator('form')
        .getByRole('alert')
        .filter({ hasText: i < 2 ? /Aucun atelier ne porte ce code/ : /Toujours aucun atelier/ })
        .waitFor()
    }
    for (let i = 0; i < WRONG_CODES; i++)
      await page.request.post(`${server.url}/api/join/preview`, { data: { code: 'WRONG9' } })
    await field.fill(made.code)
    await page.getByRole('button', { name: 'Rejoindre' }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: /Les codes marchent de nouveau à \d\d:\d\d/ })
      .waitFor()
    await page.goto(made.links.participant)
    await page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
    await page.getByRole('slider').first().waitFor()
  },
)

/** What fingers have done since the page was opened, in whatever document. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  let taps = 0
  await page.exposeFunction('tapped', () => void taps++)
  await page.addInitScript(() => {
    addEventListener(
      'pointerup',
      (e) => (e.isTrusted ? (window as never as { tapped(): void }).tapped() : null),
      true,
    )
  })
  return async () => taps
}

/** Kibibytes over the network so far. */
async function countBytes(page: Page): Promise<() => number> {
  const devtools = await page.context().newCDPSession(page)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  return () => bytes / 1024
}

browserTest(
  '[ACC-48] from the QR code on the wall to a first answer on a phone in two taps; with the tab closed, back in one as the same person, with the answers',
  async ({ openPage }) => {
    const room = await roomByHttp(await openPage('/', FR))
    const wall = await openPage(room.links.display, FR)
    await wall.getByRole('button').last().click()
    await room.rate(2)
    const qr = wall.getByRole('img', { name: /QR/ })
    await qr.waitFor()
    const scanned = (await readQr(qr)) ?? ''
    expect(scanned).toBe(room.links.participant)

    const phone = await openPage('about:blank', PHONE)
    const taps = await countTaps(phone)
    const kibibytes = await countBytes(phone)
    const level = (page: Page, n: number) => page.getByRole('radio', { name: new RegExp(`^${n} `) })
    await phone.goto(scanned)
    await phone.getByRole('button', { name: 'Entrer dans l’atelier' }).tap()
    await phone.getByText(/^Action 1 sur 2/).waitFor()
    await level(phone, 2).tap()
    await phone.getByText('Réponse enregistrée').waitFor()
    await expect.poll(taps).toBe(2)
    // All of it, page, program and words, in what a slow line brings within seconds.
    expect(kibibytes()).toBeLessThan(500)
    const people = async () =>
      ((await room.ask('GET', '/session')) as { people: { id: string; role: string }[] }).people.filter(
        ({ role }) => role === 'participant',
      )
    const before = await people()
    expect(before).toHaveLength(1)

    // The tab is gone, the phone is not.
    const device = phone.context()
    await phone.close()
    const again = await device.newPage()
    const tapsAgain = await countTaps(again)
    await again.goto(scanned)
    await again.getByRole('button', { name: 'Revenir dans l’atelier' }).tap()
    await again.getByText(/^Action 1 sur 2/).waitFor()
    await expect.poll(() => level(again, 2).isChecked()).toBe(true)
    await expect.poll(tapsAgain).toBe(1)
    expect(await people()).toEqual(before)
  },
)
