// Lanes in the browser: chosen, reached and filled by keyboard alone, kept on the device, and by touch.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { must } from '../../src/model/must.ts'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { eventually } from '../support/eventually.ts'

async function openExample(page: Page): Promise<string> {
  const { id } = await createWorkshop(page, { title: 'Samedi', template: 'jewellery', locale: 'fr' })
  await page.goto(`/w/${id}`)
  await page.getByRole('slider').first().waitFor()
  return id
}

const focusedLabel = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

browserTest(
  '[LANE-2] [LANE-3] a lane is switched on, reached and filled by keyboard, and is there again after a reload',
  async ({ openPage }) => {
    const page = await openPage('/', { locale: 'fr-FR' })
    const id = await openExample(page)
    await page.getByRole('button', { name: 'Bandes' }).focus()
    await page.keyboard.press('Enter')
    const channels = page.getByRole('switch', { name: 'Canaux' })
    await channels.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Canaux' }).waitFor()

    await page.locator('[data-stop^="card "]').first().focus()
    await eventually('the keyboard is in the matrix', async () => {
      await page.keyboard.press('Alt+ArrowDown')
      return (await page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '')).startsWith(
        'lane channels',
      )
        ? true
        : null
    })
    const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))
    const label = await focusedLabel(page)
    await page.keyboard.press('Space')
    const cell = page.getByRole('button', { name: label, exact: true })
    await eventually('the tick has changed', async () =>
      (await cell.getAttribute('aria-pressed')) === before ? null : true,
    )
    const after = must(await cell.getAttribute('aria-pressed'))
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focusedLabel(page)).not.toBe(label)
    const tabStops = () =>
      page
        .locator('.react-flow')
        .evaluate((map) => [...map.querySelectorAll<HTMLElement>('*')].filter((e) => e.tabIndex >= 0).length)
    await expect.poll(tabStops).toBe(1)
    // Home again, whichever cell it was.
    await page.keyboard.press('Escape')
    await page.locator('[data-stop^="card "]:focus').waitFor()

    await page.getByText('Enregistré').first().waitFor()
    await page.reload()
    await cell.waitFor()
    await expect.poll(() => cell.getAttribute('aria-pressed')).toBe(after)
    await page.goto(`/w/${id}/table`)
    await page
      .getByRole('group', { name: /^Canaux, / })
      .first()
      .waitFor()
  },
)

browserTest('[LANE-4] a cell is ticked by a tap', async ({ openPage }) => {
  const page = await openPage('/', {
    locale: 'fr-FR',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  await page.evaluate(() => localStorage.setItem('parcours.lanes', '["channels"]'))
  await openExample(page)
  const cell = page.locator('[data-stop^="lane channels"]').first()
  await cell.waitFor()
  const before = await cell.getAttribute('aria-pressed')
  // The lane is under the sequences: the sheet is moved up to it first.
  await cell.dispatchEvent('focus')
  await page.mouse.move(200, 500)
  await page.mouse.wheel(0, 600)
  await eventually('the cell is in the window', async () => {
    const box = await cell.boundingBox()
    return box !== null && box.y < 780 && box.y > 150 ? true : null
  })
  await cell.tap()
  await eventually('the tick has changed', async () =>
    (await cell.getAttribute('aria-pressed')) === before ? null : true,
  )
})

browserTest('[LANE-5] what stands in a cell, broken where it must, is in its name', async ({ openPage }) => {
  const page = await openPage('/', { locale: 'fr-FR' })
  await page.evaluate(() => localStorage.setItem('parcours.lanes', '["handovers","measures"]'))
  await openExample(page)
  const cells = page.locator('[data-stop^="lane "]:not([data-empty])')
  await cells.first().waitFor()
  const readAll = () =>
    cells.evaluateAll((all) =>
      all.map((cell) => ({ name: cell.getAttribute('aria-label') ?? '', shown: cell.textContent ?? '' })),
    )
  const read = await eventually('the cells are read', async () => {
    const found = await readAll()
    return found.some(({ shown }) => shown.includes('nouveautés')) ? found : null
  })
  // Where one is too narrow for its word, the word stands on two lines.
  const broken = page.locator('[data-stop^="lane measures"]').getByText('nouveautés', { exact: false }).last()
  const lines = () => broken.evaluate((words) => Math.round(words.getBoundingClientRect().height / 13.75))
  await expect.poll(lines).toBeGreaterThan(1)
  for (const { name, shown } of read) expect(name).toContain(shown.trim().split(/\s{2,}/)[0])
})
