// Which structs a room holds: its state vector, and what it was given beyond a gap and waits for the rest.
//
// Invariants
// - Never more than the truth. A vector that says too little makes a client send again what we have; one that says too
//   much makes it keep back what we lack.
// - What lies beyond a gap is in pieces `from, to, from, to, …`, in order, apart from each other and from the vector.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DecodedUpdate, StateVector } from './decodedUpdate.ts'

/** Honest clients leave a gap now and then, for a moment. Each piece costs memory, and time at the next one. */
const PIECES_MAX = 10_000

export class KnownStructs {
  readonly #vector: StateVector = new Map()
  readonly #beyond = new Map<number, number[]>()
  #pieces = 0

  /** Reads what `encode` wrote; of a bare state vector, that vector. */
  static decode(bytes: Uint8Array): KnownStructs {
    const known = new KnownStructs()
    const decoder = decoding.createDecoder(bytes)
    for (let left = decoding.readVarUint(decoder); left > 0; left--)
      known.#vector.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
    if (!decoding.hasContent(decoder)) return known
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder)
      for (let pieces = decoding.readVarUint(decoder); pieces > 0; pieces--)
        known.#addRange(client, decoding.readVarUint(decoder), decoding.readVarUint(decoder))
    }
    return known
  }

  /** A state vector as Yjs encodes it, and behind it, where Yjs does not look, the pieces. */
  encode(): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, Y.encodeStateVector(this.#vector))
      if (this.#pieces === 0) return
      encoding.writeVarUint(encoder, this.#beyond.size)
      for (const [client, pieces] of this.#beyond) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, pieces.length / 2)
        for (const clock of pieces) encoding.writeVarUint(encoder, clock)
      }
    })
  }

  /** What is there without a gap: what a client is told. */
  get vector(): StateVector {
    return this.#vector
  }

  /** False when an update leaves more gaps than a room keeps track of. */
  hasRoomFor({ structs }: DecodedUpdate): boolean {
    let gaps = this.#pieces
    let client = -1
    for (const struct of structs) {
      const isFirst = struct.id.client !== client
      if (struct instanceof Y.Skip || (isFirst && struct.id.clock > this.#clockOf(struct.id.client))) gaps++
      client = struct.id.client
    }
    return gaps <= PIECES_MAX
  }

  /** True when some struct of the update is here already, in whole or in part. */
  overlaps({ structs }: DecodedUpdate): boolean {
    return structs.some((struct) => {
      if (struct instanceof Y.Skip) return false
      const { client, clock } = struct.id
      if (clock < this.#clockOf(client)) return true
      const pieces = this.#beyond.get(client)
      if (pieces === undefined) return false
      const next = pieces[firstReaching(pieces, clock + 1)]
      return next !== undefined && next < clock + struct.length
    })
  }

  /** The parts of `from` to `to` that are not here: from, to, from, to, … */
  lacking(client: number, from: number, to: number): number[] {
    const found: number[] = []
    let at = Math.max(from, this.#clockOf(client))
    const pieces = this.#beyond.get(client) ?? []
    for (let i = firstReaching(pieces, at + 1); i < pieces.length && at < to; i += 2) {
      const [start, end] = [pieces[i] ?? 0, pieces[i + 1] ?? 0]
      if (start > at) found.push(at, Math.min(start, to))
      at = end
    }
    if (at < to) found.push(at, to)
    return found
  }

  add({ structs }: DecodedUpdate): void {
    for (const struct of structs)
      if (!(struct instanceof Y.Skip))
        this.#addRange(struct.id.client, struct.id.clock, struct.id.clock + struct.length)
  }

  #clockOf(client: number): number {
    return this.#vector.get(client) ?? 0
  }

  #addRange(client: number, from: number, to: number): void {
    const have = this.#clockOf(client)
    if (to <= have) return
    const pieces = this.#beyond.get(client)
    if (from <= have) {
      this.#vector.set(client, to)
      if (pieces !== undefined) this.#closeGap(client, pieces)
    } else if (pieces === undefined) {
      this.#beyond.set(client, [from, to])
      this.#pieces++
    } else {
      const before = pieces.length
      insertPiece(pieces, from, to)
      this.#pieces += (pieces.length - before) / 2
    }
  }

  /** The vector of this client has grown: what it reaches now is no longer beyond. */
  #closeGap(client: number, pieces: number[]): void {
    let reached = this.#clockOf(client)
    let closed = 0
    for (; closed < pieces.length && (pieces[closed] ?? 0) <= reached; closed += 2)
      reached = Math.max(reached, pieces[closed + 1] ?? 0)
    this.#vector.set(client, reached)
    this.#pieces -= closed / 2
    pieces.splice(0, closed)
    if (pieces.length === 0) this.#beyond.delete(client)
  }
}

/** Where in `pieces` the first one stands that ends at `clock` or after. */
function firstReaching(pieces: readonly number[], clock: number): number {
  let [low, high] = [0, pieces.length / 2]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[2 * middle + 1] ?? 0) < clock) low = middle + 1
    else high = middle
  }
  return 2 * low
}

/** Puts a piece in its place and joins it with those it touches. */
function insertPiece(pieces: number[], from: number, to: number): void {
  const first = firstReaching(pieces, from)
  let last = first
  while (last < pieces.length && (pieces[last] ?? 0) <= to) last += 2
  const start = last > first ? Math.min(from, pieces[first] ?? from) : from
  const end = last > first ? Math.max(to, pieces[last - 1] ?? to) : to
  pieces.splice(first, last - first, start, end)
}
