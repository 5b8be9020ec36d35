// What a page weighs before it works (design.md 6): people join on a phone, on the network of a meeting room.
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { openRating } from '../support/rounds.ts'

function scriptUrls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((resource) => resource.name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  )
}

/** JavaScript that the page has loaded so far, in kB of gzip: the budget's measure, whatever the server sends. */
async function scriptKb(page: Page): Promise<number> {
  const urls = await scriptUrls(page)
  if (urls.length === 0) throw new Error('not measured')
  const sizes = await Promise.all(
    urls.map(async (url) => gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

browserTest(
  'whoever joins on a phone while a rating is open rates with at most 200 kB of JavaScript, and none of the map’s',
  async ({ openPage }) => {
    const facilitator = await openPage('/', { locale: 'fr-FR' })
    const made = await createWorkshop(facilitator, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    await openRating(facilitator, made.id)
    const phone = await openPage(made.links.participant, {
      locale: 'fr-FR',
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    })
    await phone.getByRole('button', { name: /^(Rejoindre|Entrer)/ }).click()
    await phone.getByRole('radio').first().waitFor()
    expect(await scriptKb(phone)).toBeLessThanOrEqual(200)
    const scripts = await scriptUrls(phone)
    expect(scripts.filter((url) => /\/(JourneyMap|useSheetWindow|WorkshopLayout|d3-)/.test(url))).toEqual([])
  },
)

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
