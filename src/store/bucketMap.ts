// A map that is never changed, and of which a copy with a few other records is made in next to no time: the records of a
// kind are copied at every edit of one of them, and there may be thousands.
//
// Invariants (test/store/bucketMap.test.ts)
// - A copy shares every bucket that no change falls into with the map it was made of, which stays as it was.
// - The order is that of the buckets, and means nothing: whoever shows records sorts them.

/** With fewer records a copy of all of them is cheaper. */
export const BUCKETS_FROM = 256

const BUCKETS = 128

type Buckets<V> = readonly (ReadonlyMap<string, V> | undefined)[]

export class BucketMap<V> implements ReadonlyMap<string, V> {
  readonly size: number
  readonly #buckets: Buckets<V>

  private constructor(buckets: Buckets<V>, size: number) {
    this.#buckets = buckets
    this.size = size
  }

  static of<V>(entries: Iterable<readonly [string, V]>): BucketMap<V> {
    return new BucketMap<V>([], 0).with(entries)
  }

  /** A map in which each of the ids has its new value, or is not, where the value is undefined. */
  with(changes: Iterable<readonly [string, V | undefined]>): BucketMap<V> {
    const buckets = [...this.#buckets]
    const own = new Map<number, Map<string, V>>()
    let { size } = this
    for (const [id, value] of changes) {
      const place = placeOf(id)
      let bucket = own.get(place)
      if (bucket === undefined) {
        bucket = new Map(buckets[place])
        own.set(place, bucket)
        buckets[place] = bucket
      }
      const before = bucket.size
      if (value === undefined) bucket.delete(id)
      else bucket.set(id, value)
      size += bucket.size - before
    }
    return new BucketMap(buckets, size)
  }

  get(id: string): V | undefined {
    return this.#buckets[placeOf(id)]?.get(id)
  }

  has(id: string): boolean {
    return this.#buckets[placeOf(id)]?.has(id) ?? false
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.keys()
  }

  *values(): Generator<V, undefined, unknown> {
    for (const bucket of this.#buckets) if (bucket !== undefined) yield* bucket.values()
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries()
  }

  forEach(told: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this) told(value, id, this)
  }
}

/** FNV-1a, folded to a bucket. Ids of one kind differ at their ends, so all of it counts. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1)
}
