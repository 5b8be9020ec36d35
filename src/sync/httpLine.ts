// A line over plain HTTP, once it is open: the client's half of src/protocol/httpLine.ts.
import { type BytesReceived, DOWN_MAX_MS, LINE_HEADER, UP_MAX_BYTES } from '../protocol/httpLine.ts'
import { binaryFrame, closeFrame, FrameReader, joined, pongFrame, type ReceivedFrame } from './frames.ts'
import type { LineWay } from './lineWay.ts'

export { probeSockets } from './probeSockets.ts'

/** What is sent within so long goes in one request, and requests are at least so far apart. */
const GATHER_MS = 20
/** Bytes of a request: fewer when they take long, so that one that fails is little lost. */
const UP_MIN_BYTES = 4 * 1024
const UP_FIRST_BYTES = 16 * 1024
const QUICK_MS = 1000
const SLOW_MS = 4000
/** How long a request with bytes may take. */
const UP_MAX_MS = 30_000
/** One that takes longer may be waiting for a connection: browsers have six for a server, and each open answer takes one. */
const STARVED_MS = 6000
/** How long the beginning of an answer may take before it is taken to be held back. */
const HELLO_MS = 4000
/** For what holds answers back, and for a browser that is short of connections. */
const WHOLE_WAIT_MS = 10_000
const BRIEF_MS = 500
/** Longer than the server is ever silent in an answer. */
const SILENT_MS = 30_000
/** How long no request may get through before the line is lost: the next one starts where the server says. */
const GIVE_UP_MS = 6000
const AGAIN_FIRST_MS = 100
const AGAIN_MAX_MS = 1000
/** A balancer that takes servers in turn finds the right one soon. */
const ELSEWHERE_MS = 20
const GOODBYE_MS = 3000

export interface LineEvents {
  onMessage(data: ArrayBuffer): void
  /** Once, at the end. */
  onClose(code: number, reason: string): void
}

export interface HttpLineDeps {
  readonly fetch: typeof fetch
  readonly now: () => number
}

/** Asking again would give the same. */
class Over extends Error {}
class Elsewhere extends Error {}

export class HttpLine {
  readonly #address: URL
  readonly #line: string
  readonly #way: LineWay
  readonly #fetch: typeof fetch
  readonly #now: () => number
  readonly #events: LineEvents
  readonly #frames = new FrameReader()
  /** Requests under way. */
  readonly #asked = new Set<AbortController>()
  #isOver = false
  #closing = false
  /** How many bytes have come. */
  #heard = 0
  /** How many of ours have arrived. */
  #said = 0
  #unsaid: Uint8Array[] = []
  #unsaidBytes = 0
  #speaking = false
  #upBytes = UP_FIRST_BYTES
  #listening: AbortController | null = null
  /** This browser is short of connections: none is held for long. */
  #brief = false
  #leaving = false
  readonly #onHide = () => this.#leave()
  readonly #onHidden = () => this.#leaveForGood()

