// Rounds in browser tests: opened as the page would, answered by people who are not looked at.
import type { Page } from 'playwright-core'
import type { NewRoundBody } from '../../src/protocol/session.ts'
import { exportedRecords, type FileRecord } from './exportedRecords.ts'

async function send(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async ([how, where, sent]) => {
      const response = await fetch(where, {
        method: how,
        ...(sent === null ? {} : { body: sent, headers: { 'content-type': 'application/json' } }),
      })
      return { status: response.status, text: await response.text() }
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  )
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.text === '' ? null : JSON.parse(answer.text)
}

export interface OpenedRound {
  readonly id: string
  readonly itemIds: readonly string[]
}

/** Opens a rating of us today by the persona, over the first actions of the file or the given number of them. */
export async function openRating(
  facilitator: Page,
  workshopId: string,
  { actions = 3, ...fields }: { readonly actions?: number } & Partial<NewRoundBody> = {},
): Promise<OpenedRound> {
  const records = await exportedRecords(facilitator, workshopId)
  const itemIds = records.actions.slice(0, actions).map(({ id }) => id)
  const today = records.offers.find((offer: FileRecord) => offer.role === 'usToday')
  const body = {
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds,
    personaId: records.personas[0]?.id,
    offerId: today?.id,
    ...fields,
  }
  const { id } = (await send(facilitator, 'POST', `/api/workshops/${workshopId}/rounds`, body)) as {
    id: string
  }
  return { id, itemIds }
}

/** Somebody answers without looking: their page only lends its session. */
export async function cast(
  page: Page,
  workshopId: string,
  roundId: string,
  values: Readonly<Record<string, number | null>>,
): Promise<void> {
  const base = `/api/workshops/${workshopId}/rounds/${encodeURIComponent(roundId)}/ballots`
  for (const [itemId, value] of Object.entries(values))
    await send(page, 'PUT', `${base}/${encodeURIComponent(itemId)}`, { value })
}

export async function reveal(page: Page, workshopId: string, roundId: string): Promise<void> {
  await send(page, 'POST', `/api/workshops/${workshopId}/rounds/${encodeURIComponent(roundId)}/reveal`)
}
