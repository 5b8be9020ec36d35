// The open sessions: each loaded once however many ask, open while a socket of the workshop is or a request needs it.
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import { loadSession } from './loadSession.ts'
import { Session, type SessionDeps, type SessionHooks } from './session.ts'

/** As for the boards: the stock client hangs up after 30 s without a message. */
const KEEP_ALIVE_MS = 10_000
/** With several nodes, requests of one person come to each in turn: what one opened is kept for the next. */
const LINGER_MS = 10_000

/** A session that stays open until released. Release once. */
export interface SessionHold {
  readonly session: Session
  release(): void
}

/** There is no such workshop, or its session cannot be read. */
export type SessionRefusal = Extract<CloseCode, 4404 | 4410>

interface OpenSession {
  readonly loaded: Promise<Session | SessionRefusal>
  session: Session | null
  holds: number
  unloading: boolean
}

export class Sessions {
  readonly #deps: SessionDeps
  readonly #hooks: SessionHooks
  readonly #open = new Map<string, OpenSession>()
  readonly #beat: NodeJS.Timeout
  #stopped = false

  constructor(deps: SessionDeps, hooks: SessionHooks) {
    this.#deps = deps
    this.#hooks = hooks
    this.#beat = setInterval(() => {
      for (const { session } of this.#open.values()) {
        session?.room.keepAlive()
        session?.keepBoard()
        session?.people.tend()
      }
    }, KEEP_ALIVE_MS)
    this.#beat.unref()
  }

  get size(): number {
    return this.#open.size
  }

  /** The session, loaded; or why not. Rejects when the store cannot be read. */
  async acquire(workshopId: string): Promise<SessionHold | SessionRefusal> {
    const open = this.#open.get(workshopId) ?? this.#load(workshopId)
    open.holds++
    let session: Session | SessionRefusal | null = null
    try {
      session = await open.loaded
    } finally {
      if (!(session instanceof Session)) this.#release(workshopId, open)
    }
    if (!(session instanceof Session)) return session
    let released = false
    const release = () => {
      if (!released) this.#release(workshopId, open)
      released = true
    }
    return { session, release }
  }

  #load(workshopId: string): OpenSession {
    const loaded = loadSession(workshopId, this.#deps, this.#hooks)
    const open: OpenSession = { loaded, session: null, holds: 0, unloading: false }
    loaded.then(
      (session) => {
        if (!(session instanceof Session)) return
        open.session = session
        this.#hooks.onLeft(session, null).catch((error: unknown) => {
          this.#deps.log.error(
            { workshop: workshopId, error: String(error) },
            'what was left undone is not finished',
          )
        })
      },
      (error: unknown) =>
        this.#deps.log.error({ workshop: workshopId, error: String(error) }, 'session not loaded'),
    )
    this.#open.set(workshopId, open)
    return open
  }

  #release(workshopId: string, open: OpenSession): void {
    open.holds--
    if (open.holds > 0) return
    const { session } = open
    if (session === null) this.#forget(workshopId, open)
    else if (this.#deps.cluster == null) this.#unloadOnce(workshopId, open, session)
    else setTimeout(() => this.#unloadOnce(workshopId, open, session), LINGER_MS).unref()
  }

  #unloadOnce(workshopId: string, open: OpenSession, session: Session): void {
    if (open.holds > 0 || open.unloading || this.#open.get(workshopId) !== open) return
    void this.#unload(workshopId, open, session)
  }

  /** Between the last look and the removal nothing is awaited: nobody can come in between. */
  async #unload(workshopId: string, open: OpenSession, session: Session): Promise<void> {
    open.unloading = true
    let folded = false
    while (open.holds === 0) {
      if (!session.room.settled) await session.flush()
      else if (!folded && !this.#stopped) {
        folded = true
        await session.flush()
        await session.room.fold()
      } else {
        this.#forget(workshopId, open)
        session.dispose()
        break
      }
    }
    open.unloading = false
  }

  #forget(workshopId: string, open: OpenSession): void {
    if (this.#open.get(workshopId) === open) this.#open.delete(workshopId)
  }

  /** The session, when it is open here. */
  async opened(workshopId: string): Promise<Session | null> {
    const session = await this.#open.get(workshopId)?.loaded.catch(() => null) // a failed load is logged where it failed
    return session instanceof Session ? session : null
  }

  /** The workshop was deleted. */
  async erase(workshopId: string): Promise<void> {
    const session = await this.opened(workshopId)
    session?.room.erase()
  }

  /** Resolves when everything is written, or after `mostMs` all the same; gives how many changes were not. */
  async stop(mostMs: number): Promise<number> {
    this.#stopped = true
    clearInterval(this.#beat)
    const written = Promise.all([...this.#open.values()].map(({ session }) => session?.flush()))
    let enough: NodeJS.Timeout | null = null
    await Promise.race([
      written,
      new Promise((resolve) => {
        enough = setTimeout(resolve, mostMs)
      }),
    ])
    if (enough !== null) clearTimeout(enough)
    let unwritten = 0
    for (const { session } of this.#open.values()) {
      unwritten += session?.room.pendingCount ?? 0
      session?.room.giveUp()
    }
    return unwritten
  }
}
