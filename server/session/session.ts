// The session of one workshop while it is open: runs commands on its document and does what follows from them by itself:
// the clock's end, who may write the board, the door. Who is there is with sessionPeople.ts, what they answered with turnout.ts.

import { accessNow, currentPhase } from '../../src/model/facilitation/roomRules.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import { dueAt, endTimer } from '../../src/model/facilitation/timer.ts'
import type { Result } from '../../src/model/result.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { mayLead } from '../../src/protocol/roles.ts'
import { onSessionTouched, readSession } from '../../src/sync/sessionDoc.ts'
import type { Cluster } from '../cluster/cluster.ts'
import type { WorkshopLine } from '../cluster/workshopLine.ts'
import type { Log } from '../log.ts'
import type { BoardRules } from '../rooms/boardRules.ts'
import type { Room } from '../rooms/room.ts'
import type { Storage } from '../storage/storage.ts'
import { Bell } from './bell.ts'
import { BoardKeeping } from './boardKeeping.ts'
import { peopleChanges } from './peopleChanges.ts'
import { Reactions } from './reactions.ts'
import { RoundClosing } from './roundClosing.ts'
import { SessionPeople } from './sessionPeople.ts'
import type { MakeChanges, SessionRoom } from './sessionRoom.ts'
import { Turnout } from './turnout.ts'

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
  /** It was loaded, or another node may have died: what was left undone. `left`: the kind of phase that ended meanwhile, if known. */
  onLeft(session: Session, left: string | null): Promise<void>
  /** The clock ran out. */
  onTimerEnd(session: Session): Promise<void>
  /** Another phase began, or none is on any more. `left`: the kind of the one before. */
  onPhase(session: Session, left: string): Promise<void>
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
  /** Of the phase that another node ended last. */
  #leftPhase: string | null = null
  #board: Room | null = null
  readonly #keeping: BoardKeeping
  /** Who is there. */
  readonly people: SessionPeople
  /** Who has answered how much. */
  readonly turnout: Turnout
  readonly closing = new RoundClosing()
  readonly #reactions: Reactions
  readonly #bell: Bell
  #door: Promise<void> = Promise.resolve()
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
    this.#keeping = new BoardKeeping(deps.now())
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
    const { storage, cluster = null } = deps
    this.people = new SessionPeople({ session: this, storage, line, cluster })
    this.turnout = new Turnout({ session: this, storage, isShared: line !== null })
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
      this.inBackground(this.apply(peopleChanges(this.#records, seats)), 'session not mended')
    } else await this.room.change(async () => peopleChanges(this.#records, await read()))
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
    if (!isOwn) this.people.becomeAsListed(before)
    if (accessNow(before) !== accessNow(this.#records)) this.#board?.rulesChanged()
    if (before.state.cursorsShown !== state.cursorsShown || before.state.reactions !== state.reactions)
      this.#board?.rulesChanged()
    this.people.considerCursors()
    this.people.considerGroups()
    if (isOwn && isDoorClosed(before) !== isDoorClosed(this.#records)) {
      this.#door = this.#deps.storage.setDoor(this.workshopId, isDoorClosed(this.#records))
      this.inBackground(this.#door, 'door not set')
    }
    const isOtherPhase = before.state.phaseId !== state.phaseId
    if (isOwn && isOtherPhase)
      this.inBackground(this.#hooks.onPhase(this, kindOfPhase(before)), 'phase change not followed')
    if (!isOwn && isOtherPhase) this.#leftPhase = kindOfPhase(before)
    if (
      !isOwn &&
      (isOtherPhase || before.rounds !== this.#records.rounds || before.state.timer !== state.timer)
    )
      this.lookAgainSoon()
    this.#bell.set()
  }

  /** Somebody counts the ballots of the round. Should they never finish, it is done here. */
  closedElsewhere(roundId: string): void {
    this.closing.beganElsewhere(roundId)
    this.lookAgainSoon()
  }

  /** Another node may die in the middle of what follows from a decision: then it is gone on with here. */
  lookAgainSoon(): void {
    if (this.#tidy !== null) return
    this.#tidy = setTimeout(() => {
      this.#tidy = null
      this.inBackground(this.#hooks.onLeft(this, this.#leftPhase), 'what another node began is not finished')
    }, LOOK_AGAIN_MS)
    this.#tidy.unref()
  }

  /** Resolves when the door is as the settings say. */
  doorMoved(): Promise<void> {
    return this.#door
  }

  /** The clock was ended by hand. */
  timerEnded(): Promise<void> {
    return this.#hooks.onTimerEnd(this)
  }

  /** From now on the board asks this session what it may take and show. */
  attachBoard(room: Room): void {
    if (this.#board === room) return
    this.#board = room
    this.#keeping.follow(room)
    room.follow(this.#rules)
  }

  /** Called at a steady beat, while the session is open: the board is kept when it was changed since the last time. */
  keepBoard(): void {
    if (!this.#keeping.isDue(this.#records.state, this.#board, this.#deps.now())) return
    this.inBackground(this.#hooks.onWork(this), 'snapshot not taken')
  }

  /** What a member is called; empty for who is gone. */
  nameOf(personId: string): string {
    return this.#records.people.get(personId)?.name ?? ''
  }

  /** Nobody waits for it; a failure is logged. */
  inBackground(work: Promise<unknown>, failure: string): void {
    work.catch((error: unknown) =>
      this.#deps.log.error({ workshop: this.workshopId, error: String(error) }, failure),
    )
  }

  /** Says what is not said yet. */
  flush(): Promise<void> {
    this.turnout.flush()
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
    this.inBackground(ending, 'end of the timer not written')
    await ending
    // Whoever wrote the end does what follows from it.
    if (isEnded) this.inBackground(this.#hooks.onTimerEnd(this), 'end of the timer not followed')
    else this.#bell.set()
  }

  /** Nobody holds it any more. */
  dispose(): void {
    this.#bell.stop()
    if (this.#tidy !== null) clearTimeout(this.#tidy)
    this.turnout.stop()
    this.#stopFollowing()
    this.room.dispose()
  }
}

function kindOfPhase(records: SessionRecords): string {
  return currentPhase(records)?.kind ?? 'start'
}

/** Whether newcomers wait at the door. */
export function isDoorClosed({ state }: Pick<SessionRecords, 'state'>): boolean {
  return state.lobby === 'on' || (state.lobby === 'after-start' && state.startedAt !== null)
}
