// The requests of a running workshop, loaded with the first of them: the first sight of the map needs none.
import { z } from 'zod/mini'
import type { SessionApi } from '../store/sessionApi.ts'
import { request } from './api.ts'

/** GET /api/clock: milliseconds. */
const clockSchema = z.object({ now: z.number() })

export function lazySessionApi(workshopId: string): SessionApi {
  const load = async () => (await import('./sessionApi.ts')).createSessionApi(workshopId)
  const known: Pick<SessionApi, 'serverTime'> = {
    // Asked at once, so without the rest.
    async serverTime() {
      const answer = await request('GET', '/api/clock', clockSchema)
      return answer.ok ? answer.value.now : null
    },
  }
  return new Proxy(known as SessionApi, {
    get: (api, name: keyof SessionApi) =>
      name in api
        ? api[name]
        : async (...args: never[]) => {
            const loaded = await load()
            return await (
              loaded[name as Exclude<typeof name, 'serverTime'>] as (...args: never[]) => Promise<unknown>
            )(...args)
          },
  })
}
