// A workshop with a round, made by requests: for browser tests that are about what one person then does.
import type { Page } from 'playwright-core'
import { createWorkshop } from './createWorkshop.ts'

export interface RoomByHttp {
  readonly id: string
  readonly links: Readonly<Record<'participant' | 'observer' | 'display', string>>
  readonly actionIds: readonly string[]
  ask(method: string, path: string, body?: unknown): Promise<unknown>
  /** Opens a blind rating over the first actions; gives its id. */
  rate(actions: number): Promise<string>
}

/** `page` is the facilitator's, anywhere on the server. */
export async function roomByHttp(page: Page): Promise<RoomByHttp> {
  const { id, links } = await createWorkshop(page, { title: 'Samedi', template: 'consumers', locale: 'fr' })
  const ask: RoomByHttp['ask'] = async (method, path, body) => {
    const answer = await page.request.fetch(`/api/workshops/${id}${path}`, {
      method,
      ...(body === undefined ? {} : { data: body }),
      headers: { origin: new URL(page.url()).origin },
    })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
  const { records } = (await ask('GET', '/export')) as {
    records: Record<string, { id: string; role?: string }[]>
  }
  const ids = (kind: string) => (records[kind] ?? []).map((record) => record.id)
  return {
    id,
    links,
    actionIds: ids('actions'),
    ask,
    async rate(actions) {
      const opened = (await ask('POST', '/rounds', {
        kind: 'rating',
        itemKind: 'actions',
        title: '',
        itemIds: ids('actions').slice(0, actions),
        personaId: ids('personas')[0],
        offerId: records.offers?.find(({ role }) => role === 'usToday')?.id,
      })) as { id: string }
      return opened.id
    },
  }
}
