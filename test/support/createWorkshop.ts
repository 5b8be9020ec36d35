import type { Page } from 'playwright-core'
import {
  type CreateWorkshop,
  errorBodySchema,
  type WorkshopCreated,
  workshopCreatedSchema,
} from '../../src/protocol/http.ts'

/** Creates a workshop as the page would, so that its browser holds the facilitator's session. */
export async function createWorkshop(page: Page, request: CreateWorkshop): Promise<WorkshopCreated> {
  const { status, body } = await page.evaluate(async (sent) => {
    const response = await fetch('/api/workshops', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }, request)
  if (status === 201) return workshopCreatedSchema.parse(body)
  const refusal = errorBodySchema.safeParse(body)
  throw new Error(`POST /api/workshops: ${status} ${refusal.success ? refusal.data.error : ''}`)
}
