// From the plan to the place on the map that it speaks of.
import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

browserTest(
  '[INS-34] the plan shows a place on the map: in view beside its details, on the curve of today, with the keyboard there',
  async ({ openPage }) => {
    for (const viewport of WINDOWS) {
      const page = await openPage('/', { locale: 'fr-FR', viewport, reducedMotion: 'reduce' })
      const { id } = await createWorkshop(page, { title: 'Samedi', template: 'jewellery', locale: 'fr' })
      await page.goto(`/w/${id}/plan/next`)
      const shows = page.getByRole('button', { name: /^Voir sur la carte/ })
      await shows.first().waitFor()
      const count = await shows.count()
      expect(count).toBeGreaterThan(3)
      for (const i of [0, count - 1]) {
        await page.goto(`/w/${id}/plan/next`)
        const words = await shows.nth(i).locator('xpath=ancestor::li[1]').textContent()
        await shows.nth(i).click()
        await page.getByRole('complementary', { name: 'Détails' }).waitFor()
        await page.waitForFunction(() => document.activeElement?.matches('[data-stop^="card "]'))
        const where = `${i} at ${viewport.width}`
        const card = page.locator('[data-stop^="card "]:focus')
        expect(words, where).toContain(await card.getAttribute('title'))
        await page.waitForFunction(isSeen, undefined, { polling: 'raf' }).catch(() => expect.fail(where))
        const rated = page.getByRole('radio', { checked: true, name: /Boutique|stand/ })
        for (const name of await rated.all())
          expect(await name.locator('xpath=ancestor-or-self::label[1]').textContent(), where).toMatch(
            /stand d.essai/,
          )
      }
      await page.context().close()
    }
  },
)

/** Whether nothing lies over the middle and the upper corners of the card that has the keyboard, and all of it is in the window. */
function isSeen(): boolean {
  const card = document.activeElement
  const box = card?.getBoundingClientRect()
  if (card == null || box === undefined || box.left < 0 || box.right > window.innerWidth) return false
  const points = [
    [box.left + 4, box.top + 4],
    [box.right - 4, box.top + 4],
    [box.left + box.width / 2, box.top + box.height / 2],
  ] as const
  return points.every(([x, y]) => card.contains(document.elementFromPoint(x, y)))
}
