// What people do in a workshop, by the names they read: for the browser tests of whole workshops, in French.
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'

export const DESK = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }
export const PHONE = {
  locale: 'fr-FR',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const WALL = { locale: 'en-GB', viewport: { width: 1920, height: 1080 } }

export interface Invitations {
  readonly code: string
  readonly participant: string
  readonly observer: string
  readonly display: string
}

/** From the first page to the map, as a facilitator does it. */
export async function createFromTemplate(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: /^Particuliers/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titre').fill('Samedi au marché')
  await dialog.getByLabel(/^Votre nom/).fill(name)
  await dialog.getByRole('button', { name: 'Créer l’atelier' }).click()
  await page.waitForURL(/\/w\/[^/]+$/)
  await page.locator('[data-stop^="card "]').first().waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Code and links, from the dialog and not from the program. */
export async function readInvitations(page: Page): Promise<Invitations> {
  await page.getByRole('button', { name: 'Partager' }).click()
  const dialog = page.getByRole('dialog')
  const link = (label: RegExp) => dialog.getByRole('textbox', { name: label }).first().inputValue()
  const found = {
    code: ((await dialog.getByText(/^[A-Z0-9]{6,}$/).textContent()) ?? '').trim(),
    participant: await link(/participants/i),
    observer: await link(/observateurs/i),
    display: await link(/écran/i),
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  return found
}

/** In by the link that the page was opened with. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Votre nom/).fill(name)
  await page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
  await page.waitForURL(/\/w\//)
}

/** Opens the panel of who leads, on one of its tabs. */
export async function lead(page: Page, tab: 'Déroulé' | 'Présents' | 'Groupes' | 'Salle'): Promise<void> {
  const button = page.getByRole('button', { name: /^Animer/ })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  await page.getByRole('tab', { name: tab }).click()
}

/** Goes to the next phase of the agenda; gives its name. */
export async function nextPhase(page: Page, name: string): Promise<void> {
  await lead(page, 'Déroulé')
  await page
    .getByRole('button', { name: new RegExp(`: ${name}$`) })
    .first()
    .click()
  await eventually(`the phase is ${name}`, async () =>
    (await page.getByText(name, { exact: false }).count()) > 0 ? true : null,
  )
}

/** A round comes by itself to whoever is not typing; others are offered it. */
export async function openBallot(page: Page): Promise<void> {
  const ballot = page
    .getByRole('navigation', { name: 'D’action en action' })
    .or(page.getByText(/^Il reste|^Plus aucun point/))
    .first()
  const offer = page.getByRole('button', { name: 'Répondre', exact: true })
  await eventually('the ballot is open', async () => {
    if (await ballot.isVisible()) return true
    // The offer goes when the ballot comes by itself meanwhile.
    await offer.click({ timeout: 1_000 })
    return null
  })
}

/** Opens the panel of ratings and votes, on the list. */
export async function openRounds(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Notations/ }).first()
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  const back = page.getByRole('button', { name: 'Tous les tours' })
  if ((await back.count()) > 0) await back.click()
}
