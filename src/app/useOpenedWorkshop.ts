import { nanoid } from 'nanoid'
import { useEffect, useState } from 'react'
import { newIdFrom } from '../model/schema/ids.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import { openWorkshop, type Workshop } from '../store/workshop.ts'
import { eitherSocket } from '../sync/eitherSocket.ts'
import { LineWay } from '../sync/lineWay.ts'
import { rememberedWay } from './deviceStorage.ts'
import { lazySessionApi } from './lazySessionApi.ts'
import { onceAFrame } from './onceAFrame.ts'

/** Of all lines of this page. */
const way = new LineWay(rememberedWay())
const LineSocket = eitherSocket(way, {
  WebSocket,
  fetch: (...asked) => fetch(...asked),
  now: Date.now,
  loadHttp: () => import('../sync/httpLine.ts'),
})

/** Opens the workshop while this is on the page; null until then. `prepare` is called with each that is opened. */
export function useOpenedWorkshop(
  info: WorkshopInfo,
  { keepOnDevice, prepare }: OpenedHow = { keepOnDevice: true },
): Workshop | null {
  const [workshop, setWorkshop] = useState<Workshop | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is opened is said once
  useEffect(() => {
    const opened = openWorkshop({
      id: info.workshopId,
      participantId: info.participantId,
      role: info.role,
      newId: newIdFrom(() => nanoid(16)),
      api: lazySessionApi(info.workshopId),
      now: Date.now,
      cursors: true,
      syncUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
      keepOnDevice,
      WebSocket: LineSocket,
      way,
      schedule: onceAFrame(),
    })
    prepare?.(opened)
    setWorkshop(opened)
    return () => opened.close()
  }, [info])
  return workshop
}

export interface OpenedHow {
  readonly keepOnDevice: boolean
  readonly prepare?: (workshop: Workshop) => void
}
