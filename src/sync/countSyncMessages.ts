// A WebSocket class that tells how many sync messages with content it has sent: what acknowledgements count.
import { MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '../protocol/syncWire.ts'

export interface SyncMessageCounter {
  /** A new socket starts from zero. */
  onOpen(): void
  onSend(): void
}

/** The provider sends one message per frame, so the first two bytes tell its type. */
export function countSyncMessages(Base: typeof WebSocket, counter: SyncMessageCounter): typeof WebSocket {
  return class CountingWebSocket extends Base {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      counter.onOpen()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array && isCounted(data)) counter.onSend()
    }
  }
}

function isCounted(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE_SYNC && (frame[1] === SYNC_STEP_2 || frame[1] === SYNC_UPDATE)
}
