// Asking the server for something of the session: what it refuses is told as a notice.
import { useCallback } from 'react'
import type { ErrorCode } from '../protocol/errors.ts'
import type { SessionApi } from './sessionApi.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** Sends the request; true when it was done. */
export type Ask = (request: (api: SessionApi) => Promise<ErrorCode | null>) => Promise<boolean>

export function useAsk(): Ask {
  const workshop = useWorkshop()
  return useCallback(
    async (request) => {
      const refused = await request(workshop.api)
      if (refused !== null) workshop.notify(refused)
      return refused === null
    },
    [workshop],
  )
}
