// When the board is kept by itself: every few minutes, while a session that has begun changes it.
import type { SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { Room } from '../rooms/room.ts'

/** While people work, the board is kept this often. */
const MOMENT_MS = 5 * 60_000

export class BoardKeeping {
  /** Of the board, when it was last kept. */
  #seenRevision = 0
  #keptAt: number

  constructor(now: number) {
    this.#keptAt = now
  }

  /** Another room is the board: what it was opened with is kept already. */
  follow(room: Room): void {
    this.#seenRevision = room.revision
  }

  /** True when it is time; then it counts as kept. */
  isDue({ startedAt, closedAt }: SessionRecords['state'], board: Room | null, now: number): boolean {
    const revision = board?.revision ?? this.#seenRevision
    if (startedAt === null || closedAt !== null || revision === this.#seenRevision) return false
    if (now - this.#keptAt < MOMENT_MS) return false
    this.#seenRevision = revision
    this.#keptAt = now
    return true
  }
}
