// A page with the map of a workshop, and what the workshop holds by the server's own export.
import type { Page } from 'playwright-core'
import { z } from 'zod/mini'
import type { TemplateKey } from '../../src/model/templates/templateKeys.ts'
import { createWorkshop } from './createWorkshop.ts'
import { eventually } from './eventually.ts'

/** Opens a new workshop on its map, in French. */
export async function openMap(page: Page, template: TemplateKey): Promise<string> {
  const { id } = await createWorkshop(page, { title: 'Samedi', template, locale: 'fr' })
  await page.goto(`/w/${id}`)
  await page.locator('[data-stop^="card "]').first().waitFor()
  return id
}

const place = z.object({ sequenceId: z.string(), orderKey: z.string() })
const exportSchema = z.object({
  records: z.object({
    sequences: z.array(z.object({ id: z.string(), name: z.string(), orderKey: z.string() })),
    actions: z.array(z.object({ id: z.string(), title: z.string(), place })),
    marks: z.array(z.object({ actionId: z.string(), offerId: z.string(), level: z.number() })),
    offers: z.array(z.object({ id: z.string(), orderKey: z.string() })),
    frictions: z.array(z.object({ actionId: z.string(), text: z.string() })),
  }),
})
type Sheet = z.infer<typeof exportSchema>['records']

/** What the server holds, once everything is saved. */
export async function savedSheet(page: Page, id: string): Promise<Sheet> {
  await page.getByText('Enregistré', { exact: true }).first().waitFor()
  return exportSchema.parse(await (await page.request.get(`/api/workshops/${id}/export`)).json()).records
}

/** The journey as `Name: title, title`, in order. */
export function journeyIn({ sequences, actions }: Sheet): string[] {
  const byKey = (a: { orderKey: string }, b: { orderKey: string }) => (a.orderKey < b.orderKey ? -1 : 1)
  return [...sequences].sort(byKey).map(({ id, name }) => {
    const titles = actions
      .filter((a) => a.place.sequenceId === id)
      .sort((a, b) => byKey(a.place, b.place))
      .map((a) => a.title)
    return `${name}: ${titles.join(', ')}`
  })
}

/** The titles on the cards, from left to right. */
export function cardTitles(page: Page): Promise<string[]> {
  return page.locator('[data-stop^="card "]').evaluateAll((cards) =>
    cards
      .map((card) => ({ title: (card as HTMLElement).title, box: card.getBoundingClientRect() }))
      .sort((a, b) => a.box.x + a.box.width / 2 - (b.box.x + b.box.width / 2))
      .map(({ title }) => title),
  )
}

/** Waits until the cards read like this. */
export async function cardsRead(page: Page, titles: readonly string[]): Promise<void> {
  await eventually(`the cards read ${titles.join(', ')}`, async () =>
    (await cardTitles(page)).join('|') === titles.join('|') ? true : null,
  )
}

/** The middle of an element, in the window. */
export async function middleOf(locator: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  // The sheet may be gliding to another view: a pointer that is sent to where something was takes hold of nothing.
  let before = await locator.boundingBox()
  for (;;) {
    // A dozen frames: a glide may be about to begin.
    await locator.evaluate(async () => {
      for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame)
    })
    const box = await locator.boundingBox()
    if (box === null) throw new Error('not on the page')
    if (before !== null && box.x === before.x && box.y === before.y)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    before = box
  }
}
