// A mark under a finger: what one sees, what the others see, and how it is let go without a change.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { fingerOn } from '../support/finger.ts'
import { middleOf, openMap } from '../support/mapPage.ts'

const DESKTOP = { locale: 'fr-FR', viewport: { width: 1440, height: 900 }, hasTouch: true }

const markOf = (page: Page) => page.getByRole('slider', { name: /^Satisfaction, Payer/ })

browserTest(
  '[EDT-11] a finger drags a mark; others see it and its level; Escape or a second finger puts it back',
  async ({ openPage }) => {
    const page = await openPage('/', DESKTOP)
    const id = await openMap(page, 'jewellery')
    const other = await page.context().newPage()
    await other.goto(`/w/${id}`)
    await markOf(other).waitFor()
    const level = () => markOf(page).getAttribute('aria-valuenow')
    const before = await level()
    const finger = await fingerOn(page)
    const from = await middleOf(markOf(page))
    const lower = { x: from.x, y: from.y + 90 }
    const ghost = other.locator('[data-peer-drag]')

    await finger.down(from)
    await finger.move(lower)
    await expect.poll(level).not.toBe(before)
    const during = await level()
    await expect.poll(() => ghost.textContent()).toMatch(new RegExp(` · ${during}$`))
    expect(await markOf(other).getAttribute('aria-valuenow')).toBe(before)
    await page.keyboard.press('Escape')
    await expect.poll(level).toBe(before)
    await expect.poll(() => ghost.count()).toBe(0)
    await finger.up()

    await finger.down(from)
    await finger.move(lower)
    await expect.poll(level).toBe(during)
    await finger.second({ x: from.x - 300, y: from.y })
    await expect.poll(level).toBe(before)
    await finger.up()
    expect(await markOf(other).getAttribute('aria-valuenow')).toBe(before)

    // Let go in its place it is written, and the other one has it.
    const again = await middleOf(markOf(page))
    await finger.down(again)
    await finger.move({ ...lower, y: again.y + 90 })
    await finger.up()
    await expect.poll(() => markOf(other).getAttribute('aria-valuenow')).toBe(during)
  },
)
