// What clients send, decoded: updates that Yjs can apply, and state vectors. Bytes from outside are judged here.
import * as decoding from 'lib0/decoding'
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

/** Structs, deleted ranges and values of one message: what can be decoded in 30 ms or so. */
const PARTS_MAX = 100_000

/** What somebody sent, or why it is refused: it is no update, or takes too long to decode. */
export function decodeReceived(update: Uint8Array): DecodedUpdate | 4400 | 4413 {
  try {
    const decoded = Y.decodeUpdateV2(update, CountingDecoder)
    return isApplicable(decoded) ? decoded : 4400
  } catch (error) {
    return error instanceof TooManyParts ? 4413 : 4400
  }
}

class TooManyParts extends Error {}

/** Reads updates as Yjs does, and stops in the middle of one with too many parts. */
class CountingDecoder extends Y.UpdateDecoderV1 {
  #parts = 0

  #count(): void {
    if (++this.#parts > PARTS_MAX) throw new TooManyParts()
  }

  override readInfo(): number {
    this.#count()
    return super.readInfo()
  }

  override readDsClock(): number {
    this.#count()
    return super.readDsClock()
  }

  /** As lib0's, which reads whatever there is in one go. */
  override readAny(): unknown {
    this.#count()
    const decoder = this.restDecoder
    const type = decoder.arr[decoder.pos]
    if (type !== ANY_ARRAY && type !== ANY_OBJECT) return decoding.readAny(decoder)
    decoder.pos++
    const length = decoding.readVarUint(decoder)
    if (type === ANY_ARRAY) {
      const list: unknown[] = []
      for (let i = 0; i < length; i++) list.push(this.readAny())
      return list
    }
    const object: Record<string, unknown> = {}
    for (let i = 0; i < length; i++) {
      const key = decoding.readVarString(decoder)
      object[key] = this.readAny()
    }
    return object
  }
}

/** First byte of a list, and of an object, in lib0's encoding of any value. */
const ANY_ARRAY = 117
const ANY_OBJECT = 118

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
