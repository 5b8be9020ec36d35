// The line to the session document: read only, and never kept on the device, because the server alone knows what is so.
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ConnectionOptions } from './connection.ts'

export interface SessionLine {
  readonly doc: Y.Doc
  /** Called when what the server has is here for the first time. */
  onLoaded(listener: () => void): void
  destroy(): void
}

export function connectSession(
  options: Pick<ConnectionOptions, 'syncUrl' | 'workshopId' | 'token' | 'WebSocket'>,
): SessionLine {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(options.syncUrl, `${options.workshopId}/session`, doc, {
    params: options.token === undefined ? {} : { token: options.token },
    disableBc: true,
    WebSocketPolyfill: options.WebSocket,
  })
  // Who is here is told on the board's line.
  provider.awareness.setLocalState(null)
  return {
    doc,
    onLoaded(listener) {
      provider.on('sync', (synced: boolean) => {
        if (synced) listener()
      })
    },
    destroy() {
      provider.destroy()
      doc.destroy()
    },
  }
}
