// By which way this window's lines go: WebSockets, or plain HTTP where no WebSocket gets through. One for all lines of a
// page, because it is the network that decides.

/** Failures in a row after which a page whose WebSockets have worked looks for another way. One that never had any looks at once. */
const DOUBT_AFTER = 3

export interface RememberedWay {
  /** Did this tab go by HTTP when it was last here? */
  readonly http: boolean
  remember(http: boolean): void
}

export class LineWay {
  readonly #remembered: RememberedWay
  readonly #listeners = new Set<() => void>()
  #http: boolean
  /** A WebSocket of this page has brought something. */
  #heard = false
  #failures = 0
  /** Answers arrive whole or not at all: something on the way holds them back. */
  whole = false
  /** Somebody looks whether WebSockets pass by now. */
  probing = false

  constructor(remembered: RememberedWay) {
    this.#remembered = remembered
    this.#http = remembered.http
  }

  /** Lines go over plain HTTP. */
  get http(): boolean {
    return this.#http
  }

  /** WebSockets may be what does not get through, rather than the server be down. */
  get doubtsSockets(): boolean {
    return this.#failures >= (this.#heard ? DOUBT_AFTER : 1)
  }

  socketWorks(): void {
    this.#heard = true
    this.#failures = 0
    this.#set(false)
  }

  /** A WebSocket to the server opened and brought its word: lines may try again. */
  socketPasses(): void {
    this.#failures = 0
    this.#set(false)
  }

  /** `times`: as how many it counts. */
  socketFailed(times = 1): void {
    this.#failures += times
  }

  httpWorks(): void {
    this.#set(true)
  }

  /** Neither way: it is the network, or the server. */
  nothingWorks(): void {
    this.#failures = 0
  }

  #set(http: boolean): void {
    if (http === this.#http) return
    this.#http = http
    this.#remembered.remember(http)
    for (const listener of [...this.#listeners]) listener()
  }

  /** Gives the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
