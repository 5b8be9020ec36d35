import type { BrowserContextOptions, Page } from 'playwright-core'
import type { OpenPage } from './browserTest.ts'

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const
export const DESK = { viewport: { width: 1280, height: 800 } } as const

/** Somebody comes in by a link, under a name, in French. */
export async function joinAs(
  openPage: OpenPage,
  link: string,
  name: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await openPage(link, { locale: 'fr-FR', ...options })
  await page.getByRole('textbox').first().fill(name)
  await page.getByRole('button', { name: /^(Rejoindre|Entrer)/ }).click()
  await page.waitForURL(/\/w\//)
  return page
}
