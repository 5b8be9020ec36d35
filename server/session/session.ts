// The session of one workshop while it is open: runs commands on its document and does what follows from them by itself:
// the clock's end, who may write the board, cursors, the door, the chair, what people have answered so far.

import { goToPhase } from '../../src/model/facilitation/agenda.ts'
import { accessNow, cursorsWanted } from '../../src/model/facilitation/roomRules.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import { dueAt, endTimer } from '../../src/model/facilitation/timer.ts'
import type { Result } from '../../src/model/result.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { mayLead, type Role } from '../../src/protocol/roles.ts'
import { onSessionTouched, readSession } from '../../src/sync/sessionDoc.ts'
import type { Cluster } from '../cluster/cluster.ts'
import type { WorkshopLine } from '../cluster/workshopLine.ts'
import type { Log } from '../log.ts'
import type { BoardRules } from '../rooms/boardRules.ts'
import type { Connection } from '../rooms/connection.ts'
import { createPulse } from '../rooms/pulse.ts'
import type { Room } from '../rooms/room.ts'
import type { Storage, StoredMembership } from '../storage/storage.ts'
import { Bell } from './bell.ts'
import { peopleChanges, personOf } from './peopleChanges.ts'
import { Reactions } from './reactions.ts'
import type { MakeChanges, SessionRoom } from './sessionRoom.ts'
import { NotedTurnout, turnoutChanges } from './turnoutChanges.ts'

/** "7 of 9 have answered" is said at most this often. */
const PROGRESS_MS = 250
/** While people work, the board is kept this often. */
const MOMENT_MS = 5 * 60_000
/** After another node's decision, before this one looks whether it was seen through. */
const LOOK_AGAIN_MS = 3000

export interface SessionDeps {
  readonly storage: Storage
  readonly now: () => number
  readonly log: Log
  /** The other nodes of the deployment. */
  readonly cluster?: Cluster | null
}