  /** `address`: of the room, with the query of its socket. `line`: the server's answer. */
  constructor(address: string, line: string, way: LineWay, deps: HttpLineDeps, events: LineEvents) {
    this.#address = new URL(address)
    this.#line = line
    this.#way = way
    this.#fetch = deps.fetch
    this.#now = deps.now
    this.#events = events
    globalThis.addEventListener?.('pagehide', this.#onHide)
    globalThis.document?.addEventListener('visibilitychange', this.#onHidden)
    void this.#listen()
  }

  send(data: unknown): void {
    if (!(data instanceof Uint8Array)) throw new Error('only bytes are sent')
    if (!this.#closing) this.#say(binaryFrame(data))
  }

  /** After what was sent. */
  close(): void {
    if (this.#closing) return
    this.#say(closeFrame(1000))
    this.#closing = true
    setTimeout(() => this.#over(1006, ''), GOODBYE_MS)
  }

  #over(code: number, reason: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#closing = true
    globalThis.removeEventListener?.('pagehide', this.#onHide)
    globalThis.document?.removeEventListener('visibilitychange', this.#onHidden)
    for (const asked of this.#asked) asked.abort()
    this.#events.onClose(code, reason)
  }

  #ask(what: 'up' | 'down', query: Readonly<Record<string, string>>, init: RequestInit): Promise<Response> {
    const url = new URL(`${this.#address.pathname}/${what}`, this.#address)
    url.search = new URLSearchParams(query).toString()
    return this.#fetch(url.href, {
      ...init,
      method: 'POST',
      headers: { [LINE_HEADER]: this.#line, 'content-type': 'application/octet-stream' },
    })
  }

  /** Until it works. False when the line is over. */
  async #insist(attempt: (asked: AbortController) => Promise<void>): Promise<boolean> {
    let failingSince: number | null = null
    let pause = AGAIN_FIRST_MS
    while (!this.#isOver) {
      const asked = new AbortController()
      this.#asked.add(asked)
      try {
        await attempt(asked)
        return !this.#isOver
      } catch (error) {
        failingSince ??= this.#now()
        if (error instanceof Over || this.#now() - failingSince > GIVE_UP_MS) this.#over(1006, '')
        else if (error instanceof Elsewhere) await elapsed(ELSEWHERE_MS)
        else {
          await elapsed(pause)
          pause = Math.min(2 * pause, AGAIN_MAX_MS)
        }
      } finally {
        this.#asked.delete(asked)
      }
    }
    return false
  }

  // Towards the server

  #say(bytes: Uint8Array): void {
    this.#unsaid.push(bytes)
    this.#unsaidBytes += bytes.length
    if (this.#leaving) this.#sayAtOnce(this.#unsaid)
    else if (!this.#speaking) void this.#speak()
  }

  async #speak(): Promise<void> {
    this.#speaking = true
    await elapsed(GATHER_MS)
    while (this.#unsaidBytes > 0) {
      const all = joined(this.#unsaid)
      this.#unsaid = [all]
      const batch = all.slice(0, this.#upBytes)
      const began = this.#now()
      if (!(await this.#insist((asked) => this.#sayBatch(batch, asked)))) return
      const took = this.#now() - began
      if (took < QUICK_MS) this.#upBytes = Math.min(2 * this.#upBytes, UP_MAX_BYTES)
      else if (took > SLOW_MS) this.#upBytes = Math.max(this.#upBytes / 2, UP_MIN_BYTES)
      await elapsed(GATHER_MS)
    }
    this.#speaking = false
  }

  async #sayBatch(batch: Uint8Array<ArrayBuffer>, asked: AbortController): Promise<void> {
    const starved = setTimeout(() => {
      this.#brief = true
      this.#listening?.abort()
    }, STARVED_MS)
    const hung = setTimeout(() => asked.abort(), UP_MAX_MS)
    try {
      const answer = await this.#ask('up', { at: String(this.#said) }, { body: batch, signal: asked.signal })
      checkAnswer(answer)
      const { received } = (await answer.json()) as BytesReceived
      const came = received - this.#said
      if (came < 0 || came > this.#unsaidBytes) throw new Over()
      this.#said = received
      this.#unsaid = [joined(this.#unsaid).subarray(came)]
      this.#unsaidBytes -= came
    } finally {
      clearTimeout(starved)
      clearTimeout(hung)
    }
  }

  /** The page goes: nothing can be waited for. What is on its way already counts once. Others may still hand in what was typed. */
  #leave(): void {
    this.#leaving = true
    this.#sayAtOnce(this.#unsaid)
  }

  /** Comes after the last word. Where a browser does not tell, the server finds out by itself. */
  #leaveForGood(): void {
    if (!this.#leaving || document.visibilityState !== 'hidden') return
    this.#sayAtOnce([...this.#unsaid, closeFrame(1001)])
    this.#over(1006, '')
  }

  #sayAtOnce(pieces: readonly Uint8Array[]): void {
    const body = joined(pieces)
    if (body.length === 0 || body.length > UP_MAX_BYTES) return // more than a page that goes may send
    this.#ask('up', { at: String(this.#said) }, { body, keepalive: true }).catch(() => {}) // nobody is left to hear of it
  }

  // From the server

  async #listen(): Promise<void> {
    while (await this.#insist((asked) => this.#hear(asked))) if (this.#brief) await elapsed(BRIEF_MS)
  }

  /** One answer, to its end or to where it breaks: what came stands, and the next goes on from there. Throws when it did not begin. */
  async #hear(asked: AbortController): Promise<void> {
    this.#listening = asked
    const whole = this.#way.whole || this.#brief
    let patience = setTimeout(
      () => {
        if (!whole) this.#way.whole = true
        asked.abort()
      },
      whole ? SILENT_MS : HELLO_MS,
    )
    const wait = this.#brief ? BRIEF_MS : whole ? WHOLE_WAIT_MS : DOWN_MAX_MS
    const query = { at: String(this.#heard), wait: String(wait), ...(whole ? { once: '1' } : {}) }
    let begun = false
    try {
      const answer = await this.#ask('down', query, { signal: asked.signal })
      checkAnswer(answer)
      const reader = answer.body?.getReader()
      for (;;) {
        const piece = await reader?.read()
        if (piece?.value === undefined) break
        clearTimeout(patience)
        patience = setTimeout(() => asked.abort(), SILENT_MS)
        this.#take(begun ? piece.value : piece.value.subarray(1))
        begun = true
      }
      if (!begun) throw new Error('no answer')
    } catch (error) {
      if (!begun || error instanceof Over) throw error
    } finally {
      clearTimeout(patience)
    }
  }

  #take(bytes: Uint8Array<ArrayBuffer>): void {
    this.#heard += bytes.length
    for (const frame of this.#read(bytes))
      if (frame.type === 'ping') this.#say(pongFrame(frame.body))
      else if (frame.type === 'close') this.#goodbye(frame.code, frame.reason)
      else if (!this.#closing) this.#give(frame.body.buffer)
  }

  #read(bytes: Uint8Array<ArrayBuffer>): ReceivedFrame[] {
    try {
      return this.#frames.read(bytes)
    } catch {
      throw new Over() // something else answers in the place of our server
    }
  }

  /** What goes wrong there is not the line's. */
  #give(data: ArrayBuffer): void {
    try {
      this.#events.onMessage(data)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }

  /** The server closes, or answers our close: it waits for the same from us. */
  #goodbye(code: number, reason: string): void {
    if (!this.#closing) {
      const pieces = [...this.#unsaid, closeFrame(code === 1005 ? 1000 : code)]
      // The server waits for it three seconds; then it is closed as well.
      this.#ask('up', { at: String(this.#said) }, { body: joined(pieces) }).catch(() => {})
    }
    this.#over(code, reason)
  }
}

function checkAnswer({ ok, status }: Response): void {
  if (status === 421) throw new Elsewhere()
  if (status >= 400 && status < 500 && status !== 408) throw new Over()
  if (!ok) throw new Error(`answered ${status}`)
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
