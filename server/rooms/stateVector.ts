// Which structs a room holds, kept up to date from the headers of updates.
//
// Contract: never more than the truth. A vector that says too little makes a client send again what we have; one
// that says too much makes it keep back what we lack.
import * as Y from 'yjs'

export type StateVector = Map<number, number>

/** An update that decoded. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>

/** The contents of an update, or null when it is not one. Costs about 2 µs for a small one. */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    const decoded = Y.decodeUpdate(update)
    return isApplicable(decoded) ? decoded : null
  } catch {
    return null // any bytes may arrive: what Yjs throws on them says nothing more
  }
}

/**
 * Two things decode and make Yjs throw later, in every client and in every fold: a struct that refers to its own
 * client's future (`applyUpdate`), and a deletion of nothing (`encodeStateAsUpdate`). Found by flipping bytes of real
 * updates; no client writes them.
 */
function isApplicable({ structs, ds }: DecodedUpdate): boolean {
  const isAhead = (item: Y.Item, reference: unknown) =>
    reference instanceof Y.ID && reference.client === item.id.client && reference.clock >= item.id.clock
  return (
    !structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        (isAhead(struct, struct.origin) ||
          isAhead(struct, struct.rightOrigin) ||
          isAhead(struct, struct.parent)),
    ) && ![...ds.clients.values()].some((deletions) => deletions.some(({ len }) => len === 0))
  )
}

export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false // any bytes may arrive: what Yjs throws on them says nothing more
  }
}

/** Counts the structs of an update. What follows a gap is not counted, not even when the gap is filled later. */
export function advanceStateVector(vector: StateVector, update: DecodedUpdate): void {
  for (const struct of update.structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const have = vector.get(client) ?? 0
    if (clock <= have) vector.set(client, Math.max(have, clock + struct.length))
  }
}
