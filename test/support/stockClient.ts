// A stock y-websocket client, as any program may use it.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves when the provider says that it is synced. */
  readonly synced: Promise<void>
  close(): void
}

export function connectStock(
  syncUrl: string,
  workshopId: string,
  params: Record<string, string>,
): StockClient {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(syncUrl, `${workshopId}/board`, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  })
  const synced = new Promise<void>((resolve) => {
    provider.on('sync', (state: boolean) => {
      if (state) resolve()
    })
  })
  return {
    doc,
    provider,
    synced,
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
