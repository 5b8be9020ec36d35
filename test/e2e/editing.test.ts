// Working on the sheet with hand and keyboard: dragging, picking, copying, and what becomes of words and of the keyboard
// when somebody else removes what one is at.
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { eventually } from '../support/eventually.ts'
import { fingerOn } from '../support/finger.ts'
import { cardsRead, cardTitles, journeyIn, middleOf, openMap, savedSheet } from '../support/mapPage.ts'

const DESKTOP = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

browserTest(
  '[EDT-11] cards are dragged, several at once too, a line shows where to, and Escape lets go',
  async ({ openPage }) => {
    const page = await openPage('/', DESKTOP)
    const id = await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const before = await cardTitles(page)
    const card = (n: number) => page.locator(`[data-stop^="card "][title="${before[n]}"]`)
    const line = page.locator('[data-drop-line]')

    // Escape puts everything back, and the release after it is no drop.
    const third = await middleOf(card(3))
    const from = await middleOf(card(0))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(third.x + 30, third.y, { steps: 4 })
    await line.waitFor()
    await page.keyboard.press('Escape')
    await line.waitFor({ state: 'detached' })
    await page.mouse.up()
    await cardsRead(page, before)

    // Two picked ones go together, to another sequence, in one step.
    await card(0).click()
    await card(1).click({ modifiers: ['Shift'] })
    await page.getByText('2 actions sélectionnées').first().waitFor()
    // The sheet glides back when the details of the first one go.
    await page.getByRole('complementary', { name: 'Détails' }).waitFor({ state: 'detached' })
    const grip = await middleOf(card(1))
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    const target = await middleOf(card(5))
    await page.mouse.move(target.x + 20, target.y, { steps: 5 })
    await page.mouse.up()
    const moved = [...before.slice(2, 6), before[0], before[1], ...before.slice(6)].map(String)
    await cardsRead(page, moved)
    await expect
      .poll(async () => journeyIn(await savedSheet(page, id))[1])
      .toContain(`${before[5]}, ${before[0]}, ${before[1]}`)
    await page.keyboard.press('Control+z')
    await cardsRead(page, before)
  },
)

browserTest(
  '[EDT-11] a sequence is dragged by its block, with mouse and with finger',
  async ({ openPage }) => {
    const page = await openPage('/', { ...DESKTOP, hasTouch: true })
    const id = await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const names = journeyIn(await savedSheet(page, id)).map((l) => l.split(':')[0])
    const block = (n: number) => page.locator('[data-drag^="sequence "]').filter({ hasText: names[n] ?? '' })
    const [first, third] = [await middleOf(block(0)), await middleOf(block(2))]
    await page.mouse.move(first.x, first.y)
    await page.mouse.down()
    await page.mouse.move(third.x + 60, third.y, { steps: 5 })
    await page.locator('[data-drop-line="sequence"]').waitFor()
    await page.mouse.up()
    const order = async () => journeyIn(await savedSheet(page, id)).map((l) => l.split(':')[0])
    await expect.poll(order, { timeout: 15_000 }).toEqual([names[1], names[2], names[0], names[3], names[4]])

    // A finger holds it first: a quick stroke moves the sheet.
    const finger = await fingerOn(page)
    const [held, goal] = [await middleOf(block(0)), await middleOf(block(1))]
    await finger.down(held)
    await page.locator('[data-drop-line="sequence"]').waitFor()
    await finger.move({ x: goal.x - 60, y: goal.y })
    await finger.up()
    await expect.poll(order, { timeout: 15_000 }).toEqual([names[0], names[1], names[2], names[3], names[4]])
  },
)

browserTest(
  '[EDT-8] [EDT-11] a finger drags a card after a long press, and picks with one that goes nowhere',
  async ({ openPage }) => {
    const page = await openPage('/', { ...DESKTOP, hasTouch: true })
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const before = await cardTitles(page)
    const card = (n: number) => page.locator(`[data-stop^="card "][title="${before[n]}"]`)
    const finger = await fingerOn(page)

    const [from, to] = [await middleOf(card(0)), await middleOf(card(2))]
    await finger.down(from)
    await page.locator('[data-drop-line]').waitFor()
    await finger.move({ x: to.x + 20, y: to.y })
    await finger.up()
    await cardsRead(page, [before[1], before[2], before[0], ...before.slice(3)].map(String))

    await finger.down(await middleOf(card(1)))
    await page.locator('[data-drop-line]').waitFor()
    await finger.up()
    await page.getByText('1 action sélectionnée').first().waitFor()
    await card(2).tap()
    await page.getByText('2 actions sélectionnées').first().waitFor()
    await page.getByRole('toolbar').getByRole('button', { name: 'Dupliquer' }).tap()
    await cardsRead(
      page,
      [before[1], before[2], before[1], before[2], before[0], ...before.slice(3)].map(String),
    )
  },
)

