// The plan, as an entrepreneur and a team use it.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PLAN_SECTIONS } from '../../src/panels/plan/planSections.ts'
import { expectAccessible, expectContrast } from '../support/axe.ts'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { holdSockets } from '../support/holdSockets.ts'
import { middleOf } from '../support/mapPage.ts'
import { once, parseICalendar } from '../support/parseICalendar.ts'

/** Amounts are set with spaces that do not break. */
const amount = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

async function typeIn(page: Page, line: number, fields: Readonly<Record<string, string>>): Promise<void> {
  const row = page.getByRole('group', { name: /^Coût/ }).nth(line)
  for (const [label, text] of Object.entries(fields)) {
    await row.getByLabel(label, { exact: true }).fill(text)
    await row.getByLabel(label, { exact: true }).press('Enter')
  }
}

browserTest(
  'example 1: an entrepreneur types in the referral, the contests and the cards, and reads the budget of year 1',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'consumers', locale: 'fr' })
    await page.goto(`/w/${id}/plan/measures`)

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Parrainage/ }).click()
    await page.getByRole('button', { name: 'Ouvrir Parrainage' }).click()
    // The tiers of the seed stand there already.
    const fromHow = page.getByLabel('À partir de … filleuls')
    await expect
      .poll(async () => [await fromHow.nth(0).inputValue(), await fromHow.nth(1).inputValue()])
      .toEqual(['4', '2'])
    await typeIn(page, 0, { 'Pour quoi': 'Quatre filleuls', 'À l’unité': '10 €', 'Au plus': '50' })
    await typeIn(page, 1, { 'Pour quoi': 'Deux filleuls', 'À l’unité': '5,00', 'Au plus': '50' })
    await page.getByText(amount('Le parrainage coûte au plus 750 € par an\\.')).waitFor()
    await page.getByRole('button', { name: 'Fermer Parrainage' }).click()

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Jeu-concours/ }).click()
    await page.getByRole('button', { name: 'Ouvrir Jeu-concours' }).click()
    await typeIn(page, 0, { Fixe: '300' })
    await page.getByText(amount('300 € par an, non comptés ici')).waitFor()
    await page.getByRole('button', { name: 'Fermer Jeu-concours' }).click()

    await page.getByRole('button', { name: 'Partir d’une technique' }).click()
    await page.getByRole('menuitem', { name: /^Cartes et dépliants/ }).click()
    await page.getByRole('button', { name: /^Ouvrir Cartes/ }).click()
    await typeIn(page, 0, { Fixe: 'dix euros' })
    await page.getByText('Ce montant n’est pas lisible', { exact: false }).waitFor()
    await typeIn(page, 0, { Fixe: '250,00 €' })

    await page.getByRole('link', { name: 'Budget', exact: true }).click()
    const cells = page
      .getByRole('row', { name: /^Total/ })
      .first()
      .getByRole('cell')
    const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, ' '))
    await expect
      .poll(async () => plain(await cells.allTextContents()))
      .toEqual(['1 000 €', '1 000 €', '1 000 €', '3 000 €'])
    const elsewhere = page.getByRole('row', { name: /^Déjà dans d’autres budgets/ }).getByRole('cell')
    await expect.poll(async () => plain(await elsewhere.allTextContents())[0]).toBe('300 €')
  },
)

