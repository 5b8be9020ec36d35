// A WebSocket as far as y-websocket uses one, that goes over plain HTTP where no WebSocket gets through.
//
// A WebSocket that is refused, hangs, or opens and then brings nothing may mean a proxy or a virus scanner; it may also mean
// that the server is down. So the other way is taken only when the server answers there.
import type { LineOpened } from '../protocol/httpLine.ts'
import type { HttpLine } from './httpLine.ts'
import type { LineWay } from './lineWay.ts'

/** How long a WebSocket may take to open: over 50 kbit/s, beside a page that still loads, it takes more than four seconds. */
const OPEN_MS = 8000
/** How long an open one may stay silent: the server answers the first message at once. */
const SILENT_MS = 6000
/** How long the server may take to open a line over HTTP. */
const HTTP_OPEN_MS = 15_000
/** For a line that was closed here to go another way: "try again" to y-websocket. */
export const CLOSED_FOR_ANOTHER_WAY = 4510
const LOST = 1006

export interface EitherSocketDeps {
  readonly WebSocket: typeof WebSocket
  readonly fetch: typeof fetch
  readonly now: () => number
  /** Loads what only those need who have no WebSocket. */
  readonly loadHttp: () => Promise<{
    readonly HttpLine: typeof HttpLine
    readonly probeSockets: (way: LineWay, url: string, Socket: typeof WebSocket) => void
  }>
}

/** A class of sockets that all go by `way`. */
export function eitherSocket(way: LineWay, deps: EitherSocketDeps): typeof WebSocket {
  class EitherSocket {
    readonly OPEN = 1
    binaryType: BinaryType = 'arraybuffer'
    readyState = 0
    onopen: (() => void) | null = null
    onmessage: ((event: Pick<MessageEvent, 'data'>) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    onclose: ((event: Pick<CloseEvent, 'code' | 'reason'>) => void) | null = null
    #inner: Pick<WebSocket, 'send' | 'close'> | null = null
    #stopListening = () => {}

    constructor(url: string) {
      void this.#connect(url)
    }

    async #connect(url: string): Promise<void> {
      const httpFirst = way.http || way.doubtsSockets
      if (await (httpFirst ? this.#overHttp(url) : this.#overSocket(url))) return
      if (this.readyState !== 0) return
      if (httpFirst ? await this.#overSocket(url) : way.doubtsSockets && (await this.#overHttp(url))) return
      if (this.readyState !== 0) return
      if (way.doubtsSockets) way.nothingWorks()
      this.onerror?.(new Event('error'))
      this.#closed({ code: LOST, reason: '' })
    }

    /** False when it did not open. */
    #overSocket(url: string): Promise<boolean> {
      return new Promise((resolve) => {
        const socket = new deps.WebSocket(url)
        socket.binaryType = 'arraybuffer'
        this.#inner = socket
        let opened = false
        let heard = false
        const failed = (times: number) => {
          way.socketFailed(times)
          socket.onopen = socket.onmessage = socket.onclose = null
          socket.close()
          if (opened) this.#closed({ code: LOST, reason: '' })
          resolve(false)
        }
        let patience = setTimeout(() => failed(2), OPEN_MS)
        socket.onopen = () => {
          clearTimeout(patience)
          patience = setTimeout(() => failed(2), SILENT_MS)
          opened = true
          this.#opened()
          resolve(true)
        }
        socket.onmessage = (event) => {
          if (!heard) {
            clearTimeout(patience)
            heard = true
            way.socketWorks()
          }
          this.onmessage?.(event)
        }
        socket.onerror = () => {} // a close follows
        socket.onclose = ({ code, reason }) => {
          clearTimeout(patience)
          if (!heard && code === LOST) way.socketFailed()
          if (opened) this.#closed({ code, reason })
          resolve(opened)
        }
      })
    }

    /** False when the server does not answer there either. */
    async #overHttp(url: string): Promise<boolean> {
      const address = url.replace(/^ws/, 'http')
      try {
        const answer = await deps.fetch(address, {
          method: 'POST',
          signal: AbortSignal.timeout(HTTP_OPEN_MS),
        })
        if (!answer.ok) return false
        const { line } = (await answer.json()) as LineOpened
        const { HttpLine, probeSockets } = await deps.loadHttp()
        const inner = new HttpLine(address, line, way, deps, {
          onMessage: (data) => this.onmessage?.({ data }),
          onClose: (code, reason) => this.#closed({ code: way.http ? code : CLOSED_FOR_ANOTHER_WAY, reason }),
        })
        if (this.readyState !== 0) {
          inner.close()
          return true
        }
        this.#inner = inner
        way.httpWorks()
        this.#stopListening = way.onChange(() => !way.http && inner.close())
        probeSockets(way, url, deps.WebSocket)
        this.#opened()
        return true
      } catch {
        return false // no network, no server, or not ours: the same as no answer
      }
    }

    #opened(): void {
      this.readyState = 1
      this.onopen?.()
    }

    #closed(event: Pick<CloseEvent, 'code' | 'reason'>): void {
      this.#stopListening()
      if (this.readyState === 3) return
      this.readyState = 3
      this.onclose?.(event)
    }

    send(data: Parameters<WebSocket['send']>[0]): void {
      this.#inner?.send(data)
    }

    close(): void {
      if (this.readyState > 1) return
      this.readyState = 2
      this.#stopListening()
      this.#inner?.close()
    }
  }
  return EitherSocket as unknown as typeof WebSocket
}
