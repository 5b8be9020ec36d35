// Rounds that take no ballot in time any more, although the session still calls them open.
import type { SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'

export class RoundClosing {
  /** Their ballots are being counted here. */
  readonly #here = new Set<string>()
  /** Another node has closed them, and not said so in the session. */
  readonly #elsewhere = new Set<string>()

  /** False when they are being counted here already. */
  begin(roundId: string): boolean {
    if (this.#here.has(roundId)) return false
    this.#here.add(roundId)
    return true
  }

  end(roundId: string): void {
    this.#here.delete(roundId)
  }

  beganElsewhere(roundId: string): void {
    this.#elsewhere.add(roundId)
  }

  /** True when what comes for the round is late. */
  has(roundId: string): boolean {
    return this.#here.has(roundId) || this.#elsewhere.has(roundId)
  }

  /** Rounds that were closed elsewhere, and not revealed by whoever closed them. */
  takeLeft({ rounds }: Pick<SessionRecords, 'rounds'>): readonly string[] {
    const left = [...this.#elsewhere].filter((id) => rounds.get(id)?.status === 'open')
    this.#elsewhere.clear()
    return left
  }
}
