// The messages of one socket in their order; large ones wait for their turn, and meanwhile the socket is not read.
import type { RawData, WebSocket } from 'ws'
import type { Pacer } from './pacer.ts'

/** Decoded in a few milliseconds at most. */
const SMALL_BYTES = 16 * 1024

interface Message {
  readonly data: RawData
  readonly isBinary: boolean
}

export class Inbox {
  readonly #ws: WebSocket
  readonly #pacer: Pacer
  readonly #take: (data: RawData, isBinary: boolean) => void
  #waiting: Message[] = []

  constructor(ws: WebSocket, pacer: Pacer, take: (data: RawData, isBinary: boolean) => void) {
    this.#ws = ws
    this.#pacer = pacer
    this.#take = take
  }

  push(data: RawData, isBinary: boolean): void {
    const message = { data, isBinary }
    if (this.#waiting.length > 0) this.#waiting.push(message)
    else if (isSmall(message)) this.#take(data, isBinary)
    else {
      this.#waiting.push(message)
      this.#ws.pause()
      this.#pacer.run(() => this.#takeWaiting())
    }
  }

  /** The first, and the small ones behind it. Some may come while the socket is being paused. */
  #takeWaiting(): void {
    do {
      const message = this.#waiting.shift()
      if (message !== undefined) this.#take(message.data, message.isBinary)
    } while (this.#waiting[0] !== undefined && isSmall(this.#waiting[0]))
    if (this.#waiting.length > 0) this.#pacer.run(() => this.#takeWaiting())
    else this.#ws.resume()
  }
}

function isSmall({ data }: Message): boolean {
  return data instanceof Buffer && data.length <= SMALL_BYTES
}
