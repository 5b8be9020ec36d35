// One line of a client that has no WebSocket: a socket to whoever serves it, and requests to the client.
//
// Invariants
// - Bytes are numbered in each direction. The client's nth byte reaches the socket once, whatever was sent again.
// - What was sent is kept until the client says that it has it, so an answer that got lost is given again.
// - Little waits here: past a window, the socket's own buffer fills, as that of a TCP socket does, and the rules for slow readers hold.
import { once } from 'node:events'
import { Duplex, Readable } from 'node:stream'

/** What may be on its way to the client without its word. More waits in the socket's buffer, and counts against a slow reader. */
const WINDOW_BYTES = 256 * 1024
/** Of one answer: what is lost when it is cut off is little, also where proxies deliver only whole answers. */
const ANSWER_BYTES = 128 * 1024
/** First of each answer: a client that does not see it at once is behind a proxy that holds answers back. */
const HELLO = Uint8Array.of(0)

interface Reader {
  readonly stream: Readable
  /** Bytes that this answer may still hold. */
  left: number
  readonly once: boolean
  readonly timer: NodeJS.Timeout
}

export class Line {
  readonly socket: Duplex
  /** The first thing that is written: the answer to the upgrade, for nobody but us. */
  readonly answer: Promise<string>
  readonly #idleMs: number
  #answered = false
  /** Of the client's bytes, how many the socket has been given. */
  #received = 0
  /** Does the socket want more? */
  #thirsty = true
  #onThirst: (() => void)[] = []
  /** What the client has not said it has; the first byte of it has the number `#acknowledged`. */
  #kept: Buffer[] = []
  #keptBytes = 0
  #acknowledged = 0
  #onRoom: (() => void) | null = null
  #reader: Reader | null = null
  #idle: NodeJS.Timeout | null = null

  /** `idleMs`: without a request for what is sent, the line is cut after so long. */
  constructor(idleMs: number) {
    this.#idleMs = idleMs
    let onAnswer: (text: string) => void = () => {}
    this.answer = new Promise((resolve) => {
      onAnswer = resolve
    })
    this.socket = new Duplex({
      allowHalfOpen: false,
      read: () => this.#wantMore(),
      write: (bytes: Buffer, _encoding, done) => {
        if (this.#answered) return this.#keep(bytes, done)
        this.#answered = true
        onAnswer(bytes.toString('latin1'))
        done()
      },
      // What is left is said: like the other end of a TCP socket, the client hangs up then.
      final: (done) => {
        this.socket.push(null)
        done()
      },
      destroy: (error, done) => {
        if (this.#idle !== null) clearTimeout(this.#idle)
        onAnswer('')
        this.#wantMore()
        this.#endAnswer()
        done(error)
      },
    })
    // Whoever serves it listens too; this keeps a late error from ending the process.
    this.socket.on('error', () => {})
    this.#waitForReader()
  }

  get isOver(): boolean {
    return this.socket.destroyed
  }

  /** True when the client has everything. */
  get isRead(): boolean {
    return this.#keptBytes === 0
  }

  /** How many of the client's bytes have come. */
  get received(): number {
    return this.#received
  }

  /** Resolves when the socket wants more, or is over. */
  async thirst(): Promise<void> {
    if (!this.#thirsty && !this.isOver) await new Promise<void>((resolve) => this.#onThirst.push(resolve))
  }

  #wantMore(): void {
    this.#thirsty = true
    for (const wake of this.#onThirst.splice(0)) wake()
  }

  /** The client's bytes from number `at` on. False when some before them are missing. What the socket cannot take yet is to be sent again. */
  receive(at: number, bytes: Buffer): boolean {
    if (at > this.#received) return false
    const fresh = bytes.subarray(this.#received - at)
    if (fresh.length === 0 || !this.#thirsty || this.isOver) return true
    this.#received += fresh.length
    this.#thirsty = this.socket.push(fresh)
    return true
  }

  #keep(bytes: Buffer, done: () => void): void {
    this.#kept.push(bytes)
    this.#keptBytes += bytes.length
    if (this.#keptBytes <= WINDOW_BYTES) done()
    else this.#onRoom = done
    // Who still reads has been given all before.
    if (this.#reader !== null) this.#give(this.#reader, [bytes])
  }

  /** The client has all before number `at`. Null when it cannot have. Otherwise what it is sent, in the place of an older answer. */
  read(at: number, how: { readonly waitMs: number; readonly once: boolean }): Readable | null {
    if (!this.#acknowledge(at)) return null
    this.#endAnswer()
    const stream = new Readable({ read() {} })
    const timer = setTimeout(() => this.#endAnswer(reader), how.waitMs)
    const reader: Reader = { stream, left: ANSWER_BYTES, once: how.once, timer }
    stream.once('close', () => this.#endAnswer(reader))
    stream.push(HELLO)
    this.#reader = reader
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = null
    this.#give(reader, this.#kept)
    if (this.isOver) this.#endAnswer()
    return stream
  }

  #acknowledge(at: number): boolean {
    let drop = at - this.#acknowledged
    if (drop < 0 || drop > this.#keptBytes) return false
    this.#acknowledged = at
    this.#keptBytes -= drop
    while (drop > 0) {
      const first = this.#kept.shift()
      if (first === undefined) break
      if (first.length > drop) this.#kept.unshift(first.subarray(drop))
      drop -= Math.min(drop, first.length)
    }
    if (this.#keptBytes <= WINDOW_BYTES) {
      const done = this.#onRoom
      this.#onRoom = null
      done?.()
    }
    return true
  }

  #give(reader: Reader, pieces: readonly Buffer[]): void {
    const before = reader.left
    for (const piece of pieces) {
      const part = piece.subarray(0, reader.left)
      reader.left -= part.length
      if (part.length > 0) reader.stream.push(part)
    }
    if (reader.left === 0 || (reader.once && reader.left < before)) this.#endAnswer(reader)
  }

  /** Ends the present answer, or none when `only` is no longer the present one. */
  #endAnswer(only = this.#reader): void {
    if (only === null || only !== this.#reader) return
    this.#reader = null
    clearTimeout(only.timer)
    only.stream.push(null)
    this.#waitForReader()
  }

  /** The server stops: what is written is sent, and nobody is kept waiting. Resolves when it has been passed on. */
  async stop(): Promise<void> {
    const stream = this.#reader?.stream
    this.#endAnswer()
    if (stream !== undefined && !stream.destroyed) await once(stream, 'close')
  }

  #waitForReader(): void {
    if (this.isOver) return
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.socket.destroy(), this.#idleMs)
    this.#idle.unref()
  }
}