browserTest(
  'two people fill the matrix and a cost line at once: nothing is lost where both survive, and the last write is seen by both where not',
  async ({ openPage }) => {
    const ana = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(ana, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    const bob = await openPage(made.links.participant, { locale: 'fr-FR' })
    const sockets = [await holdSockets(ana), await holdSockets(bob)]
    /** Neither has seen what the other writes: both writes are on their way before one arrives. */
    async function atOnce(write: () => Promise<unknown>, written: () => Promise<unknown>): Promise<void> {
      for (const socket of sockets) socket.hold()
      await write()
      await written()
      for (const socket of sockets) socket.release()
    }
    await ana.goto(`/w/${made.id}/plan/roles`)
    await bob.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await bob.waitForURL(/\/w\//)
    await bob.goto(`/w/${made.id}/plan/roles`)
    const cell = (page: Page, column: number) =>
      page
        .getByRole('row', { name: /Reconquérir les meilleurs/ })
        .getByRole('gridcell')
        .nth(column)
    await Promise.all([cell(ana, 1).focus(), cell(bob, 2).focus()])
    await atOnce(
      () => Promise.all([ana.keyboard.press('c'), bob.keyboard.press('r')]),
      async () => {
        await expect.poll(() => cell(ana, 1).textContent()).toBe('C')
        await expect.poll(() => cell(bob, 2).textContent()).toBe('R')
        expect([await cell(ana, 2).textContent(), await cell(bob, 1).textContent()]).toEqual(['', ''])
      },
    )
    for (const page of [ana, bob]) {
      await page.getByRole('gridcell', { name: /Reconquérir les meilleurs.*Consulté/ }).waitFor()
      await page.getByRole('gridcell', { name: /Reconquérir les meilleurs.*Réalise/ }).waitFor()
    }
    // The same cell: one of the two letters, the same for both.
    await Promise.all([cell(ana, 1).focus(), cell(bob, 1).focus()])
    const letters = async () => [await cell(ana, 1).textContent(), await cell(bob, 1).textContent()]
    await atOnce(
      () => Promise.all([ana.keyboard.press('i'), bob.keyboard.press('r')]),
      () => expect.poll(letters).toEqual(['I', 'R']),
    )
    await expect.poll(async () => new Set(await letters()).size).toBe(1)
    expect(['I', 'R']).toContain((await letters())[0])

    for (const page of [ana, bob]) {
      await page.getByRole('link', { name: 'Mesures', exact: true }).click()
      await page.getByRole('button', { name: 'Ouvrir Parrainage avec bons cadeaux' }).click()
    }
    const field = (page: Page, label: string) =>
      page.getByRole('group', { name: /^Coût/ }).first().getByLabel(label, { exact: true })
    await Promise.all([field(ana, 'À l’unité').fill('12,50'), field(bob, 'Au plus').fill('40')])
    const price = (page: Page) => field(page, 'À l’unité').inputValue()
    const shown = (page: Page) => field(page, 'Au plus').inputValue()
    await atOnce(
      () => Promise.all([ana.keyboard.press('Enter'), bob.keyboard.press('Enter')]),
      async () => expect([await price(bob), await shown(ana)]).toEqual(['10', '50']),
    )
    for (const page of [ana, bob]) {
      await expect.poll(() => field(page, 'À l’unité').inputValue()).toBe('12,50')
      await expect.poll(() => field(page, 'Au plus').inputValue()).toBe('40')
      // 40 × 12,50 € and 50 × 5 €
      await page.getByText(amount('Le parrainage coûte au plus 750 € par an\\.')).waitFor()
    }
    await Promise.all([field(ana, 'Au plus').fill('10'), field(bob, 'Au plus').fill('20')])
    await atOnce(
      () => Promise.all([ana.keyboard.press('Enter'), bob.keyboard.press('Enter')]),
      async () => expect([await shown(ana), await shown(bob)]).toEqual(['10', '20']),
    )
    await expect.poll(async () => (await shown(ana)) === (await shown(bob))).toBe(true)
    expect(['10', '20']).toContain(await shown(ana))
    await expect.poll(() => field(ana, 'À l’unité').inputValue()).toBe('12,50')
  },
)

browserTest(
  'costs pasted from a French spreadsheet: each cell read or refused, one step to undo, and arranged by drag and by keys',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR', reducedMotion: 'reduce' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'consumers', locale: 'fr' })
    await page.goto(`/w/${id}/plan/measures`)
    await page.getByRole('textbox', { name: /Ajouter une mesure : Cartographier/ }).fill('Parrainage')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Ouvrir Parrainage' }).click()
    await page.getByRole('button', { name: 'Coller un tableau : Coûts, Parrainage' }).click()
    const dialog = page.getByRole('dialog')
    const table =
      'Poste\tPrix unitaire\tPlafond\tChaque année\n"Bons de 10 €, quatre filleuls"\t10,00 €\t50\toui\nBons de 5 €\t5\t50\tx\nImpression\t-3\t1\t\nTotal\t15\t\t'
    await dialog.getByRole('textbox').fill(table)
    await dialog.getByText('Un montant ne peut pas être négatif.').waitFor()
    await dialog.getByText('2 lignes seront ajoutées, 1 ne le sera pas.').waitFor()
    await expectAccessible(page, 'pasting a table')
    await dialog.getByRole('button', { name: 'Ajouter 2 lignes' }).click()
    const lines = page.getByRole('group', { name: /^Coût/ })
    const names = () =>
      lines.evaluateAll((all) => all.map((line) => line.getAttribute('aria-label')?.replace(/\s/g, ' ')))
    await expect.poll(names).toEqual(['Coût : Bons de 10 €, quatre filleuls', 'Coût : Bons de 5 €'])
    await page.getByText(amount('750 € la première année')).waitFor()

    const grip = page.getByRole('button', { name: 'Déplacer Bons de 5 €' })
    await grip.focus()
    await page.keyboard.press('ArrowUp')
    await expect.poll(names).toEqual(['Coût : Bons de 5 €', 'Coût : Bons de 10 €, quatre filleuls'])
    await hasKeyboard(grip)
    await middleOf(lines.nth(1)) // where it stays
    const [from, to] = [await grip.boundingBox(), await lines.nth(1).boundingBox()]
    if (from === null || to === null) throw new Error('not laid out')
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, from.y + 30)
    await page.mouse.move(to.x + 20, to.y + to.height - 4)
    await page.mouse.up()
    await expect.poll(names).toEqual(['Coût : Bons de 10 €, quatre filleuls', 'Coût : Bons de 5 €'])

    for (const _step of ['drag', 'key', 'paste']) await page.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(() => lines.count()).toBe(0)
  },
)

