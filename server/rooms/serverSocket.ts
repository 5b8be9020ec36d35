// The WebSocket of a client, with the close codes of our own table for what `ws` finds wrong in its frames.
import { WebSocket } from 'ws'
import type { CloseCode } from '../../src/protocol/syncWire.ts'

/** What `ws` would close with: protocol error, data it cannot read, not UTF-8, too large. */
const TRANSLATED: ReadonlyMap<number | undefined, CloseCode> = new Map([
  [1002, 4400],
  [1003, 4400],
  [1007, 4400],
  [1009, 4413],
])

/**
 * `ws` closes by itself on an invalid frame, with a standard code; the stock client would take that for a bad line and
 * come back for ever. 4400 to 4499 tell it to stop.
 */
export class ServerSocket extends WebSocket {
  /** The code of our first close; null before. */
  closedWith: number | null = null

  override close(code?: number, reason?: string | Buffer): void {
    const said = TRANSLATED.get(code) ?? code
    this.closedWith ??= said ?? null
    super.close(said, reason)
  }
}
