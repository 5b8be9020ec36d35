// How nodes hear of each other at once. What is said here may be lost, and nothing is lost with it: the store has
// everything, and whoever misses a number reads it there (docs/spec/cluster.md).

export interface Bus {
  /** False while messages may be lost. */
  readonly isUp: boolean
  publish(channel: string, message: Uint8Array): void
  subscribe(channel: string, hear: (message: Uint8Array) => void): void
  unsubscribe(channel: string): void
  /** Called when it works again, all channels included: what was said meanwhile was missed. */
  onUp: () => void
  close(): Promise<void>
}

/** Of a deployment without a bus: nodes look into the store instead, more often. */
export function createNoBus(): Bus {
  return {
    isUp: false,
    publish() {},
    subscribe() {},
    unsubscribe() {},
    onUp: () => {},
    close: async () => {},
  }
}
