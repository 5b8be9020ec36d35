import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * At 320 px, or enlarged fourfold, nothing is scrolled in two directions (WCAG 1.4.10) except what has two: the map, and
 * tables.
 */
export async function expectReflow(page: Page, where: string): Promise<void> {
  const faults = await page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} (${element.scrollWidth} in ${element.clientWidth} px)`
    const found: string[] = []
    const top = document.documentElement
    if (top.scrollWidth > window.innerWidth + 1) found.push(`the page is pushed along: ${name(top)}`)
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.react-flow, table') !== null || element.querySelector('table') !== null) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
      const wide = scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1
      const high = scrolls(overflowY) && element.scrollHeight > element.clientHeight + 1
      if (wide && high) found.push(`scrolls both ways: ${name(element)}`)
    }
    return found
  })
  expect.soft(faults, where).toEqual([])
}

/**
 * Goes on by Tab, `steps` times, and fails where the element that has the keyboard is covered by something else or is out of
 * the window (WCAG 2.4.11).
 */
export async function expectFocusInSight(page: Page, where: string, steps: number): Promise<void> {
  const faults: string[] = []
  let moved = 0
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab')
    const [what, fault] = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return ['', null]
      // What stands for a control that is not drawn itself: the label around a radio button, for instance.
      const shown = element.closest('label') ?? element
      const box = shown.getBoundingClientRect()
      const what = `${element.tagName.toLowerCase()} "${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}"`
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
      )
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(x, y)
        return at !== null && (shown.contains(at) || at.contains(shown))
      })
      return [
        what,
        seen ? null : `${what} at ${Math.round(box.left)}, ${Math.round(box.top)} is not to be seen`,
      ]
    })
    if (what !== '') moved += 1
    if (fault !== null) faults.push(fault)
  }
  expect.soft(faults, where).toEqual([])
  expect(moved, `${where}: the keyboard went nowhere`).toBeGreaterThan(steps / 2)
}