browserTest(
  'an owner takes their list away: a page of their own that reloads, a table and a calendar',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await page.goto(`/w/${id}/plan/measures`)
    await page.getByRole('button', { name: 'Ouvrir E-mails des nouveautés' }).click()
    await page.getByLabel('Échéance').fill('2031-03-31')
    await page.getByLabel('Échéance').press('Enter')
    await page.getByRole('link', { name: 'Listes par responsable' }).click()
    await page.getByRole('link', { name: 'Hugo' }).click()
    await page.getByRole('button', { name: 'Imprimer' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Imprimer' }).waitFor()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    const fileOf = async (name: RegExp) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ])
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
    }
    const calendar = await fileOf(/en calendrier/)
    expect(calendar.name).toMatch(/^Hugo - .*\.ics$/)
    const [event] = parseICalendar(calendar.text).components
    expect(event && once(event, 'SUMMARY').value).toBe('E-mails des nouveautés')
    expect(event && once(event, 'DTSTART').value).toBe('20310331')
    const table = await fileOf(/en CSV/)
    expect(table.text.split('\r\n')[1]).toBe('E-mails des nouveautés;;responsable;2031-03-31;à faire')
  },
)

browserTest(
  'the S4 case: all is ready and there is no objective; the plan opens with what blocks it, and a target opens it',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const { id } = await createWorkshop(page, { title: 'Voitures', template: 'companies', locale: 'fr' })
    await page.goto(`/w/${id}/plan`)
    await page
      .getByRole('region', { name: 'Voici ce qui bloque le plan' })
      .getByRole('link', { name: 'Objectifs' })
      .click()
    await page.getByText('Aucun objectif : c’est ce qui bloque tout le reste').waitFor()
    await page.getByRole('button', { name: 'Ajouter l’objectif' }).click()
    await page.getByLabel('Cible', { exact: true }).fill('1 200')
    await page.getByLabel('Cible', { exact: true }).press('Enter')
    await page.getByText('Aucun objectif : c’est ce qui bloque tout le reste').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Que faire d’abord' }).click()
    await page.getByRole('region', { name: 'Ce qui manque au plan' }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: 'Voici ce qui bloque le plan' }).count()).toBe(0)
  },
)

browserTest('every part of the plan fits a window 320 pixels wide', async ({ openPage }) => {
  const page = await openPage('/', { locale: 'fr-FR', viewport: { width: 320, height: 640 } })
  const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
  for (const section of PLAN_SECTIONS) {
    await page.goto(`/w/${id}/plan/${section}`)
    await page.locator('main p').first().waitFor()
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: section,
      })
      .toBeLessThanOrEqual(0)
  }
})

browserTest('axe finds nothing serious in any part of the plan, in both themes', async ({ openPage }) => {
  // Without motion the colours of the other theme are there at once, not halfway.
  const page = await openPage('/', { locale: 'fr-FR', reducedMotion: 'reduce' })
  const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
  for (const section of PLAN_SECTIONS) {
    await page.goto(`/w/${id}/plan/${section}`)
    await page.getByRole('heading', { level: 2 }).waitFor()
    await page.locator('main p').first().waitFor()
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page, `plan/${section}, light`)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectContrast(page, `plan/${section}, dark`)
  }
})
