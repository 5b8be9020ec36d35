// How many reactions of a person are shown: a few at once, then one in so many seconds.
import { createTokenBucket, type TokenBucket } from '../rooms/tokenBucket.ts'

const AT_ONCE = 3
const SECONDS_A_REACTION = 2

export class Reactions {
  readonly #now: () => number
  readonly #buckets = new Map<string, TokenBucket>()
  /** The last of each person: shown again with a later state, it is not another one. */
  readonly #last = new Map<string, string>()

  constructor(now: () => number) {
    this.#now = now
  }

  mayShow(personId: string, reaction: unknown): boolean {
    const said = JSON.stringify(reaction)
    if (this.#last.get(personId) === said) return true
    const bucket =
      this.#buckets.get(personId) ?? createTokenBucket(AT_ONCE, 1 / SECONDS_A_REACTION, this.#now)
    this.#buckets.set(personId, bucket)
    if (!bucket.take()) return false
    this.#last.set(personId, said)
    return true
  }
}
