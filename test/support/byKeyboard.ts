// Working a page with the keyboard alone.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the keyboard, as a screen reader names it, with plain spaces. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }
    const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent
    return (name ?? '').replace(/\s/gu, ' ')
  })
}

/** Waits until what has the keyboard is named so: it may be given a moment after what called for it. */
export async function expectFocused(page: Page, name: string | RegExp): Promise<void> {
  const named = expect.poll(() => focusedName(page))
  await (typeof name === 'string' ? named.toBe(name) : named.toMatch(name))
}

/** Waits until this has the keyboard: what is typed before goes elsewhere. */
export async function hasKeyboard(one: Locator): Promise<void> {
  await one.and(one.page().locator(':focus')).waitFor()
}

/** Presses Tab (or Shift+Tab) until the name of what has the keyboard matches. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press(key)
    const now = await focusedName(page)
    if (name.test(now)) return
    passed.push(now)
  }
  throw new Error(`no tab stop ${name}; passed ${passed.slice(0, 60).join(' | ')}`)
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
