// What the hands of several people do on one sheet, in two browsers.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { browserTest, type OpenPage } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { eventually } from '../support/eventually.ts'
import { fingerOn } from '../support/finger.ts'
import { cardsRead, cardTitles, journeyIn, middleOf, openMap, savedSheet } from '../support/mapPage.ts'

async function twoPeople(openPage: OpenPage): Promise<{ ana: Page; bob: Page }> {
  const ana = await openPage('/', { locale: 'en-GB' })
  const made = await createWorkshop(ana, {
    title: 'Rings',
    template: 'jewellery',
    locale: 'en',
    name: 'Ana',
  })
  await ana.goto(`/w/${made.id}`)
  await ana.getByRole('slider').first().waitFor()
  const bob = await openPage(made.links.participant, { locale: 'en-GB' })
  await bob.getByRole('textbox', { name: /name/i }).fill('Bob')
  await bob.getByRole('button', { name: /join|enter/i }).click()
  await bob.getByRole('slider').first().waitFor()
  return { ana, bob }
}

browserTest(
  '[TOG-16] a card in the hand of one is in sight of the other, by name and colour, until it is let go',
  async ({ openPage }) => {
    const { ana, bob } = await twoPeople(openPage)
    const hands = ana.locator('[data-peer-holds]')
    await hands.waitFor({ state: 'attached' })
    await bob.locator('[data-insert]').first().waitFor()
    const card = bob.locator('[data-stop^="card "]').first()
    const title = must(await card.getAttribute('title'))
    const from = await middleOf(card)
    await bob.mouse.move(from.x, from.y)
    await bob.mouse.down()
    await bob.mouse.move(from.x + 120, from.y + 60, { steps: 4 })
    await hands.getByText('Bob', { exact: true }).waitFor()
    const ghost = hands.getByText(title, { exact: true })
    const before = must(await ghost.boundingBox())
    await bob.mouse.move(from.x + 320, from.y + 60, { steps: 4 })
    await expect.poll(async () => (await ghost.boundingBox())?.x).toBeGreaterThan(before.x + 100)
    // Around the card where it stands.
    await eventually('the frame is around it', async () => {
      const home = must(await hands.locator('> div').first().boundingBox())
      const theirs = must(await ana.locator('[data-stop^="card "]').first().boundingBox())
      expect(home.x).toBeLessThan(theirs.x)
      expect(home.x + home.width).toBeGreaterThan(theirs.x + theirs.width)
      return true
    })
    await bob.keyboard.press('Escape')
    await expect.poll(() => hands.locator('> div').count()).toBe(0)
    await bob.mouse.up()

    const block = bob.locator('[data-stop^="sequence "]').first()
    const at = await middleOf(block)
    await bob.mouse.move(at.x, at.y)
    await bob.mouse.down()
    await bob.mouse.move(at.x + 60, at.y, { steps: 4 })
    await hands.getByText('Bob', { exact: true }).waitFor()
    await bob.close() // in the middle of it
    await expect.poll(() => hands.locator('> div').count()).toBe(0)
  },
)

const DESKTOP = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

/** The names of the sequences, from left to right. */
async function sequenceNames(page: Page): Promise<string[]> {
  return page.locator('[data-stop^="sequence "]').evaluateAll((blocks) =>
    blocks
      .map((block) => ({
        name: block.querySelector('strong')?.textContent ?? '',
        x: block.getBoundingClientRect().x,
      }))
      .sort((a, b) => a.x - b.x)
      .map(({ name }) => name),
  )
}

async function sequencesRead(page: Page, names: readonly (string | undefined)[]): Promise<void> {
  await eventually(`the sequences read ${names.join(', ')}`, async () =>
    (await sequenceNames(page)).join('|') === names.join('|') ? true : null,
  )
}

