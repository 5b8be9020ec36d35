// The session of one workshop while it is open: runs commands on its document and does what follows from them by itself:
// the clock's end, who may write the board, cursors, the door, the chair, what people have answered so far.

import { goToPhase } from '../../src/model/facilitation/agenda.ts'
import { progressId } from '../../src/model/facilitation/people.ts'
import { accessNow, cursorsWanted } from '../../src/model/facilitation/roomRules.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import { dueAt, endTimer } from '../../src/model/facilitation/timer.ts'
import type { Result } from '../../src/model/result.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { mayLead, type Role } from '../../src/protocol/roles.ts'
import { onSessionTouched, readSession } from '../../src/sync/sessionDoc.ts'
import type { Log } from '../log.ts'
import type { BoardRules } from '../rooms/boardRules.ts'
import type { Connection } from '../rooms/connection.ts'
import { createPulse } from '../rooms/pulse.ts'
import type { Room } from '../rooms/room.ts'
import { createTokenBucket, type TokenBucket } from '../rooms/tokenBucket.ts'
import type { Storage, StoredMembership } from '../storage/storage.ts'
import { peopleChanges, personOf } from './peopleChanges.ts'
import type { SessionRoom } from './sessionRoom.ts'

/** "7 of 9 have answered" is said at most this often. */
const PROGRESS_MS = 250
/** While people work, the board is kept this often. */
const MOMENT_MS = 5 * 60_000
const TIMEOUT_MAX_MS = 2 ** 31 - 1
/** Reactions of one person: a few at once, then one in so many seconds. */
const REACTIONS_AT_ONCE = 3
const SECONDS_A_REACTION = 2
/** What of a presence state shows where somebody points. */
const POINTING = ['cursor', 'held'] as const

export interface SessionDeps {
  readonly storage: Storage
  readonly now: () => number
  readonly log: Log
}

/** What happens around the session that it cannot do itself. */
export interface SessionHooks {
  /** It was loaded: what a killed server left undone. */
  onLoaded(session: Session): Promise<void>
  /** The clock ran out. */
  onTimerEnd(session: Session): Promise<void>
  /** Another phase began, or none is on any more. */
  onPhase(session: Session, before: SessionRecords): Promise<void>
  /** The board was changed in the last minutes. */
  onWork(session: Session): Promise<void>
}

