// The main job of issue A, as a person does it: two people, two browsers, one map, and a server that is killed.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { hasKeyboard } from '../support/byKeyboard.ts'
import { eventually } from '../support/eventually.ts'
import { middleOf } from '../support/mapPage.ts'

const FRENCH = { locale: 'fr-FR', viewport: { width: 1440, height: 900 } }

browserTest(
  'two people lay out one journey at once, and a killed server loses nothing',
  async ({ server, openPage }) => {
    const ana = await openPage('/', FRENCH)
    await createExample(ana)
    const link = await participantLink(ana)

    const ben = await openPage(link, FRENCH)
    await ben.getByLabel(/nom/i).fill('Ben')
    await ben.getByRole('button', { name: /rejoindre|entrer/i }).click()
    await onMap(ben)
    await ana.getByText('2', { exact: true }).first().waitFor()

    // Both at once: Ben holds a mark while Ana adds an action, and the sheet makes room for it under his hand.
    const held = await middleOf(ben.getByRole('slider', { name: /^Satisfaction, Payer/ }))
    await ben.mouse.move(held.x, held.y)
    await ben.mouse.down()
    await ben.mouse.move(held.x, held.y + 12, { steps: 3 })
    await addAction(ana, 'Achat sur le marché', 'Demander un paquet cadeau')
    await ben.getByRole('button', { name: /^Demander un paquet cadeau/ }).waitFor()
    const third = await middleOf(ben.locator('[role="slider"][aria-valuenow="3"]').first())
    await ben.mouse.move(held.x, third.y, { steps: 6 })
    await ben.mouse.up()
    await sliderWith(ana, 'Payer', '3')

    // Ben pins a friction to Ana's action, Ana gives it an owner.
    await ben.getByRole('button', { name: /^Demander un paquet cadeau/ }).click()
    const details = ben.getByRole('complementary')
    await details.getByLabel(/nouvelle friction|ajouter une friction/i).fill('Pas de papier pour emballer')
    await ben.keyboard.press('Enter')
    await ana.getByRole('button', { name: /^Demander un paquet cadeau/ }).click()
    await ana.getByRole('complementary').getByText('Pas de papier pour emballer').first().waitFor()
    await ana
      .getByRole('complementary')
      .getByLabel(/responsable/i)
      .first()
      .selectOption({ label: 'Nadia' })
    await ben.getByRole('button', { name: /Pas de papier pour emballer.*Nadia/ }).waitFor()

    await allSaved(ana)
    await allSaved(ben)
    await sameMap(ana, ben)
    expect((await mapInWords(ana)).join('\n')).toContain('Pas de papier pour emballer')

    await server.kill()
    await ana
      .getByText(/Hors ligne/)
      .first()
      .waitFor()
    await ben
      .getByText(/Hors ligne/)
      .first()
      .waitFor()
    // Work goes on without a server, and is merged after.
    await dragMark(ben, 'Payer', 1)
    await server.start()
    await allSaved(ana)
    await allSaved(ben)
    await sliderWith(ana, 'Payer', '4')
    await sameMap(ana, ben)
    const after = await mapInWords(ana)

    // Somebody who opens it only now sees the same, and so does the export.
    await ana.reload()
    await onMap(ana)
    await ana.getByRole('button', { name: /Pas de papier pour emballer/ }).waitFor()
    await expect.poll(() => mapInWords(ana)).toEqual(after)
    const file = (await (
      await ana.request.get(`/api${new URL(ana.url()).pathname.replace('/w/', '/workshops/')}/export`)
    ).json()) as {
      records: Record<string, { id: string; title?: string; text?: string }[]>
    }
    const titles = file.records.actions?.map((a) => a.title) ?? []
    const shown = () =>
      ana
        .locator('[data-stop^="card "]')
        .evaluateAll((cards) => cards.map((c) => (c as HTMLElement).title).toSorted())
    await expect.poll(shown).toEqual(titles.toSorted())
    expect(file.records.frictions?.map((f) => f.text)).toContain('Pas de papier pour emballer')
  },
)