/** What happens around the session that it cannot do itself. */
export interface SessionHooks {
  /** It was loaded, or another node may have died: what was left undone. */
  onLeft(session: Session): Promise<void>
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
  /** What was followed last. */
  #followed: SessionRecords
  /** Null on the only server there is. */
  readonly #line: WorkshopLine | null
  #tidy: NodeJS.Timeout | null = null
  #board: Room | null = null
  /** Of the board, when it was last kept. */
  #seenRevision = 0
  #keptAt: number
  /** Sockets of the workshop, of both documents. */
  readonly #connections = new Set<Connection>()
  readonly #reactions: Reactions
  readonly #bell: Bell
  #door: Promise<void> = Promise.resolve()
  /** Rounds whose ballots are being counted here: what comes now is late. */
  readonly closing = new Set<string>()
  /** Rounds that another node has closed, before it said so in the session. */
  readonly #closed = new Set<string>()
  readonly #turnout = new NotedTurnout()
  readonly #progress = createPulse(
    () => PROGRESS_MS,
    () => this.#tellProgress(),
  )
  readonly #stopFollowing: () => void
  /** Asked by the board's room; answers from the session as it is. */
  readonly #rules: BoardRules

  constructor(
    workshopId: string,
    room: SessionRoom,
    deps: SessionDeps,
    hooks: SessionHooks,
    line: WorkshopLine | null = null,
  ) {
    this.workshopId = workshopId
    this.room = room
    this.#deps = deps
    this.#hooks = hooks
    this.#line = line
    this.#records = readSession(room.doc)
    this.#followed = this.#records
    this.#keptAt = deps.now()
    this.#reactions = new Reactions(deps.now)
    this.#bell = new Bell(
      deps.now,
      () => this.#records.state.timer,
      () => this.#ring(),
    )
    this.#stopFollowing = onSessionTouched(room.doc, (touched) => {
      this.#records = readSession(room.doc, this.#records, touched)
    })
    this.#rules = {
      takes: (role) => mayLead(role) || accessNow(this.#records) !== 'read',
      shown: (person, state) => this.#reactions.shown(this.#records.state, person.id, state),
    }
    room.onApplied = (isOwn) => {
      const before = this.#followed
      this.#followed = this.#records
      this.#follow(before, isOwn)
    }
    if (line !== null)
      line.onPeople = () => {
        this.#considerChair()
        this.#considerCursors()
      }
    this.#bell.set()
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
    const read = () => this.#deps.storage.readSeats(this.workshopId)
    if (this.#line === null) {
      const seats = await read()
      // Nobody waits for the store.
      this.#inBackground(this.apply(peopleChanges(this.#records, seats)), 'session not mended')
    } else await this.room.change(async () => peopleChanges(this.#records, await read()))
  }

  /** Brings the counts in line with the ballots. Nobody waits for it. */
  mendTurnout(): void {
    this.#inBackground(
      this.room.change(() => turnoutChanges(this.#records, this.workshopId, this.#deps.storage)),
      'session not mended',
    )
  }

  /** Runs a command on the session as it is. Resolves when what it did is on disk. */
  async run<Code extends ErrorCode>(
    command: (session: SessionRecords, now: number) => Result<readonly SessionChange[], Code>,
  ): Promise<Result<readonly SessionChange[], Code>> {
    const decide = () => command(this.#records, this.#deps.now())
    let result: ReturnType<typeof decide> | null = null
    // Decided when it is its turn, on what is there then; at several nodes once more when another wrote first.
    await this.room.change(() => {
      result = decide()
      return result.ok ? result.value : []
    })
    return result ?? decide()
  }

  /** Resolves when the changes are on disk; what follows from them has begun. */
  async apply(changes: readonly SessionChange[]): Promise<void> {
    if (changes.length > 0) await this.room.change(() => changes)
  }

  /** As `apply`, of what depends on the session as it is then. */
  async change(make: MakeChanges): Promise<void> {
    await this.room.change(make)
  }

  /** What was decided is done by who decided it; what it means for sockets and clocks, by every node. */
  #follow(before: SessionRecords, isOwn: boolean): void {
    const { state } = this.#records
    if (!isOwn) this.#becomeAsListed(before)
    if (accessNow(before) !== accessNow(this.#records)) this.#board?.rulesChanged()
    if (before.state.cursorsShown !== state.cursorsShown || before.state.reactions !== state.reactions)
      this.#board?.rulesChanged()
    this.#considerCursors()
    if (isOwn && isDoorClosed(before) !== isDoorClosed(this.#records)) {
      this.#door = this.#deps.storage.setDoor(this.workshopId, isDoorClosed(this.#records))
      this.#inBackground(this.#door, 'door not set')
    }
    if (isOwn && before.state.phaseId !== state.phaseId)
      this.#inBackground(this.#hooks.onPhase(this, before), 'phase change not followed')
    if (!isOwn && (before.rounds !== this.#records.rounds || before.state.timer !== state.timer))
      this.lookAgainSoon()
    this.#bell.set()
  }

  /** True when what comes for the round is late, although the session calls it open. */
  isClosing(roundId: string): boolean {
    return this.closing.has(roundId) || this.#closed.has(roundId)
  }

  /** Somebody counts the ballots of the round. Should they never finish, it is done here. */
  closedElsewhere(roundId: string): void {
    this.#closed.add(roundId)
    this.lookAgainSoon()
  }

  /** Rounds that were closed, and not revealed by whoever closed them. */
  takeClosed(): readonly string[] {
    const left = [...this.#closed].filter((id) => this.#records.rounds.get(id)?.status === 'open')
    this.#closed.clear()
    return left
  }

  /** Another node may die in the middle of what follows from a decision: then it is gone on with here. */
  lookAgainSoon(): void {
    if (this.#tidy !== null) return
    this.#tidy = setTimeout(() => {
      this.#tidy = null
      this.#inBackground(this.#hooks.onLeft(this), 'reveal not finished')
    }, LOOK_AGAIN_MS)
    this.#tidy.unref()
  }

  /** Another node gave members here another name or role. */
  #becomeAsListed(before: SessionRecords): void {
    const { people } = this.#records
    if (before.people === people) return
    for (const connection of this.#connections) {
      const { id } = connection.person
      const listed = people.get(id)
      if (listed === undefined || listed === before.people.get(id)) continue
      if (listed.name !== connection.person.name || listed.role !== connection.role)
        this.#become(connection, { participantId: id, name: listed.name, role: listed.role as Role })
    }
    this.#sayPeople()
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
    this.#sayPeople()
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
    this.mergedHere(id, known)
    await this.#deps.cluster?.tell({ about: 'merged', workshopId: this.workshopId, id, known })
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

  /** What it means for the sockets of this node. */
  mergedHere(id: string, known: string): void {
    const person = this.#records.people.get(known)
    if (person === undefined) return
    const member = { participantId: known, name: person.name, role: person.role as Role }
    for (const connection of this.#connections)
      if (connection.person.id === id) this.#become(connection, member)
    this.#sayPeople()
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
    this.#sayPeople()
    this.#considerChair()
    this.#considerCursors()
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#sayPeople()
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

  /** Called at a steady beat: what could not be written then. */
  tend(): void {
    this.#considerChair()
    this.#considerCursors()
  }

  /** The workshop is over: no phase, no clock, nobody held. It can be opened again by going to a phase. */
  async close(): Promise<void> {
    await this.room.change(() => {
      const left = goToPhase(this.#records, null, this.#deps.now())
      const fields = { closedAt: this.#deps.now(), timer: null, summons: null }
      return [...(left.ok ? left.value : []), { op: 'state', fields }]
    })
  }

  /** True when a facilitator is connected, at whatever node; and while that is not known. */
  get isLed(): boolean {
    if ([...this.#connections].some(({ role }) => mayLead(role))) return true
    if (this.#line === null) return false
    return this.#line.peopleElsewhere?.some(({ role }) => mayLead(role as Role)) ?? true
  }

  #sayPeople(): void {
    if (this.#line === null) return
    const people = new Map([...this.#connections].map(({ person, role }) => [person.id, role]))
    this.#line.setPeople([...people].map(([id, role]) => ({ id, role })))
  }

  /** The chair is empty, or taken again. Only of a session that has begun: nobody waits before. */
  #considerChair(): void {
    this.#set(() => {
      const { startedAt, leaderlessSince } = this.#records.state
      if (startedAt === null || !this.isUsed || this.isLed === (leaderlessSince === null)) return null
      return { leaderlessSince: this.isLed ? null : this.#deps.now() }
    })
  }

  #considerCursors(): void {
    this.#set(() => {
      const elsewhere = this.#line === null ? [] : this.#line.peopleElsewhere
      // Not known at present: nothing changes.
      if (!this.isUsed || elsewhere === null) return null
      const people = new Set([...this.#connections].map(({ person }) => person.id))
      for (const { id } of elsewhere) people.add(id)
      const cursorsShown = cursorsWanted(this.#records, people.size)
      return cursorsShown === this.#records.state.cursorsShown ? null : { cursorsShown }
    })
  }

  /** A change of its own, when there is something to change; nobody waits for it. */
  #set(fields: () => Partial<SessionRecords['state']> | null): void {
    if (fields() === null) return
    const make = (): readonly SessionChange[] => {
      const wanted = fields()
      return wanted === null ? [] : [{ op: 'state', fields: wanted }]
    }
    this.#inBackground(this.room.change(make), 'session not written')
  }

  #inBackground(work: Promise<unknown>, failure: string): void {
    work.catch((error: unknown) =>
      this.#deps.log.error({ workshop: this.workshopId, error: String(error) }, failure),
    )
  }

  /** Somebody has answered, or taken back: said to all, soon, with what others do meanwhile. */
  noteTurnout(roundId: string, personId: string, answered: number): void {
    this.#turnout.note(roundId, personId, answered)
    this.#progress.request()
  }

  #tellProgress(): void {
    // At several nodes what was noted last here is not what is true: the ballots are.
    if (this.#line === null)
      this.#inBackground(this.apply(this.#turnout.take(this.#records)), 'progress not written')
    else if (!this.#turnout.isEmpty) {
      this.#turnout.take(this.#records)
      this.mendTurnout()
    }
  }

  /** Says what is not said yet. */
  flush(): Promise<void> {
    this.#progress.stop()
    this.#tellProgress()
    return this.room.whenSettled()
  }

  /** The clock is due. Rejects when the store did not take its end: it has not ended for anybody then. */
  async #ring(): Promise<void> {
    let isEnded = false
    const ending = this.room.change(() => {
      const { timer } = this.#records.state
      const due = timer === null ? null : dueAt(timer)
      const now = this.#deps.now()
      isEnded = timer !== null && due !== null && due <= now
      if (timer === null || !isEnded) return []
      return [{ op: 'state', fields: { timer: endTimer(timer, now) } }]
    })
    this.#inBackground(ending, 'end of the timer not written')
    await ending
    // Whoever wrote the end does what follows from it.
    if (isEnded) this.#inBackground(this.#hooks.onTimerEnd(this), 'end of the timer not followed')
    else this.#bell.set()
  }

  /** Nobody holds it any more. */
  dispose(): void {
    this.#bell.stop()
    if (this.#tidy !== null) clearTimeout(this.#tidy)
    this.#progress.stop()
    this.#stopFollowing()
    this.room.dispose()
  }
}

/** Whether newcomers wait at the door. */
export function isDoorClosed({ state }: Pick<SessionRecords, 'state'>): boolean {
  return state.lobby === 'on' || (state.lobby === 'after-start' && state.startedAt !== null)
}