export class Session {
  readonly workshopId: string
  readonly room: SessionRoom
  readonly #deps: SessionDeps
  readonly #hooks: SessionHooks
  #records: SessionRecords
  #board: Room | null = null
  /** Of the board, when it was last kept. */
  #seenRevision = 0
  #keptAt: number
  /** Sockets of the workshop, of both documents. */
  readonly #connections = new Set<Connection>()
  readonly #reactions = new Map<string, TokenBucket>()
  #timer: NodeJS.Timeout | null = null
  #door: Promise<void> = Promise.resolve()
  /** Rounds whose ballots are being counted: what comes now is late. */
  readonly closing = new Set<string>()
  #turnout = new Map<string, { roundId: string; personId: string; answered: number }>()
  readonly #progress = createPulse(
    () => PROGRESS_MS,
    () => this.#tellProgress(),
  )
  readonly #stopFollowing: () => void
  /** Asked by the board's room; answers from the session as it is. */
  readonly #rules: BoardRules

  constructor(workshopId: string, room: SessionRoom, deps: SessionDeps, hooks: SessionHooks) {
    this.workshopId = workshopId
    this.room = room
    this.#deps = deps
    this.#hooks = hooks
    this.#records = readSession(room.doc)
    this.#keptAt = deps.now()
    this.#stopFollowing = onSessionTouched(room.doc, (touched) => {
      this.#records = readSession(room.doc, this.#records, touched)
    })
    this.#rules = {
      takes: (role) => mayLead(role) || accessNow(this.#records) !== 'read',
      shown: (person, state) => this.#shown(person.id, state),
    }
    this.#schedule()
  }

  get records(): SessionRecords {
    return this.#records
  }

  get now(): number {
    return this.#deps.now()
  }

  get board(): Room | null {
    return this.#board
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  /** False for a workshop whose session nobody has touched: nothing is written for it. */
  get isUsed(): boolean {
    return this.#records.people.size > 0
  }

  /** Before the first command: the list of members. `again`: also when there is one, because a killed server may have left it behind. */
  async begin(again = false): Promise<void> {
    if (this.isUsed && !again) return
    const seats = await this.#deps.storage.readSeats(this.workshopId)
    this.mend(peopleChanges(this.#records, seats))
  }

  /** Changes that make up for what was not written; nobody waits for them. */
  mend(changes: readonly SessionChange[]): void {
    this.#inBackground(this.apply(changes), 'session not mended')
  }

  /** Runs a command on the session as it is. Resolves when what it did is on disk. */
  async run<Code extends ErrorCode>(
    command: (session: SessionRecords, now: number) => Result<readonly SessionChange[], Code>,
  ): Promise<Result<readonly SessionChange[], Code>> {
    const result = command(this.#records, this.#deps.now())
    if (result.ok) await this.apply(result.value)
    return result
  }

  /** Resolves when the changes are on disk; what follows from them has begun. */
  async apply(changes: readonly SessionChange[]): Promise<void> {
    if (changes.length === 0) return
    const before = this.#records
    const written = this.room.change(changes)
    this.#follow(before)
    await written
  }

  #follow(before: SessionRecords): void {
    const { state } = this.#records
    if (accessNow(before) !== accessNow(this.#records)) this.#board?.rulesChanged()
    if (before.state.cursorsShown !== state.cursorsShown || before.state.reactions !== state.reactions)
      this.#board?.rulesChanged()
    this.#considerCursors()
    if (isDoorClosed(before) !== isDoorClosed(this.#records)) {
      this.#door = this.#deps.storage.setDoor(this.workshopId, isDoorClosed(this.#records))
      this.#inBackground(this.#door, 'door not set')
    }
    if (before.state.phaseId !== state.phaseId)
      this.#inBackground(this.#hooks.onPhase(this, before), 'phase change not followed')
    this.#schedule()
  }

  /** Resolves when the door is as the settings say. */
  doorMoved(): Promise<void> {
    return this.#door
  }

  /** A member is called this from now on, and has this role: in the list, in presence, at the sockets. */
  async personIs(member: Pick<StoredMembership, 'participantId' | 'name' | 'role'>): Promise<void> {
    const { participantId: id, name, role } = member
    const known = this.#records.people.get(id)
    for (const connection of this.#connections)
      if (connection.person.id === id) this.#become(connection, member)
    this.#considerChair()
    if (this.isUsed && (known?.name !== name || known.role !== role)) await this.apply([personOf(member)])
  }

  #become(connection: Connection, member: Pick<StoredMembership, 'participantId' | 'name' | 'role'>): void {
    const { participantId: id, name, role } = member
    connection.become({ id, name, role }, role)
    this.#board?.personChanged(connection)
  }

  /** Somebody was put out: nothing of them stays but what they wrote and answered. */
  async personGone(id: string): Promise<void> {
    const kinds = ['people', 'waiting', 'hands', 'ready'] as const
    await this.apply(kinds.map((kind) => ({ op: 'remove', kind, id })))
  }

  /** The device of `id` turned out to be another member's: the one stays, with what it answered. */
  async personMerged(id: string, known: string): Promise<void> {
    const person = this.#records.people.get(known)
    if (person === undefined) return
    const member = { participantId: known, name: person.name, role: person.role as Role }
    for (const connection of this.#connections)
      if (connection.person.id === id) this.#become(connection, member)
    const theirs = [...this.#records.progress.values()].filter(({ personId }) => personId === id)
    const gone = theirs.map((p): SessionChange => ({ op: 'remove', kind: 'progress', id: p.id }))
    await this.personGone(id)
    await this.apply(gone)
    for (const { id: roundId, status, kind } of this.#records.rounds.values()) {
      if (status !== 'open') continue
      const turnout = await this.#deps.storage.readTurnout(this.workshopId, roundId, kind === 'dots')
      const own = turnout.find(({ personId }) => personId === known)
      if (own !== undefined) this.noteTurnout(roundId, known, own.answered)
    }
  }

  /** The clock was ended by hand. */
  timerEnded(): Promise<void> {
    return this.#hooks.onTimerEnd(this)
  }

  /** A socket of the board or of the session came. */
  enter(connection: Connection): void {
    this.#connections.add(connection)
    // Renamed, or given another role, while it was at the door.
    const known = this.#records.people.get(connection.person.id)
    const { id } = connection.person
    if (known !== undefined && (known.role !== connection.role || known.name !== connection.person.name))
      this.#become(connection, { participantId: id, name: known.name, role: known.role as Role })
    this.#considerChair()
    this.#considerCursors()
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#considerChair()
    this.#considerCursors()
  }

  /** From now on the board asks this session what it may take and show. */
  attachBoard(room: Room): void {
    if (this.#board === room) return
    this.#board = room
    this.#seenRevision = room.revision
    room.follow(this.#rules)
  }

  /** Called at a steady beat, while the session is open: the board is kept when it was changed since the last time. */
  keepBoard(): void {
    const { startedAt, closedAt } = this.#records.state
    const now = this.#deps.now()
    const revision = this.#board?.revision ?? this.#seenRevision
    if (startedAt === null || closedAt !== null || revision === this.#seenRevision) return
    if (now - this.#keptAt < MOMENT_MS) return
    this.#seenRevision = revision
    this.#keptAt = now
    this.#inBackground(this.#hooks.onWork(this), 'snapshot not taken')
  }

  /** What a member is called; empty for who is gone. */
  nameOf(personId: string): string {
    return this.#records.people.get(personId)?.name ?? ''
  }

  /** The workshop is over: no phase, no clock, nobody held. It can be opened again by going to a phase. */
  async close(): Promise<void> {
    const left = goToPhase(this.#records, null, this.#deps.now())
    const fields = { closedAt: this.#deps.now(), timer: null, summons: null }
    await this.apply([...(left.ok ? left.value : []), { op: 'state', fields }])
  }

  /** True when a facilitator is connected. */
  get isLed(): boolean {
    return [...this.#connections].some(({ role }) => mayLead(role))
  }

  /** The chair is empty, or taken again. Only of a session that has begun: nobody waits before. */
  #considerChair(): void {
    const { startedAt, leaderlessSince } = this.#records.state
    if (startedAt === null || !this.isUsed) return
    if (this.isLed) {
      if (leaderlessSince !== null) this.#set({ leaderlessSince: null })
    } else if (leaderlessSince === null) this.#set({ leaderlessSince: this.#deps.now() })
  }

  #considerCursors(): void {
    const people = new Set([...this.#connections].map(({ person }) => person.id))
    if (!this.isUsed) return
    const cursorsShown = cursorsWanted(this.#records, people.size)
    if (cursorsShown !== this.#records.state.cursorsShown) this.#set({ cursorsShown })
  }

  /** A change of its own, which nobody waits for. */
  #set(fields: Partial<SessionRecords['state']>): void {
    this.#inBackground(this.apply([{ op: 'state', fields }]), 'session not written')
  }

  #inBackground(work: Promise<unknown>, failure: string): void {
    work.catch((error: unknown) =>
      this.#deps.log.error({ workshop: this.workshopId, error: String(error) }, failure),
    )
  }

  /** What others see of a presence state: no cursor, and nothing in the hand, while cursors are off, and so many reactions. */
  #shown(personId: string, state: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { cursorsShown, reactions } = this.#records.state
    const { reaction, ...rest } = state
    const hidden = Object.fromEntries(
      POINTING.filter((key) => rest[key] !== undefined).map((key) => [key, null]),
    )
    const shown = cursorsShown ? rest : { ...rest, ...hidden }
    if (reaction === undefined || reaction === null || !reactions) return shown
    return this.#mayReact(personId, reaction) ? { ...shown, reaction } : shown
  }

  /** The last reaction of each person: shown again with a later state, it is not another one. */
  readonly #lastReaction = new Map<string, string>()

  #mayReact(personId: string, reaction: unknown): boolean {
    const said = JSON.stringify(reaction)
    if (this.#lastReaction.get(personId) === said) return true
    const bucket =
      this.#reactions.get(personId) ??
      createTokenBucket(REACTIONS_AT_ONCE, 1 / SECONDS_A_REACTION, this.#deps.now)
    this.#reactions.set(personId, bucket)
    if (!bucket.take()) return false
    this.#lastReaction.set(personId, said)
    return true
  }

  /** Somebody has answered, or taken back: said to all, soon, with what others do meanwhile. */
  noteTurnout(roundId: string, personId: string, answered: number): void {
    this.#turnout.set(progressId(roundId, personId), { roundId, personId, answered })
    this.#progress.request()
  }

  #tellProgress(): void {
    const noted = [...this.#turnout]
    this.#turnout = new Map()
    const { rounds, progress } = this.#records
    const changes = noted.flatMap(([id, record]): SessionChange[] => {
      if (rounds.get(record.roundId)?.status === 'dropped' || progress.get(id)?.answered === record.answered)
        return []
      return [{ op: 'put', kind: 'progress', record: { id, ...record } }]
    })
    this.#inBackground(this.apply(changes), 'progress not written')
  }

  /** Says what is not said yet. */
  flush(): Promise<void> {
    this.#progress.stop()
    this.#tellProgress()
    return this.room.whenSettled()
  }

  #schedule(): void {
    const { timer } = this.#records.state
    const due = timer === null ? null : dueAt(timer)
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (due === null) return
    const wait = Math.min(Math.max(0, due - this.#deps.now()), TIMEOUT_MAX_MS)
    this.#timer = setTimeout(() => this.#inBackground(this.#ring(), 'end of the timer not written'), wait)
    this.#timer.unref()
  }

  async #ring(): Promise<void> {
    const { timer } = this.#records.state
    const due = timer === null ? null : dueAt(timer)
    const now = this.#deps.now()
    if (timer === null || due === null) return
    if (due > now) return this.#schedule()
    await this.apply([{ op: 'state', fields: { timer: endTimer(timer, now) } }])
    await this.#hooks.onTimerEnd(this)
  }

  /** Nobody holds it any more. */
  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#progress.stop()
    this.#stopFollowing()
    this.room.dispose()
  }
}

/** Whether newcomers wait at the door. */
export function isDoorClosed({ state }: Pick<SessionRecords, 'state'>): boolean {
  return state.lobby === 'on' || (state.lobby === 'after-start' && state.startedAt !== null)
}
