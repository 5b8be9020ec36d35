import type { Page } from 'playwright-core'
import { z } from 'zod'

const record = z.looseObject({ id: z.string() })
export type FileRecord = z.infer<typeof record>
const kind = z.array(record)
const file = z.object({
  records: z.looseObject({
    actions: kind,
    personas: kind,
    offers: kind,
    marks: kind,
    rounds: kind,
    frictions: kind,
  }),
})

/** The records of a workshop, as its export has them. */
export async function exportedRecords(page: Page, workshopId: string) {
  const answer = await page.request.get(`/api/workshops/${workshopId}/export`)
  return file.parse(await answer.json()).records
}
