// A whole map filled by the keyboard alone: 5 sequences of 6 actions, rated for 2 offers.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { journeyIn, openMap, savedSheet } from '../support/mapPage.ts'

const SEQUENCES = ['Besoin', 'Recherche', 'Choix', 'Achat', 'Souvenir']
const ACTIONS = 6
const title = (sequence: number, action: number) => `${SEQUENCES[sequence]} ${action + 1}`

const focusedStop = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-stop')?.split(' ')[0] ?? null)

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

browserTest(
  '[EDT-4] [EDT-5] [EDT-8] [PLOT-20] a map of 5 sequences × 6 actions × 2 offers is filled by the keyboard alone',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
    const id = await openMap(page, 'consumers')

    // The map is one tab stop; everything on it goes.
    while ((await focusedStop(page)) === null) await press(page, 'Tab')
    await press(page, 'Control+a', 'Delete')
    await page.getByText(/\d+ actions supprimées/).waitFor()
    for (let left = await page.locator('[data-stop^="sequence "]').count(); left > 0; left--) {
      await expect.poll(() => focusedStop(page)).toBe('sequence')
      await press(page, 'Delete')
      await expect.poll(() => page.locator('[data-stop^="sequence "]').count()).toBe(left - 1)
    }
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ajouter une séquence')

    for (const [i, name] of SEQUENCES.entries()) {
      await press(page, i === 0 ? 'Enter' : 'Shift+n')
      await hasKeyboard(page.getByLabel('Nom de la séquence'))
      await page.keyboard.type(name)
      await press(page, 'Enter') // and on to its first action
      for (let a = 0; a < ACTIONS; a++) {
        await expect.poll(() => page.getByLabel('Titre de l’action').inputValue()).toBe('')
        await hasKeyboard(page.getByLabel('Titre de l’action'))
        await page.keyboard.type(title(i, a))
        await press(page, a === ACTIONS - 1 ? 'Shift+Enter' : 'Enter')
      }
      await expect.poll(() => focusedStop(page)).toBe('card')
    }

    const hint = page.getByText('Montez chaque « ? » à son niveau')
    await hint.waitFor()
    const levels = { first: (n: number) => (n % 7) + 1, second: (n: number) => ((n + 3) % 7) + 1 }
    for (const levelOf of Object.values(levels)) {
      await press(page, 'Home', 'ArrowDown')
      for (let n = 0; n < SEQUENCES.length * ACTIONS; n++) await press(page, String(levelOf(n)), 'ArrowRight')
      await press(page, 'Escape', 'o')
      await hint.waitFor({ state: 'detached' })
    }

    const sheet = await savedSheet(page, id)
    expect(journeyIn(sheet)).toEqual(
      SEQUENCES.map(
        (name, i) => `${name}: ${Array.from({ length: ACTIONS }, (_, a) => title(i, a)).join(', ')}`,
      ),
    )
    const offers = [...sheet.offers].sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    const byTitle = new Map(sheet.actions.map((a) => [a.title, a.id]))
    for (const [o, levelOf] of Object.values(levels).entries()) {
      const rated = SEQUENCES.flatMap((_, i) =>
        Array.from({ length: ACTIONS }, (_, a) => {
          const mark = sheet.marks.find(
            (m) => m.actionId === byTitle.get(title(i, a)) && m.offerId === offers[o]?.id,
          )
          return mark?.level
        }),
      )
      expect(rated).toEqual(rated.map((_, n) => levelOf(n)))
    }
    expect(sheet.marks.length).toBe(2 * SEQUENCES.length * ACTIONS)
  },
)