browserTest(
  'a mark is dragged up and down only, with snapping, and Escape puts it back',
  async ({ openPage }) => {
    const page = await openPage('/', FRENCH)
    await createExample(page)
    const mark = page.getByRole('slider', { name: /^Satisfaction, Payer/ })
    const box = await middleOf(mark)
    await page.mouse.move(box.x, box.y)
    await page.mouse.down()
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 })
    await expect.poll(async () => (await boxOf(mark)).y).toBeGreaterThan(box.y + 20)
    expect((await boxOf(mark)).x).toBeCloseTo(box.x, 0)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await sliderWith(page, 'Payer', '5')
    await dragMark(page, 'Payer', 2)
    await page.keyboard.press('Control+z')
    await sliderWith(page, 'Payer', '5')
  },
)

browserTest(
  'a first mark is dragged up from the edge of the plot, and the sheet stays',
  async ({ openPage }) => {
    const page = await openPage('/', FRENCH)
    await page.getByRole('button', { name: /^Particuliers/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /créer|commencer/i })
      .click()
    await onMap(page)
    const unrated = page.getByRole('button', { name: /pas encore noté/ }).first()
    const sheet = page.locator('.react-flow__viewport')
    const from = await middleOf(unrated)
    const still = await sheet.getAttribute('style')
    const plot = await page.locator('.react-flow__node-column').first().boundingBox()
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, (plot?.y ?? 0) + 8, { steps: 8 })
    await page.mouse.up()
    await page.locator('[role="slider"][aria-valuenow="7"]').waitFor()
    await expect.poll(() => sheet.getAttribute('style')).toBe(still)
  },
)

browserTest('an empty map says what to do first, and the keyboard can do it', async ({ openPage }) => {
  const page = await openPage('/', FRENCH)
  await createExample(page)
  for (let left = 5; left > 0; left--) {
    await page.locator('[data-stop^="sequence "]').first().focus()
    await page.keyboard.press('Delete')
    await page
      .locator('[data-stop^="sequence "]')
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await page.getByText('Cette carte n’a pas encore de séquence.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Ajouter une séquence' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Nom de la séquence').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-stop^="sequence "]').waitFor()
  await page.keyboard.press('Insert')
  await page.getByLabel('Nom de la séquence').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-stop^="sequence "]').nth(1).waitFor()
})

browserTest(
  'the map has one tab stop, and the keyboard does on it what the pointer does',
  async ({ openPage }) => {
    const page = await openPage('/', FRENCH)
    await createExample(page)
    await expect.poll(() => tabStopsOnMap(page)).toBe(1)
    await page.locator('[data-stop^="card "]').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('7')
    const atKeyboard = () => expect.poll(() => focused(page))
    await atKeyboard().toMatchObject({ role: 'slider', value: '7' })
    await page.keyboard.press('ArrowDown')
    await atKeyboard().toMatchObject({ value: '6' })
    await page.keyboard.press('Delete')
    await atKeyboard().toMatchObject({ role: 'button', value: null })
    await page.keyboard.press('ArrowUp')
    await atKeyboard().toMatchObject({ role: 'slider', value: '4' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await hasKeyboard(page.getByLabel('Titre de l’action'))
    await page.keyboard.type('Un mot extraordinairement long : anticonstitutionnellement')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+ArrowRight')
    const title = 'Un mot extraordinairement long : anticonstitutionnellement'
    await page
      .getByText(`${title} : maintenant action 3 sur 5`, { exact: false })
      .waitFor({ state: 'attached' })
    await atKeyboard().toMatchObject({ title })
    await expect.poll(() => tabStopsOnMap(page)).toBe(1)
    await expect.poll(() => overlaps(page)).toEqual([])
  },
)

async function createExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /bijoux/i }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /créer|commencer/i })
    .click()
  await onMap(page)
}

