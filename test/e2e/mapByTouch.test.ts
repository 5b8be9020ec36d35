// A whole map filled by finger alone: 5 sequences of 6 actions, rated for 2 offers. Words come from the keyboard that the
// device shows, which sends no keys.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { eventually } from '../support/eventually.ts'
import { fingerOn } from '../support/finger.ts'
import { cardTitles, journeyIn, openMap, savedSheet } from '../support/mapPage.ts'

const TABLET = { locale: 'fr-FR', viewport: { width: 1440, height: 900 }, hasTouch: true }
const ACTIONS = 6
const LEVELS = 7

/** Picks a command from the list, by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Commandes/ }).tap()
  await page.getByRole('option', { name, exact: true }).tap()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Once the sheet has stopped gliding; it begins to some frames after its cause is seen. */
function boxAtRest(locator: ReturnType<Page['locator']>) {
  let before: { x: number; y: number } | null = null
  return eventually('it stands still', async () => {
    await locator.page().evaluate(async () => {
      for (let frame = 0; frame < 6; frame++) await new Promise((shown) => requestAnimationFrame(shown))
    })
    const box = await locator.boundingBox()
    const still = box !== null && before !== null && box.x === before.x && box.y === before.y
    before = box
    return still ? box : null
  })
}

browserTest(
  '[EDT-4] [EDT-8] a map of 5 sequences × 6 actions × 2 offers is filled by finger alone',
  async ({ openPage }) => {
    const page = await openPage('/', TABLET)
    const id = await openMap(page, 'consumers')
    const finger = await fingerOn(page)
    const closeDetails = page
      .getByRole('complementary')
      .getByRole('button', { name: /^Fermer/ })
      .first()
    await command(page, 'Sélectionner toutes les actions ou séquences')
    await page.getByRole('toolbar').getByRole('button', { name: 'Supprimer' }).tap()
    await expect.poll(() => cardTitles(page), { timeout: 15_000 }).toEqual([])

    const sequences = 5
    await expect.poll(() => page.locator('[data-insert]').count()).toBe(sequences)
    for (let s = 0; s < sequences; s++)
      for (let a = 0; a < ACTIONS; a++) {
        // The empty place at the end of the row; the tap also shares the title before.
        const row = page.locator('[data-insert]').nth(s)
        const box = await eventually('the row is there', () => row.boundingBox())
        await finger.tap({ x: box.x + box.width - 3, y: box.y + 6 })
        const title = page.getByLabel('Titre de l’action')
        await expect.poll(() => title.inputValue(), { timeout: 15_000 }).toBe('')
        await page.keyboard.insertText(`Action ${s + 1}.${a + 1}`)
      }
    await page.locator('[data-stop^="sequence "]').last().tap()
    await closeDetails.tap()

    const levelOf = (offer: number, n: number) => ((n + 3 * offer) % LEVELS) + 1
    for (const offer of [0, 1]) {
      if (offer === 1) await closeDetails.tap()
      if (offer === 1) await page.getByRole('radio').nth(1).locator('..').tap()
      const columns = page.locator('.react-flow__node-column')
      await expect.poll(() => columns.count(), { timeout: 15_000 }).toBe(sequences * ACTIONS)
      const ids = await columns.evaluateAll((all) =>
        all
          .map((column) => ({
            id: column.getAttribute('data-id') ?? '',
            x: column.getBoundingClientRect().x,
          }))
          .sort((one, other) => one.x - other.x)
          .map(({ id: nodeId }) => nodeId),
      )
      // From the right, because the details of what was rated come from there.
      for (let n = ids.length - 1; n >= 0; n--) {
        const column = page.locator(`[data-id="${ids[n]}"]`)
        if ((await column.count()) === 0 || (await boxAtRest(column)).x < 30) {
          await closeDetails.tap()
          await closeDetails.waitFor({ state: 'detached' })
          await expect.poll(async () => (await boxAtRest(column)).x).toBeGreaterThanOrEqual(30)
        }
        const box = await boxAtRest(column)
        await finger.tap({
          x: box.x + box.width / 2,
          y: box.y + box.height * (1 - (levelOf(offer, n) - 0.5) / LEVELS),
        })
        await column.locator(`[aria-valuenow="${levelOf(offer, n)}"]`).waitFor()
        await closeDetails.waitFor()
      }
    }
    const sheet = await savedSheet(page, id)
    expect(journeyIn(sheet).map((line) => line.split(': ')[1])).toEqual(
      Array.from({ length: sequences }, (_, s) =>
        Array.from({ length: ACTIONS }, (_, a) => `Action ${s + 1}.${a + 1}`).join(', '),
      ),
    )
    const offers = [...sheet.offers].sort((a, b) => (a.orderKey < b.orderKey ? -1 : 1))
    const byTitle = new Map(sheet.actions.map((a) => [a.title, a.id]))
    for (const offer of [0, 1])
      for (let n = 0; n < sequences * ACTIONS; n++) {
        const action = byTitle.get(`Action ${Math.floor(n / ACTIONS) + 1}.${(n % ACTIONS) + 1}`)
        const mark = sheet.marks.find((m) => m.actionId === action && m.offerId === offers[offer]?.id)
        expect(mark?.level, `mark ${n} of offer ${offer}`).toBe(levelOf(offer, n))
      }
  },
)

browserTest('a tap puts a note on the sheet, and the words go on it at once', async ({ openPage }) => {
  const page = await openPage('/', TABLET)
  await openMap(page, 'jewellery')
  const finger = await fingerOn(page)
  await page.getByRole('button', { name: 'Note', exact: true }).tap()
  await page
    .getByText(/^Touchez l’endroit/)
    .first()
    .waitFor()
  await finger.tap({ x: 500, y: 620 })
  // The device shows its keyboard for the field that has the focus once the tap is over.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.insertText('Prévenir la veille')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /Prévenir la veille$/ }).waitFor()
})
