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

/** More than a client can have counted: a clock grows by one with each character or element it ever wrote. */
const MAX_CLOCK = 2 ** 40
/** Clients draw 32 bits. Yjs writes twice the difference of two of them as one number, which must be exact. */
const MAX_CLIENT = 2 ** 51

/**
 * Three things decode and make Yjs throw later, in every client and in every fold: a struct that refers to its own
 * client's future (`applyUpdate`), a deletion of nothing (`encodeStateAsUpdate`), and numbers so large that they are
 * not exact any more. Found by flipping bytes of real updates; no client writes them.
 */
function isApplicable({ structs, ds }: DecodedUpdate): boolean {
  const isImpossible = (item: Y.Item, reference: unknown) =>
    reference instanceof Y.ID &&
    (!isInRange(reference, 1) || (reference.client === item.id.client && reference.clock >= item.id.clock))
  return (
    structs.every((struct) => isInRange(struct.id, struct.length)) &&
    !structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        (isImpossible(struct, struct.origin) ||
          isImpossible(struct, struct.rightOrigin) ||
          isImpossible(struct, struct.parent)),
    ) &&
    [...ds.clients].every(([client, deletions]) =>
      deletions.every(({ clock, len }) => len > 0 && isInRange({ client, clock }, len)),
    )
  )
}

function isInRange({ client, clock }: { client: number; clock: number }, length: number): boolean {
  return client < MAX_CLIENT && clock + length < MAX_CLOCK
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