async function onMap(page: Page): Promise<void> {
  await page.waitForURL(/\/w\/[^/]+$/)
  await page.locator('[data-stop^="card "]').first().waitFor()
}

/** The link as a facilitator hands it out: from the dialog, not from the program. */
async function participantLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Partager' }).click()
  const link = await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /participants/i })
    .first()
    .inputValue()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return link
}

async function addAction(page: Page, sequence: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Ajouter une action à ${sequence}` }).click()
  await hasKeyboard(page.getByLabel('Titre de l’action').first())
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
}

async function dragMark(page: Page, action: string, levels: number): Promise<void> {
  const mark = page.getByRole('slider', { name: new RegExp(`^Satisfaction, ${action}`) })
  const from = await middleOf(mark)
  const now = Number(await mark.getAttribute('aria-valuenow'))
  const step = await page.locator('[data-stop^="mark "]').evaluateAll((marks) => {
    const at = new Map(
      marks.map((m) => [Number(m.getAttribute('aria-valuenow')), m.getBoundingClientRect().y]),
    )
    const [low, high] = [Math.min(...[...at.keys()].filter((k) => k > 0)), Math.max(...at.keys())]
    return ((at.get(low) ?? 0) - (at.get(high) ?? 0)) / (high - low)
  })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y - levels * step, { steps: 6 })
  await page.mouse.up()
  await sliderWith(page, action, String(now + levels))
}

async function sliderWith(page: Page, action: string, level: string): Promise<void> {
  await page
    .locator(`[role="slider"][aria-label^="Satisfaction, ${action}"][aria-valuenow="${level}"]`)
    .waitFor()
}

async function boxOf(locator: ReturnType<Page['getByRole']>): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function allSaved(page: Page): Promise<void> {
  await page.getByText('Enregistré', { exact: true }).first().waitFor()
}

/** What the map says, in reading order: cards, marks, frictions with owners, sequences. */
function mapInWords(page: Page): Promise<string[]> {
  return eventually('the map is drawn', async () => {
    const words = await page
      .locator('.react-flow__viewport button, .react-flow__viewport [role="slider"]')
      .evaluateAll((parts) =>
        parts.map(
          (p) =>
            `${p.textContent ?? ''}|${p.getAttribute('aria-label') ?? ''}|${p.getAttribute('aria-valuenow') ?? ''}`,
        ),
      )
    return words.length > 50 ? words.toSorted() : null
  })
}

/** Two windows come to show the same. */
async function sameMap(one: Page, other: Page): Promise<void> {
  await eventually('both see the same map', async () => {
    const [here, there] = [await mapInWords(one), await mapInWords(other)]
    expect(there).toEqual(here)
    return true
  })
}

function tabStopsOnMap(page: Page): Promise<number> {
  return page
    .locator('.react-flow')
    .evaluate((map) => [...map.querySelectorAll<HTMLElement>('*')].filter((e) => e.tabIndex >= 0).length)
}

function focused(page: Page): Promise<{ role: string | null; value: string | null; title: string }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    return {
      role: element.getAttribute('role'),
      value: element.getAttribute('aria-valuenow'),
      title: element.title,
    }
  })
}

/** Cards that lie over each other, and cards whose title does not fit, however long its words. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator('[data-stop^="card "]').evaluateAll((cards) => {
    const boxes = cards.map((card) => ({ card: card as HTMLElement, box: card.getBoundingClientRect() }))
    const faults = boxes.flatMap(({ card, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            other.left < box.right - 1 &&
            box.top < other.bottom - 1 &&
            other.top < box.bottom - 1,
        )
        .map(({ card: other }) => `${card.title} over ${other.title}`),
    )
    const wide = boxes
      .filter(({ card }) => card.scrollWidth > card.clientWidth + 1)
      .map(({ card }) => card.title)
    return [...faults, ...wide]
  })
}
