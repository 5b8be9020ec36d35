// What clients send, decoded: updates that Yjs can apply, and state vectors. Bytes from outside are judged here.
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
 * What decodes and yet makes Yjs throw later, in every client and in every fold: structs and deletions of nothing,
 * a client's structs that overlap, leave a gap without a Skip or come in two blocks, a struct that refers to its own
 * client's future, and numbers so large that they are not exact any more. Found by fuzzing, by flipping bytes of real
 * updates and by encoding odd ones; no client writes them.
 */
function isApplicable({ structs, ds }: DecodedUpdate): boolean {
  return (
    structs.every((struct) => struct.length > 0 && isInRange(struct.id, struct.length)) &&
    isOneBlockPerClient(structs) &&
    structs.every(
      (struct) =>
        !(struct instanceof Y.Item) ||
        [struct.origin, struct.rightOrigin, struct.parent].every((reference) => canRefer(struct, reference)),
    ) &&
    [...ds.clients].every(([client, deletions]) =>
      deletions.every(({ clock, len }) => len > 0 && isInRange({ client, clock }, len)),
    )
  )
}

/** Each client's structs follow each other without overlap or gap, and stand together. */
function isOneBlockPerClient(structs: DecodedUpdate['structs']): boolean {
  const seen = new Set<number>()
  let previous: DecodedUpdate['structs'][number] | null = null
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (previous?.id.client === client) {
      if (clock !== previous.id.clock + previous.length) return false
    } else if (seen.has(client)) return false
    seen.add(client)
    previous = struct
  }
  return true
}

/** A struct refers to what was there before it. */
function canRefer(item: Y.Item, reference: unknown): boolean {
  if (!(reference instanceof Y.ID)) return true
  return isInRange(reference, 1) && (reference.client !== item.id.client || reference.clock < item.id.clock)
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
