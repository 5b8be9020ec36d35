// Calls that are made one after the other and answered at any time, put in order: by workshop, writes one by one, a read
// after the writes that were made before it.

export class Order {
  readonly #last = new Map<string, Promise<unknown>>()

  /** After every write made before. */
  readonly write = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = this.#last.get(key)
    const answer = before === undefined ? work() : before.then(work)
    // Whoever made the call hears of its failure; who waits behind it goes on.
    const ended = answer.then(
      () => {},
      () => {},
    )
    this.#last.set(key, ended)
    void ended.then(() => {
      if (this.#last.get(key) === ended) this.#last.delete(key)
    })
    return answer
  }

  readonly read = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = this.#last.get(key)
    return before === undefined ? work() : before.then(work)
  }

  /** Resolves when every write made so far has been answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values())
  }
}
