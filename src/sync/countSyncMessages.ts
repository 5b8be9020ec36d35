// A WebSocket class that tells how many sync messages with content it has sent: what acknowledgements count.
import { MESSAGE_SYNC, SYNC_STEP_2, SYNC_UPDATE } from '../protocol/syncWire.ts'

export interface SyncMessageCounter {
  /** A new socket starts from zero. */
  onOpen(): void
  /** `step`: SYNC_STEP_2 or SYNC_UPDATE. */
  onSend(step: number): void
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
      if (!(data instanceof Uint8Array) || data[0] !== MESSAGE_SYNC) return
      const step = data[1]
      if (step === SYNC_STEP_2 || step === SYNC_UPDATE) counter.onSend(step)
    }
  }
}
