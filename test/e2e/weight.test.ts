// What a page weighs before it works (design.md 6): people join on a phone, on the network of a meeting room.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'

/** JavaScript that the page has loaded so far, as it came over the wire, in kB. */
function scriptKb(page: Page): Promise<number> {
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = loaded.filter((r) => new URL(r.name).pathname.endsWith('.js'))
    if (scripts.length === 0 || scripts.some((s) => s.encodedBodySize === 0)) throw new Error('not measured')
    return scripts.reduce((sum, s) => sum + s.encodedBodySize, 0) / 1000
  })
}

browserTest(
  'the join screen works with at most 150 kB of JavaScript, the map with 300 kB',
  async ({ openPage }) => {
    const page = await openPage('/join#nothing')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await scriptKb(page)).toBeLessThanOrEqual(150)

    const facilitator = await openPage('/')
    await facilitator.getByRole('button', { name: /jewellery|bijoux/i }).click()
    await facilitator
      .getByRole('dialog')
      .getByRole('button', { name: /create|créer/i })
      .click()
    await facilitator.getByRole('slider').first().waitFor()
    const { pathname } = new URL(facilitator.url())
    // Straight to the map, without what the home page needs.
    await facilitator.goto(pathname)
    await facilitator.getByRole('slider').first().waitFor()
    expect(await scriptKb(facilitator)).toBeLessThanOrEqual(300)
  },
)
