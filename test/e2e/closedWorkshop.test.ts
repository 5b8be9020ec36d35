// How a workshop ends: who opens it once it is closed comes to what to do next, and from each line to its place on the map.
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'
import { DESK } from '../support/frenchRoom.ts'

browserTest(
  '[SUM-11] a closed workshop opens at what to do next; who is in it, or asks for another view, is left there',
  async ({ openPage }) => {
    const page = await openPage('/', DESK)
    const { id } = await createWorkshop(page, { title: 'Bijoux', template: 'jewellery', locale: 'fr' })
    const ranking = page.getByRole('heading', { name: 'Que faire d’abord', level: 2 })
    const stop = page.locator('[data-stop^="card "]').first()
    await page.goto(`/w/${id}`)
    await stop.waitFor()
    const headers = { origin: new URL(page.url()).origin }
    expect((await page.request.post(`/api/workshops/${id}/session/close`, { headers })).ok()).toBe(true)

    // Here all the while: the map stays, and the banner leads on.
    const banner = page.getByRole('status').filter({ hasText: 'L’atelier est clos.' })
    await banner.getByRole('link', { name: 'Que faire d’abord' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/w/${id}`)
    await banner.getByRole('link', { name: 'Que faire d’abord' }).click()
    await ranking.waitFor()
    await expect.poll(() => banner.getByRole('link').allTextContents()).toEqual(['Voir la synthèse'])

    // Opened anew.
    await page.goto(`/w/${id}`)
    await ranking.waitFor()
    expect(new URL(page.url()).pathname).toBe(`/w/${id}/plan`)
    await page.getByRole('link', { name: 'Carte' }).click()
    await stop.waitFor()
    await page.reload()
    await stop.waitFor()
    await banner.waitFor()
    expect(new URL(page.url()).pathname).toBe(`/w/${id}/map`)
    await page.goto(`/w/${id}/table`)
    await banner.waitFor()
    await page.getByRole('table').first().waitFor()
    expect(new URL(page.url()).pathname).toBe(`/w/${id}/table`)

    // From the ranking of the summary to the place, with the keyboard there.
    await page.goto(`/w/${id}/summary`)
    const part = page.getByRole('region', { name: 'Que faire d’abord', exact: true })
    const link = part.getByRole('link', { name: /^Voir sur la carte/ }).first()
    const actionId = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1)
    expect(actionId).toMatch(/^action:/)
    await link.click()
    await page.waitForFunction(
      (name) => document.activeElement?.getAttribute('data-stop') === name,
      `card ${actionId}`,
    )
    expect(new URL(page.url()).pathname).toBe(`/w/${id}/map`)
  },
)
