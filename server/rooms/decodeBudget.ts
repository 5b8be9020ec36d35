// How much work one connection, and all of one address together, may give the server: by what they let it decode, and by how
// often they ask for the document or for everybody's presence.
//
// Bytes say too little: a MiB of text is decoded in a moment, a MiB of half a million structs of two bytes in 180 ms, while
// no room is served. So the unit is a struct, about 0.35 µs, and again as much when its room is folded.
//
// Invariants
// - Before a message is decoded, the most it can hold is charged; what it did not hold is given back when it has decoded. So
//   what does not decode is not free.
// - A message is decoded when anything is left, whatever it may cost: one alone always passes, the next may have to wait.
import * as Y from 'yjs'
import { addressKey } from '../http/addressKey.ts'
import type { DecodedUpdate } from './decodedUpdate.ts'
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts'

/** A struct and a deleted range take two bytes at least. */
const LEAST_BYTES = 2
/** Contents that are not plain text, keys and nested values above all, take up to 80 ms for a MiB. */
const CONTENT_BYTES_PER_UNIT = 4
/** So much content is part of any edit and not counted. */
const FREE_BYTES = 256
/** Of one connection: about 5 % of a core in the long run, a quarter of a second at once. */
const CONNECTION = { capacity: 750_000, perSecond: 150_000 }
/** Of all connections of one address: about 10 %, half a second. */
const ADDRESS = { capacity: 1_500_000, perSecond: 300_000 }
/** A client asks once when it comes; some bytes are answered by the whole document. */
const CONNECTION_ASKS = { capacity: 50, perSecond: 1 }
/** A company that comes back at once, twice over: who is refused comes again. */
const ADDRESS_ASKS = { capacity: 4000, perSecond: 40 }
/** Above so many addresses, those whose budget is full again are forgotten. */
const MANY_ADDRESSES = 1000

export interface DecodeBudget {
  /** Why a message of so many bytes is not decoded now, or null. The connection's own doing is 4429, its neighbours' 1013. */
  begin(bytes: number): 4429 | 1013 | null
  /** The message of so many bytes that was begun last has decoded, and was worth so many units. */
  decoded(bytes: number, units: number): void
  /** Why a question is not answered now, or null. Codes as of `begin`. */
  ask(): 4429 | 1013 | null
}

/** For messages that come from no network. */
export const UNLIMITED: DecodeBudget = { begin: () => null, decoded: () => {}, ask: () => null }

interface Size {
  readonly capacity: number
  readonly perSecond: number
}

interface Buckets {
  readonly work: TokenBucket
  readonly asks: TokenBucket
}

export class DecodeBudgets {
  readonly #now: () => number
  /** Outlive their connections: who comes back does not come with a new budget. */
  readonly #byAddress = new Map<string, Buckets>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** For a new connection of this address. */
  connection(address: string): DecodeBudget {
    const ofAddress = this.#ofAddress(addressKey(address))
    const own = this.#buckets(CONNECTION, CONNECTION_ASKS)
    const charge = (units: number) => {
      own.work.charge(units)
      ofAddress.work.charge(units)
    }
    return {
      begin(bytes) {
        if (own.work.left() <= 0) return 4429
        if (ofAddress.work.left() <= 0) return 1013
        charge(mostUnits(bytes))
        return null
      },
      decoded(bytes, units) {
        charge(Math.min(0, units - mostUnits(bytes)))
      },
      ask() {
        if (!own.asks.take()) return 4429
        return ofAddress.asks.take() ? null : 1013
      },
    }
  }

  #ofAddress(key: string): Buckets {
    if (this.#byAddress.size > MANY_ADDRESSES)
      for (const [known, { work, asks }] of this.#byAddress)
        if (work.left() >= ADDRESS.capacity && asks.left() >= ADDRESS_ASKS.capacity)
          this.#byAddress.delete(known)
    const found = this.#byAddress.get(key)
    if (found !== undefined) return found
    const buckets = this.#buckets(ADDRESS, ADDRESS_ASKS)
    this.#byAddress.set(key, buckets)
    return buckets
  }

  #buckets(work: Size, asks: Size): Buckets {
    const bucket = ({ capacity, perSecond }: Size) => createTokenBucket(capacity, perSecond, this.#now)
    return { work: bucket(work), asks: bucket(asks) }
  }
}

function mostUnits(bytes: number): number {
  return Math.ceil(bytes / LEAST_BYTES)
}

/** What an update of so many bytes was worth: its structs, its deleted ranges, and its contents but for plain text. */
export function updateUnits(bytes: number, { structs, ds }: DecodedUpdate): number {
  const text = structs.reduce(
    (sum, struct) => sum + (struct instanceof Y.Item ? textLength(struct.content) : 0),
    0,
  )
  const ranges = [...ds.clients.values()].reduce((sum, deleted) => sum + deleted.length, 0)
  return structs.length + ranges + contentUnits(bytes - text)
}

/** What so many bytes are worth that are not plain text. */
export function contentUnits(bytes: number): number {
  return Math.max(0, Math.ceil((bytes - FREE_BYTES) / CONTENT_BYTES_PER_UNIT))
}

/** Read at 0.5 ms for a MiB: hardly worth counting. */
function textLength(content: Y.Item['content']): number {
  if (content instanceof Y.ContentString) return content.str.length
  if (!(content instanceof Y.ContentAny)) return 0
  return content.arr.reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0)
}
