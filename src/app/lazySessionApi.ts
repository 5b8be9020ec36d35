// The requests of a running workshop, loaded with the first of them: the first sight of the map needs none.
import { z } from 'zod/mini'
import { fail } from '../model/result.ts'
import type { SessionApi } from '../store/sessionApi.ts'
import { request } from './api.ts'

/** GET /api/clock: milliseconds. */
const clockSchema = z.object({ now: z.number() })

type Later = Exclude<keyof SessionApi, 'serverTime'>
/** Those that answer with more than why not. */
type WithResult = {
  [Name in Later]: ReturnType<SessionApi[Name]> extends Promise<{ readonly ok: boolean }> ? Name : never
}[Later]

const WITH_RESULT: Readonly<Record<WithResult, true>> = {
  addPhase: true,
  openRound: true,
  openAgain: true,
  cast: true,
  withdraw: true,
  ownBallots: true,
  moderation: true,
  summary: true,
  snapshots: true,
  takeSnapshot: true,
  restore: true,
  restoreCopy: true,
}

export type LoadSessionApi = () => Promise<Omit<SessionApi, 'serverTime'>>

export function lazySessionApi(
  workshopId: string,
  load: LoadSessionApi = async () => (await import('./sessionApi.ts')).createSessionApi(workshopId),
): SessionApi {
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
            let loaded: Omit<SessionApi, 'serverTime'>
            try {
              loaded = await load()
            } catch {
              // Without a network the requests do not load either: the next call asks for them again.
              return name in WITH_RESULT ? fail('server-unreachable') : 'server-unreachable'
            }
            return await (loaded[name as Later] as (...args: never[]) => Promise<unknown>)(...args)
          },
  })
}
