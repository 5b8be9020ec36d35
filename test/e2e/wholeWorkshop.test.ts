// A whole workshop in French, from creation to summary: a facilitator, three participants (a phone, a keyboard, a desk), an
// observer, and a wall. The facilitator's browser and the server are killed during a round.

import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { expect, inject } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { eventually } from '../support/eventually.ts'
import {
  createFromTemplate,
  DESK,
  enter,
  lead,
  nextPhase,
  openBallot,
  openRounds,
  PHONE,
  readInvitations,
  WALL,
} from '../support/frenchRoom.ts'
import { slowDown } from '../support/slowMachine.ts'
import { tapWire } from '../support/wireTap.ts'

const RATED = ['Prendre conscience du besoin', 'Chercher des vendeurs', 'Commander et payer']

browserTest(
  '[DIS-3] a whole workshop in French, from its creation to the summary',
  async ({ server, openPage }) => {
    // The facilitator has a browser of her own: it will be killed.
    let process = await launchKillable()
    let fanny = await process.open(server.url, '/')
    const id = await createFromTemplate(fanny, 'Fanny')
    const invitations = await readInvitations(fanny)

    const pia = await openPage(invitations.participant, PHONE)
    await pia.getByLabel(/^Votre nom/).fill('Pia')
    await pia.getByRole('button', { name: 'Entrer dans l’atelier' }).tap()
    await pia.waitForURL(/\/w\//)

    // Only keys, from the first page: the code, the name, the door.
    const karl = await openPage('/', DESK)
    await tabTo(karl, 'textbox', /Code de l’atelier/)
    await karl.keyboard.type(invitations.code.toLowerCase())
    await karl.keyboard.press('Enter')
    await karl.waitForURL(/\/join/)
    await tabTo(karl, 'textbox', /^Votre nom/)
    await karl.keyboard.type('Karl')
    await karl.keyboard.press('Enter')
    await karl.waitForURL(/\/w\//)

    const dora = await openPage(invitations.participant, DESK)
    await enter(dora, 'Dora')

    const oscar = await openPage(invitations.observer, DESK)
    const toOscar = tapWire(oscar)
    await enter(oscar, 'Oscar')
    const wall = await openPage(invitations.display, WALL)
    const toWall = tapWire(wall)
    await wall.getByRole('button').last().click()
    await wall.waitForURL(/\/display$/)
    const onWall = (text: string | RegExp) => wall.getByText(text).first().waitFor()
    // The machine is set to English: the wall speaks the workshop's language.
    await wall.getByRole('img', { name: 'Code QR : lien pour participer à l’atelier' }).waitFor()
    await onWall(invitations.code)
    await onWall('5 personnes ici')

    // The agenda, phase after phase.
    await lead(fanny, 'Déroulé')
    await fanny.getByRole('button', { name: 'Poser le déroulé de la méthode' }).click()
    await nextPhase(fanny, 'Persona')
    await onWall('Persona')
    await onWall(/^Mettez-vous d’accord sur le client/)
    await wall.getByRole('timer').waitFor()

    await dora
      .getByRole('button', { name: /^Persona/ })
      .first()
      .click()
    await dora.getByLabel('Nom du persona').fill('Léa, 34 ans')
    await dora.keyboard.press('Tab')
    await eventually('the persona has a name', async () => {
      const { personas } = await savedRecords(dora, id)
      return personas?.some(({ name }) => name === 'Léa, 34 ans') ? true : null
    })

    await nextPhase(fanny, 'Carte du parcours')
    await onWall('Carte du parcours')
    await dora.getByRole('button', { name: 'Ajouter une action à Achat' }).click()
    await hasKeyboard(dora.getByLabel('Titre de l’action').first())
    await dora.keyboard.type('Demander un paquet cadeau')
    await dora.keyboard.press('Enter')
    await karl.locator('[data-stop^="card "][title="Demander un paquet cadeau"]').waitFor()

    // Blind rating: three actions, us today.
    await nextPhase(fanny, 'Notation')
    await openRounds(fanny)
    await fanny.getByRole('button', { name: 'Nouvelle notation' }).click()
    const boxes = fanny.getByRole('group', { name: /^Actions à noter/ }).getByRole('checkbox')
    await boxes.first().waitFor()
    for (const box of await boxes.all()) {
      const name = await box.evaluate((input) => input.closest('label')?.textContent ?? '')
      await box.setChecked(RATED.includes(name))
    }
    await fanny.getByRole('button', { name: 'Ouvrir la notation de 3 actions' }).click()
    await onWall('Notation à l’aveugle')
    await onWall('0 sur 3 ont répondu')

    await rateByTap(pia, [2, 6, 7])
    await onWall('1 sur 3 ont répondu')
    await rateByKeys(karl, ['1', '6', '7'])
    await onWall('2 sur 3 ont répondu')
    await rateByClick(dora, [7, 5])

    // Her laptop dies, and so does the server. Nobody in the room does anything about it.
    const cookies = await process.cookies()
    await process.kill()
    await server.kill()
    await onWall('Connexion interrompue. Nouvelle tentative en cours…')
    await server.start()
    await wall.getByText('Connexion interrompue').waitFor({ state: 'detached' })
    await onWall('2 sur 3 ont répondu')
    await rateByClick(dora, [null])
    await onWall('3 sur 3 ont répondu')

    // Whoever only looks on has been sent counts, and nothing else; a change of mind sends them nothing at all.
    const karlId = await participantId(karl, id)
    const taps = [toOscar, toWall].map((tap) => ({ tap, before: tap.contentFrames().length }))
    const counts = () => taps.map(({ tap }) => tap.session().progress)
    const allAnswered = (progress: object | undefined) => {
      const people = Object.values(progress ?? {}) as { answered: number }[]
      return people.length === 3 && people.every(({ answered }) => answered === RATED.length)
    }
    await eventually('both have been told of everybody', () => (counts().every(allAnswered) ? true : null))
    const told = counts()
    const changed = karl.waitForResponse(
      (r) => r.request().method() === 'PUT' && r.url().includes('/ballots/'),
    )
    await tabTo(karl, 'button', 'Retour')
    await karl.keyboard.press('Enter')
    await tabTo(karl, 'radio', /./)
    await karl.keyboard.press('6')
    expect((await changed).ok()).toBe(true)
    expect(counts()).toEqual(told)
    for (const { tap, before } of taps) {
      for (const frame of tap.contentFrames().slice(before)) expect(frame.includes(karlId)).toBe(false)
      const session = tap.session()
      expect(Object.keys(session.results ?? {})).toEqual([])
      expect(Object.keys(session.progress ?? {})).toHaveLength(3)
      for (const progress of Object.values(session.progress ?? {}))
        expect(Object.keys(progress as object).sort()).toEqual(['answered', 'id', 'personId', 'roundId'])
      expect(tap.heard().toString('latin1')).not.toMatch(/"values":\[\d|"value":\d/)
    }

    // She is back, on another machine, with what her browser had kept.
    process = await launchKillable()
    fanny = await process.open(server.url, `/w/${id}`, cookies)
    await openRounds(fanny)
    await fanny.getByRole('button', { name: /3 actions/ }).click()
    await fanny.getByRole('button', { name: 'Révéler à tous' }).click()
    await fanny.getByText(/^Parlez de/).waitFor()
    await onWall('À discuter d’abord')
    await onWall(RATED[0] ?? '')
    await dora.getByText(/^Parlez de/).waitFor()
    await oscar
      .getByRole('button', { name: /^Notations/ })
      .first()
      .waitFor()

    // A second round beside the first; then the group takes the median.
    await fanny.getByRole('button', { name: 'Nouveau tour sur tout' }).click()
    await onWall(/Tour 2/)
    await rateByTap(pia, [3, 6, 7])
    await rateByKeys(karl, ['3', '6', '7'])
    await rateByClick(dora, [3, 6, 7])
    await onWall('3 sur 3 ont répondu')
    await fanny.getByRole('button', { name: 'Révéler à tous' }).click()
    await fanny.getByRole('button', { name: 'Retenir la médiane 3' }).click()
    await eventually('the median is the mark', async () => {
      const { rounds } = await savedRecords(fanny, id)
      return rounds?.some(({ decision }) => (decision as { level?: number } | null)?.level === 3)
        ? true
        : null
    })

    // Frictions, and a vote on them.
    await nextPhase(fanny, 'Points de friction')
    await dora.getByRole('button', { name: 'Fermer les tours' }).click()
    for (const text of ['Trop d’attente', 'Aucun conseil']) {
      await dora.locator(`[data-stop^="card "][title="${RATED[1]}"]`).click()
      const details = dora.getByRole('complementary')
      await details.getByLabel(/nouvelle friction|ajouter une friction/i).fill(text)
      await dora.keyboard.press('Enter')
      await details.getByText(text).first().waitFor()
    }
    await openRounds(fanny)
    await fanny.getByRole('button', { name: 'Nouveau vote' }).click()
    await fanny.getByLabel('Points par personne').fill('2')
    await fanny.locator('label').filter({ hasText: 'Nominatif' }).click()
    await fanny.getByRole('button', { name: /^Ouvrir le vote sur 2 éléments/ }).click()
    await onWall('Vote par points')
    await openBallot(pia)
    await pia.getByRole('button', { name: 'Un point de plus sur Trop d’attente' }).tap()
    await pia.getByRole('button', { name: 'Un point de plus sur Aucun conseil' }).tap()
    await openBallot(karl)
    await tabTo(karl, 'button', 'Un point de plus sur Trop d’attente')
    await karl.keyboard.press('Enter')
    await karl.keyboard.press('Enter')
    await onWall('2 sur 3 ont répondu')
    await fanny.getByRole('button', { name: 'Clore le vote et le montrer' }).click()
    await onWall(/3 points/)
    await fanny.getByRole('button', { name: /^Faire des points le poids/ }).click()
    await fanny.getByRole('button', { name: /^Changer 1 poids/ }).click()

    // The intended curve.
    await nextPhase(fanny, 'Courbe visée')
    await dora
      .getByRole('radio', { name: /demain|visé/i })
      .first()
      .check({ force: true })
    await dora.locator(`[data-stop^="mark "][aria-label*="${RATED[1]}"]`).focus()
    await dora.keyboard.press('7')
    await dora
      .locator(`[role="slider"][aria-label^="Satisfaction, ${RATED[1]}"][aria-valuenow="7"]`)
      .first()
      .waitFor()

    // Owners and plan.
    await nextPhase(fanny, 'Responsables et plan')
    await fanny.getByRole('link', { name: 'Plan' }).click()
    await fanny.getByRole('link', { name: 'Mesures' }).click()
    const line = fanny.getByRole('textbox', { name: /^Ajouter une mesure/ }).first()
    await line.fill('Un vendeur par rayon')
    await line.press('Enter')
    await fanny.getByText('Un vendeur par rayon').first().waitFor()
    await fanny.getByRole('link', { name: 'Carte', exact: true }).click()

    // Something for later, then the end.
    await nextPhase(fanny, 'Clôture')
    await fanny.getByRole('button', { name: 'Clore l’atelier' }).click()
    await fanny.getByRole('button', { name: 'Clore', exact: true }).click()
    await onWall('Merci à tous !')
    await dora.getByRole('link', { name: 'Voir la synthèse' }).click()
    await dora.getByRole('heading', { level: 1, name: 'Samedi au marché' }).waitFor()
    const ratings = dora.getByRole('region', { name: 'Notations à l’aveugle' })
    await ratings
      .getByRole('row', { name: new RegExp(RATED[0] ?? '') })
      .first()
      .waitFor()
    await dora.getByRole('region', { name: 'Décisions' }).getByText('la médiane du tour 2').waitFor()
    await dora
      .getByRole('row', { name: /^Trop d’attente .*3/ })
      .first()
      .waitFor()
    await dora.getByRole('row', { name: /^Un vendeur par rayon/ }).waitFor()
    await dora.getByText('1 animateur, 3 participants').waitFor()
    await dora.getByRole('textbox', { name: 'Ajouter au parking' }).fill('Parler du parking à vélos')
    await dora.keyboard.press('Enter')
    await dora.getByRole('button', { name: 'Sortir du parking : Parler du parking à vélos' }).waitFor()

    // The link that whoever was not there opens: no name, no account, nothing to change.
    await fanny.getByRole('link', { name: 'Voir la synthèse' }).click()
    const readLink = await fanny.getByRole('textbox', { name: 'Lien de lecture permanent' }).inputValue()
    const reader = await openPage(readLink, { ...DESK, locale: 'en-GB' })
    await reader.getByRole('heading', { level: 1, name: 'Samedi au marché' }).waitFor()
    await reader.getByRole('region', { name: 'Decisions' }).getByText('the median of round 2').waitFor()
    await reader.getByText('Parler du parking à vélos').waitFor()
    expect(
      await reader.getByRole('button', { name: /Take out|Close the workshop|Open the workshop/ }).count(),
    ).toBe(0)
    expect(await reader.getByRole('textbox').count()).toBe(0)

    const [download] = await Promise.all([
      dora.waitForEvent('download'),
      dora.getByRole('link', { name: 'Réponses, CSV' }).click(),
    ])
    const csv = await readDownload(download)
    expect(csv).toContain('kind,round,title,item,persona,offer')
    expect(csv.match(/^rating,2,,Commander et payer,/gm)).toHaveLength(3)
    for (const name of ['Pia', 'Karl', 'Dora']) expect(csv).not.toContain(name)
    await process.kill()
  },
)

async function readDownload(download: {
  createReadStream(): Promise<NodeJS.ReadableStream>
}): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

async function participantId(page: Page, id: string): Promise<string> {
  return ((await (await page.request.get(`/api/workshops/${id}`)).json()) as { participantId: string })
    .participantId
}

type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

async function savedRecords(page: Page, id: string): Promise<Records> {
  return ((await (await page.request.get(`/api/workshops/${id}/export`)).json()) as { records: Records })
    .records
}

const level = (page: Page, value: number | null) =>
  page.getByRole('radio', { name: value === null ? 'Je ne sais pas' : new RegExp(`^${value}`) })

async function rateByTap(page: Page, values: readonly (number | null)[]): Promise<void> {
  await openBallot(page)
  for (const value of values) {
    await page
      .locator('label')
      .filter({ has: level(page, value) })
      .tap()
    await page.getByText('Réponse enregistrée').first().waitFor()
    await page.getByRole('button', { name: /^(Suivante|Terminer)$/ }).tap()
  }
}

async function rateByClick(page: Page, values: readonly (number | null)[]): Promise<void> {
  await openBallot(page)
  for (const value of values) {
    await page
      .locator('label')
      .filter({ has: level(page, value) })
      .click()
    await page.getByText('Réponse enregistrée').first().waitFor()
    await page.getByRole('button', { name: /^(Suivante|Terminer)$/ }).click()
  }
}

async function rateByKeys(page: Page, keys: readonly string[]): Promise<void> {
  await openBallot(page)
  for (const key of keys) {
    await tabTo(page, 'radio', /./)
    await page.keyboard.press(key)
    await page.getByText('Réponse enregistrée').first().waitFor()
    await tabTo(page, 'button', /^(Suivante|Terminer)$/)
    await page.keyboard.press('Enter')
  }
}

/** Presses Tab until something of this role and name has the keyboard. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'textbox', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
  await wanted.first().waitFor()
  for (let i = 0; i < 120; i++) {
    const there = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${role} ${name}`)
}

interface Killable {
  open(baseURL: string, path: string, cookies?: readonly Cookie[]): Promise<Page>
  cookies(): Promise<readonly Cookie[]>
  /** SIGKILL to the browser: no goodbye to anybody. */
  kill(): Promise<void>
}
type Cookie = Parameters<Awaited<ReturnType<typeof chromium.launch>>['newContext']>[0] extends infer Options
  ? Options extends { storageState?: infer State }
    ? State extends { cookies: readonly (infer One)[] }
      ? One
      : never
    : never
  : never

async function launchKillable(): Promise<Killable> {
  const serving = await chromium.launchServer({
    executablePath: inject('chromium') ?? '',
    headless: true,
    chromiumSandbox: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  const browser = await chromium.connect(serving.wsEndpoint())
  slowDown(browser)
  let context: Awaited<ReturnType<typeof browser.newContext>> | null = null
  return {
    async open(baseURL, path, cookies = []) {
      context = await browser.newContext({ baseURL, ...DESK })
      context.setDefaultTimeout(15_000)
      await context.addCookies([...cookies])
      const page = await context.newPage()
      await page.goto(path)
      return page
    },
    cookies: async () => (await context?.cookies()) ?? [],
    kill: () => serving.kill(),
  }
}