browserTest(
  '[EDT-9] [EDT-10] what is copied goes to another workshop with its marks and frictions; what is cut moves',
  async ({ openPage }) => {
    const page = await openPage('/', DESKTOP)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const from = await openMap(page, 'jewellery')
    await page.locator('[data-insert]').first().waitFor()
    const titles = await cardTitles(page)
    const source = await savedSheet(page, from)
    const wanted = titles.indexOf('Payer')
    await page.locator(`[data-stop^="card "][title="${titles[wanted - 1]}"]`).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await page.getByText('2 actions copiées', { exact: false }).waitFor()

    const to = await openMap(page, 'jewellery')
    await page.locator('[data-insert]').first().waitFor()
    await page.locator('[data-stop^="card "]').first().focus()
    await page.keyboard.press('Control+v')
    await page.getByText('2 actions ajoutées', { exact: false }).waitFor()
    const sheet = await savedSheet(page, to)
    const copies = sheet.actions.filter((a) => a.title === 'Payer')
    expect(copies.length).toBe(2)
    const levels = (of: typeof sheet, id: string | undefined) =>
      of.marks
        .filter((m) => m.actionId === id)
        .map((m) => m.level)
        .sort()
    const original = source.actions.find((a) => a.title === 'Payer')
    for (const copy of copies) expect(levels(sheet, copy.id)).toEqual(levels(source, original?.id))
    const frictions = (of: typeof sheet) => of.frictions.map((f) => f.text).sort()
    const carried = source.frictions.filter((f) =>
      [titles[wanted - 1], 'Payer'].includes(source.actions.find((a) => a.id === f.actionId)?.title),
    )
    expect(frictions(sheet)).toEqual([...frictions(source), ...carried.map((f) => f.text)].sort())

    // Cut and pasted here it is the same action, with all it had.
    const first = (await cardTitles(page))[0]
    await page.locator('[data-stop^="card "]').first().focus()
    await page.keyboard.press('Escape') // the copies are no longer picked
    await page.keyboard.press('Control+x')
    await page.getByText('1 action coupée', { exact: false }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+v')
    await page.getByText('1 action déplacée', { exact: false }).waitFor()
    const after = await savedSheet(page, to)
    expect(after.actions.length).toBe(sheet.actions.length)
    expect(after.marks.length).toBe(sheet.marks.length)
    await expect.poll(async () => (await cardTitles(page)).at(-1)).toBe(first)
  },
)

browserTest(
  '[EDT-6] pasted lines become actions in one step; ten thousand of them are refused with a sentence',
  async ({ openPage }) => {
    const page = await openPage('/', DESKTOP)
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const before = await cardTitles(page)
    const paste = (text: string) =>
      page.evaluate((words) => {
        const data = new DataTransfer()
        data.setData('text/plain', words)
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        ;(document.activeElement ?? document.body).dispatchEvent(event)
      }, text)
    await page.locator('[data-stop^="card "]').first().focus()
    await paste('- Une\n\n• Deux\r\n3. Trois 😀')
    await page.getByText('3 actions ajoutées', { exact: false }).waitFor()
    await cardsRead(page, [before[0], 'Une', 'Deux', 'Trois 😀', ...before.slice(1)].map(String))
    await page.keyboard.press('Control+z')
    await cardsRead(page, before)
    await page.locator('[data-stop^="card "]').first().focus()
    await paste(Array.from({ length: 10_000 }, (_, i) => `Ligne ${i}`).join('\n'))
    await page
      .getByText(/100/)
      .filter({ hasText: /ligne|action/i })
      .first()
      .waitFor()
    expect(await cardTitles(page)).toEqual(before)
  },
)

browserTest(
  '[EDT-7] [EDT-12] when somebody else removes what one is at, the words are offered back and the keyboard is at the neighbour',
  async ({ openPage }) => {
    const ana = await openPage('/', DESKTOP)
    await openMap(ana, 'consumers')
    const ben = await ana.context().newPage()
    await ben.goto(ana.url())
    await ben.locator('[data-insert]').first().waitFor()
    const titles = await cardTitles(ana)
    const card = (page: typeof ana, n: number) => page.locator(`[data-stop^="card "][title="${titles[n]}"]`)

    await card(ana, 1).focus()
    await card(ben, 1).focus()
    await ben.keyboard.press('Delete')
    await eventually('Ana is at the neighbour', async () =>
      (await ana.evaluate(() => (document.activeElement as HTMLElement).title)) === titles[2] ? true : null,
    )

    await card(ana, 3).focus()
    await ana.keyboard.press('F2')
    await hasKeyboard(ana.getByLabel('Titre de l’action').first())
    await ana.keyboard.type('Mes mots à moi')
    await card(ben, 3).focus()
    await ben.keyboard.press('Delete')
    const offered = ana.getByLabel(/a été supprimé par quelqu’un d’autre/)
    await expect.poll(() => offered.inputValue()).toBe('Mes mots à moi')
  },
)
