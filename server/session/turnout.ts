// "7 of 9 have answered": noted as ballots come, said to all a moment later, together with what others did meanwhile.
import { createPulse } from '../rooms/pulse.ts'
import type { Storage } from '../storage/storage.ts'
import type { Session } from './session.ts'
import { isOfOpenRound, NotedTurnout, turnoutChanges } from './turnoutChanges.ts'

/** It is said at most this often. */
const PROGRESS_MS = 250

export interface TurnoutDeps {
  readonly session: Pick<Session, 'workshopId' | 'records' | 'apply' | 'change' | 'inBackground'>
  readonly storage: Pick<Storage, 'readTurnout'>
  /** Ballots are taken by other nodes too. */
  readonly isShared: boolean
}

export class Turnout {
  readonly #deps: TurnoutDeps
  readonly #noted = new NotedTurnout()
  readonly #pulse = createPulse(
    () => PROGRESS_MS,
    () => this.#tell(),
  )

  constructor(deps: TurnoutDeps) {
    this.#deps = deps
  }

  /** Somebody has answered, or taken back. */
  note(roundId: string, personId: string, answered: number): void {
    this.#noted.note(roundId, personId, answered)
    this.#pulse.request()
  }

  /** Brings the counts in line with the ballots. Nobody waits for it. */
  mend(): void {
    const { session, storage } = this.#deps
    session.inBackground(
      session.change(async () => {
        const changes = await turnoutChanges(session.records, session.workshopId, storage)
        // A round that ended while the ballots were read has said its last.
        return changes.filter((change) => isOfOpenRound(session.records, change))
      }),
      'session not mended',
    )
  }

  /** Says at once what is not said yet. */
  flush(): void {
    this.stop()
    this.#tell()
  }

  #tell(): void {
    const { session, isShared } = this.#deps
    // At several nodes what was noted last here is not what is true: the ballots are.
    const isRead = isShared || this.#noted.hasSums(session.records)
    if (!isRead)
      session.inBackground(session.apply(this.#noted.take(session.records)), 'progress not written')
    else if (!this.#noted.isEmpty) {
      this.#noted.take(session.records)
      this.mend()
    }
  }

  stop(): void {
    this.#pulse.stop()
  }
}
