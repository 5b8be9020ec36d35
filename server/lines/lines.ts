// The lines of this server, by id.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { ERRORS, type ErrorCode } from '../../src/protocol/errors.ts'
import type { RandomBytes } from '../auth/secrets.ts'
import { newSession, newToken } from '../auth/secrets.ts'
import { createTokenBucket, type TokenBucket } from '../rooms/tokenBucket.ts'
import { Line } from './line.ts'

/** Without a request for what is sent to it, a line is over after so long. Its client gives it up sooner. */
const IDLE_MS = 15_000
/** How long the last words of a line that is over can be asked for. */
const LAST_WORDS_MS = 10_000
/** How long the last answers may take when the server stops. */
const STOP_MS = 500
/** Requests of one line, at once and in the long run. A well-behaved client makes some thirty a second at most. */
const REQUESTS_AT_ONCE = 600
const REQUESTS_PER_SECOND = 100

const UPGRADE = {
  upgrade: 'websocket',
  connection: 'upgrade',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

export interface LinesDeps {
  /** Of the endpoint that serves WebSockets: a line is one more socket to it, let in and refused by the same rules. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly random: RandomBytes
  readonly now: () => number
  readonly idleMs?: number
}

interface KnownLine {
  readonly line: Line
  /** The session cookie it was opened with. */
  readonly session: string | null
  readonly address: string
  readonly requests: TokenBucket
}

export type Found = Line | 'elsewhere' | 'over' | 'too-many-requests'

export class Lines {
  readonly #deps: LinesDeps
  /** In front of every id, so that a server knows a line of another from one of its own that is over. */
  readonly #node: string
  readonly #lines = new Map<string, KnownLine>()

  constructor(deps: LinesDeps) {
    this.#deps = deps
    this.#node = newToken(deps.random)
  }

  get size(): number {
    return this.#lines.size
  }

  /** A line to what the request asks for, by its id; or why not. */
  async open(
    request: IncomingMessage,
    address: string,
    session: string | null,
  ): Promise<{ readonly line: string } | { readonly refused: ErrorCode }> {
    const line = new Line(this.#deps.idleMs ?? IDLE_MS)
    const asked = Object.create(request, {
      method: { value: 'GET' },
      headers: { value: { ...request.headers, ...UPGRADE } },
    }) as IncomingMessage
    this.#deps.handleUpgrade(asked, line.socket, Buffer.alloc(0))
    const answer = await line.answer
    if (!answer.startsWith('HTTP/1.1 101 ')) return { refused: refusalIn(answer) }
    const id = `${this.#node}.${newSession(this.#deps.random)}`
    const { now } = this.#deps
    const requests = createTokenBucket(REQUESTS_AT_ONCE, REQUESTS_PER_SECOND, now)
    this.#lines.set(id, { line, session, address, requests })
    const forget = () => {
      const timer = setTimeout(() => this.#lines.delete(id), line.isRead ? 0 : LAST_WORDS_MS)
      timer.unref()
    }
    if (line.isOver) forget()
    else line.socket.once('close', forget)
    return { line: id }
  }

  /** The line with this id, for who opened it. */
  find(id: string, address: string, session: string | null): Found {
    if (!id.startsWith(`${this.#node}.`)) return 'elsewhere'
    const known = this.#lines.get(id)
    if (known === undefined || known.address !== address || known.session !== session) return 'over'
    if (known.requests.take()) return known.line
    known.line.socket.destroy()
    return 'too-many-requests'
  }

  /** What is written is sent; who waits for more is answered, but not waited for long. */
  async stop(): Promise<void> {
    const stopped = Promise.all([...this.#lines.values()].map(({ line }) => line.stop()))
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, STOP_MS))])
  }
}

/** The error in the answer to a refused upgrade. */
function refusalIn(answer: string): ErrorCode {
  const code = /"error":"([a-z-]+)"/.exec(answer)?.[1] ?? ''
  return Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'server-busy'
}
