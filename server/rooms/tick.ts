// The updates of one tick of a room: one buffer for all receivers, and for each of its senders one without its own.

export interface TickUpdate<Sender> {
  /** Whole WebSocket frames. */
  readonly frame: Uint8Array
  readonly sender: Sender
}

const NOTHING = new Uint8Array(0)

/** The bytes of a tick for a receiver: the same buffer for everyone who sent none of its updates. */
export function tickBytes<Sender>(updates: readonly TickUpdate<Sender>[]): (receiver: Sender) => Uint8Array {
  const [first] = updates
  if (first === undefined) return () => NOTHING
  if (updates.length === 1) return (receiver) => (receiver === first.sender ? NOTHING : first.frame)
  const all = Buffer.concat(updates.map((update) => update.frame))
  const senders = new Set(updates.map((update) => update.sender))
  return (receiver) => {
    if (!senders.has(receiver)) return all
    return Buffer.concat(updates.flatMap(({ sender, frame }) => (sender === receiver ? [] : [frame])))
  }
}

/**
 * A tick costs one write for each receiver, whatever it carries. So a small room sends at once, each turn; a larger one
 * waits a little longer for each receiver, up to the longest, and many updates share a write.
 */
const RECEIVERS_PER_MS = 12
const LONGEST_TICK_MS = 8

/** How long the room of so many receivers waits after a tick before the next, in milliseconds; 0: to the next turn. */
export function tickInterval(receivers: number): number {
  return Math.min(LONGEST_TICK_MS, Math.floor(receivers / RECEIVERS_PER_MS))
}