browserTest(
  '[EDT-8] several sequences are picked by pointer, moved, duplicated, cut, pasted and deleted, each in one step',
  async ({ openPage }) => {
    const page = await openPage('/', DESKTOP)
    const id = await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const names = await sequenceNames(page)
    const [a, b, c, d, e] = names
    const block = (name: string | undefined) =>
      page
        .locator('[data-stop^="sequence "]')
        .filter({ hasText: name ?? '' })
        .first()
    const picked = (count: number) =>
      page.getByRole('toolbar').getByText(`${count} séquences sélectionnées`).waitFor()

    await block(a).click()
    await block(c).click({ modifiers: ['Control'] })
    await picked(2)
    await expect.poll(() => block(c).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Déplacer d’une place vers la droite' }).click()
    await sequencesRead(page, [b, d, a, c, e])
    await page.keyboard.press('Control+z')
    await sequencesRead(page, names)

    await page.getByRole('combobox', { name: 'Déplacer après' }).selectOption({ label: d ?? '' })
    await sequencesRead(page, [b, d, a, c, e])

    // A drag of one takes the other along.
    const grip = await middleOf(block(a))
    const end = await middleOf(block(e))
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.mouse.move(end.x + 100, end.y, { steps: 5 })
    await page.getByText('2 séquences', { exact: true }).waitFor()
    await page.mouse.up()
    await sequencesRead(page, [b, d, e, a, c])

    // By keys: cut them, paste them at the second.
    await block(a).focus()
    await page.keyboard.press('Control+x')
    await page.getByText('2 séquences coupées : collez à l’endroit voulu.').waitFor()
    await block(d).focus()
    await page.keyboard.press('Escape')
    await block(d).focus()
    await page.keyboard.press('Control+v')
    await sequencesRead(page, [b, d, a, c, e])

    await block(a).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await picked(2)
    await page.keyboard.press('Control+d')
    await sequencesRead(page, [b, d, a, c, a, c, e])
    // The copies are what is picked now, with their actions.
    await page.keyboard.press('Delete')
    await sequencesRead(page, [b, d, a, c, e])
    await page.getByText(/2 séquences supprimées/).waitFor()
    await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
    await sequencesRead(page, [b, d, a, c, a, c, e])
    await expect
      .poll(async () => {
        const sheet = journeyIn(await savedSheet(page, id))
        return sheet.length === 7 && sheet[4] === sheet[2]
      })
      .toBe(true)

    // All of them by keyboard; Escape lets them go.
    await block(b).focus()
    await page.keyboard.press('Control+a')
    await picked(7)
    await page.keyboard.press('Escape')
    await page
      .getByRole('toolbar')
      .getByText(/sélectionnées/)
      .waitFor({ state: 'detached' })
  },
)

browserTest(
  '[EDT-8] several sequences are picked by finger, and a frame of the pointer picks what it touches',
  async ({ openPage }) => {
    const page = await openPage('/', { ...DESKTOP, hasTouch: true })
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const bar = page.getByRole('toolbar')
    const block = (n: number) => page.locator('[data-stop^="sequence "]').nth(n)
    const finger = await fingerOn(page)
    await finger.down(await middleOf(block(0)))
    await page.locator('[data-held]').waitFor() // the long press took hold
    await finger.up()
    await bar.getByText('1 séquence sélectionnée').waitFor()
    await finger.tap(await middleOf(block(1)))
    await bar.getByText('2 séquences sélectionnées').waitFor()
    await bar.getByRole('button', { name: 'Ne rien sélectionner' }).click()

    // A frame over the cards picks actions; one that touches only the foot of the sheet, sequences.
    const titles = await cardTitles(page)
    const card = (n: number) => page.locator(`[data-stop^="card "][title="${titles[n]}"]`)
    const first = must(await card(0).boundingBox())
    const third = must(await card(2).boundingBox())
    const under = first.y + first.height + 40
    await page.keyboard.down('Shift')
    await page.mouse.move(first.x + 5, under)
    await page.mouse.down()
    await page.mouse.move(third.x + 20, third.y + 5, { steps: 5 })
    await bar.getByText('3 actions sélectionnées').waitFor()
    await page.mouse.up()
    await bar.getByText('3 actions sélectionnées').waitFor()
    const second = must(await block(1).boundingBox())
    // Well under both rows of cards, however high the window leaves them.
    await page.mouse.move(first.x + 5, second.y - 60)
    await page.mouse.down()
    await page.mouse.move(second.x + 30, second.y + 10, { steps: 5 })
    await page.mouse.up()
    await bar.getByText('2 séquences sélectionnées').waitFor()
    await page.keyboard.up('Shift')
  },
)

browserTest(
  '[EDT-11] a drag to the edge brings the rest of the sheet along, to its end and no further; Escape puts the view back',
  async ({ openPage }) => {
    const page = await openPage('/', { ...DESKTOP, viewport: { width: 600, height: 800 } })
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const titles = await cardTitles(page)
    const card = page.locator(`[data-stop^="card "][title="${titles[0]}"]`)
    const from = await middleOf(card)
    const room = must(await page.locator('.react-flow').boundingBox())
    const edge = room.x + room.width
    const sheetEnd = async () => {
      const end = must(await page.getByRole('button', { name: 'Ajouter une séquence' }).last().boundingBox())
      return end.x + end.width
    }
    const first = await pannedTo(page)
    async function holdAtEdge(): Promise<void> {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(edge - 4, from.y, { steps: 4 })
      await expect.poll(() => pannedTo(page)).toBeLessThan(-400)
      await framesOf(page, 150)
    }
    await holdAtEdge()
    expect(await sheetEnd()).toBeLessThanOrEqual(edge)
    expect(await sheetEnd()).toBeGreaterThan(edge - 120)
    await page.keyboard.press('Escape')
    await expect.poll(() => pannedTo(page)).toBeCloseTo(first, 0)
    await page.mouse.up()
    await cardsRead(page, titles)

    await holdAtEdge()
    await page.mouse.up()
    // It is behind where it was by far.
    await expect.poll(async () => (await cardTitles(page)).indexOf(String(titles[0]))).toBeGreaterThan(2)
  },
)

browserTest(
  '[EDT-11] with the whole sheet in view a drag at the edge moves nothing',
  async ({ openPage }) => {
    const page = await openPage('/', { ...DESKTOP, viewport: { width: 1440, height: 900 } })
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const from = await middleOf(page.locator('[data-stop^="card "]').first())
    const room = must(await page.locator('.react-flow').boundingBox())
    const first = await pannedTo(page)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(room.x + room.width - 4, from.y, { steps: 4 })
    await framesOf(page, 60)
    // The empty ground beyond the sheet's end may come, no more.
    expect(Math.abs((await pannedTo(page)) - first)).toBeLessThanOrEqual(24)
    await page.keyboard.press('Escape')
    await page.mouse.up()
  },
)

async function pannedTo(page: Page): Promise<number> {
  return page.locator('.react-flow__viewport').evaluate((e) => new DOMMatrix(getComputedStyle(e).transform).e)
}

/** The hand pulls once a frame. */
async function framesOf(page: Page, count: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise((drawn) => requestAnimationFrame(drawn))
  }, count)
}

