// The line to the session document: read only, and never kept on the device, because the server alone knows what is so.
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_TROUBLE } from '../protocol/syncWire.ts'
import type { ConnectionOptions } from './connection.ts'

export interface SessionLine {
  readonly doc: Y.Doc
  /** Called when what the server has is here for the first time. */
  onLoaded(listener: () => void): void
  /** Called when the server cannot write the session, and when it can again. */
  onTrouble(listener: (fails: boolean) => void): void
  destroy(): void
}

export function connectSession(
  options: Pick<ConnectionOptions, 'syncUrl' | 'workshopId' | 'token' | 'WebSocket'>,
): SessionLine {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(options.syncUrl, `${options.workshopId}/session`, doc, {
    // Told when the store fails.
    params: { durable: '1', ...(options.token === undefined ? {} : { token: options.token }) },
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
    onTrouble(listener) {
      // A new connection is told again.
      provider.on('status', ({ status }: { readonly status: string }) => {
        if (status === 'connected') listener(false)
      })
      provider.messageHandlers[MESSAGE_TROUBLE] = (_encoder, decoder) =>
        listener(decoding.readVarUint(decoder) === 1)
    },
    destroy() {
      provider.destroy()
      doc.destroy()
    },
  }
}
