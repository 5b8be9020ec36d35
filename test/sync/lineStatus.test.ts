import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ConnectionStatus, connect } from '../../src/sync/connection.ts'

/** A socket to a server that is not there, which says so without an "error" event. */
class ClosedAtOnce {
  binaryType = ''
  readyState = 3
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  constructor() {
    queueMicrotask(() => this.onclose?.({ code: 1013, reason: '' }))
  }
  close(): void {}
}

test('[WIN-24] a line that is closed before it was open is told as offline, and not as still connecting', async () => {
  const doc = new Y.Doc()
  const connection = connect(doc, {
    syncUrl: 'ws://nowhere.test/sync',
    workshopId: 'w',
    keepOnDevice: false,
    WebSocket: ClosedAtOnce as unknown as typeof WebSocket,
  })
  try {
    const status = await new Promise<ConnectionStatus>((resolve) => connection.onStatus(resolve))
    expect(status.line).toBe('offline')
    expect(status.closed).toBeNull()
  } finally {
    connection.destroy()
    doc.destroy()
  }
})