browserTest(
  '[EDT-8] [EDT-9] [EDT-10] Ctrl and click pick, keys copy and paste in another workshop, fingers cut and paste',
  async ({ openPage, server }) => {
    const page = await openPage('/', { ...DESKTOP, hasTouch: true })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openMap(page, 'consumers')
    await page.locator('[data-insert]').first().waitFor()
    const titles = await cardTitles(page)
    const card = (on: Page, title: string | undefined) =>
      on.locator(`[data-stop^="card "][title="${title}"]`).first()
    await card(page, titles[0]).click()
    await card(page, titles[2]).click({ modifiers: ['Control'] })
    await page.getByRole('toolbar').getByText('2 actions sélectionnées').waitFor()
    await page.keyboard.press('Control+c')
    await page.getByText(/^2 actions copiées/).waitFor()

    // Another workshop, in another window of the same browser.
    const other = await page.context().newPage()
    await other.goto(`${server.url}/`)
    const otherId = await openMap(other, 'companies')
    await other.locator('[data-insert]').first().waitFor()
    const there = await cardTitles(other)
    await card(other, there[0]).focus()
    await other.keyboard.press('Control+v')
    await cardsRead(other, [there[0], titles[0], titles[2], ...there.slice(1)].map(String))
    await other.keyboard.press('Control+z')
    await cardsRead(other, there)

    // A sequence too, with what stands in it.
    await page.bringToFront()
    await page.locator('[data-stop^="sequence "]').first().focus()
    await page.keyboard.press('Escape')
    await page.locator('[data-stop^="sequence "]').first().focus()
    await page.keyboard.press('Control+c')
    await page.getByText(/^Séquence copiée/).waitFor()
    await other.bringToFront()
    const before = journeyIn(await savedSheet(other, otherId))
    await other.locator('[data-stop^="sequence "]').first().focus()
    await other.keyboard.press('Control+v')
    await eventually('the sequence is there', async () => {
      const now = journeyIn(await savedSheet(other, otherId))
      return now.length === before.length + 1 && must(now[1]).includes(String(titles[0])) ? true : null
    })

    // By finger: hold one, tap another, cut; then paste at the end of another sequence.
    await page.bringToFront()
    const finger = await fingerOn(page)
    await finger.down(await middleOf(card(page, titles[0])))
    await page.locator('[data-drop-line]').waitFor() // the long press took hold
    await finger.up()
    await page.getByRole('toolbar').getByText('1 action sélectionnée').waitFor()
    await finger.tap(await middleOf(page.getByRole('button', { name: 'Couper' })))
    await page.getByText(/^1 action coupée/).waitFor()
    await finger.tap(await middleOf(card(page, titles[0]))) // taken out
    await finger.down(await middleOf(card(page, titles[3])))
    await page.locator('[data-drop-line]').waitFor() // the long press took hold
    await finger.up()
    await page.getByRole('toolbar').getByText('1 action sélectionnée').waitFor()
    await finger.tap(await middleOf(page.getByRole('button', { name: 'Coller' })))
    await cardsRead(page, [...titles.slice(1, 4), titles[0], ...titles.slice(4)].map(String))
  },
)
