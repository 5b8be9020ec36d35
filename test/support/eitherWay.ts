// The two ways a line may go, for tests that hold on both.
import { eitherSocket } from '../../src/sync/eitherSocket.ts'
import { LineWay } from '../../src/sync/lineWay.ts'

export const WAYS = ['WebSocket', 'plain HTTP'] as const
export type WayName = (typeof WAYS)[number]

/** A network that lets no WebSocket through: connecting fails. */
class BlockedWebSocket {
  binaryType = ''
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  constructor() {
    queueMicrotask(() => this.onclose?.({ code: 1006, reason: '' }))
  }
  close(): void {}
}

/** Sockets that go this way. */
export function socketsBy(way: WayName, fetcher: typeof fetch = fetch): typeof WebSocket {
  if (way === 'WebSocket') return WebSocket
  return eitherSocket(new LineWay({ http: true, remember() {} }), {
    WebSocket: BlockedWebSocket as unknown as typeof WebSocket,
    fetch: fetcher,
    now: Date.now,
    loadHttp: () => import('../../src/sync/httpLine.ts'),
  })
}
