import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** WCAG 2.2 AA, with everything it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails on what keeps a person from using the page (axe: serious or critical), and says where and why. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, helpUrl, nodes }) => {
      const places = nodes.map((node) => `    ${node.target.join(' ')}\n    ${node.failureSummary ?? ''}`)
      return `${where}: ${id} (${impact ?? ''}): ${help}\n  ${helpUrl}\n${places.join('\n')}`
    })
  expect(faults.join('\n\n')).toBe('')
  // An empty page has no violation either.
  expect(passes.length, `${where}: axe found nothing to look at`).toBeGreaterThan(5)
}
