// What others see of a presence state: no cursor while cursors are off, and so many reactions of a person: a few at once,
// then one in so many seconds.
import { REACTION_EVERY_MS, REACTIONS_AT_ONCE } from '../../src/model/facilitation/reactionPace.ts'
import type { SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import { createTokenBucket, type TokenBucket } from '../rooms/tokenBucket.ts'

/** What of a presence state shows where somebody points. */
const POINTING = ['cursor', 'held'] as const

export class Reactions {
  readonly #now: () => number
  readonly #buckets = new Map<string, TokenBucket>()
  /** The last of each person: shown again with a later state, it is not another one. */
  readonly #last = new Map<string, string>()

  constructor(now: () => number) {
    this.#now = now
  }

  shown(
    { cursorsShown, reactions }: SessionRecords['state'],
    personId: string,
    state: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const { reaction, ...rest } = state
    const hidden = Object.fromEntries(
      POINTING.filter((key) => rest[key] !== undefined).map((key) => [key, null]),
    )
    const shown = cursorsShown ? rest : { ...rest, ...hidden }
    if (reaction === undefined || reaction === null || !reactions) return shown
    return this.#mayShow(personId, reaction) ? { ...shown, reaction } : shown
  }

  #mayShow(personId: string, reaction: unknown): boolean {
    const said = JSON.stringify(reaction)
    if (this.#last.get(personId) === said) return true
    const bucket =
      this.#buckets.get(personId) ?? createTokenBucket(REACTIONS_AT_ONCE, 1000 / REACTION_EVERY_MS, this.#now)
    this.#buckets.set(personId, bucket)
    if (!bucket.take()) return false
    this.#last.set(personId, said)
    return true
  }
}
