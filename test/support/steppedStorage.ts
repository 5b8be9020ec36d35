// A store in memory that does nothing until it is told to: each call waits in its order until the test lets it happen,
// or fail.

import type { RoomsDeps } from '../../server/rooms/rooms.ts'
import type { Snapshot, StoredRoom } from '../../server/storage/storage.ts'

interface Kept {
  snapshot: Pick<Snapshot, 'data' | 'stateVector'> | null
  batches: { readonly seq: number; readonly updates: readonly Uint8Array[] }[]
  seq: number
}

export interface SteppedStorage {
  readonly calls: RoomsDeps['storage']
  /** Calls that wait. */
  readonly waiting: number
  /** Loads of one document that were under way at the same time, at most. */
  readonly loadsAtOnce: number
  /** Lets the call that waits longest happen, or fail without a trace. */
  step(how: 'do' | 'fail'): void
  /** What is stored of a workshop; null when it was deleted. */
  read(workshopId: string): StoredRoom | null
}

export function createSteppedStorage(workshopIds: readonly string[], snapshot: Snapshot): SteppedStorage {
  const kept = new Map<string, Kept>(workshopIds.map((id) => [id, { snapshot, batches: [], seq: 0 }]))
  const queue: { run(): void; fail(): void }[] = []
  const loading = new Map<string, number>()
  let loadsAtOnce = 0

  const later = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      queue.push({ run: () => resolve(work()), fail: () => reject(new Error('disk full')) })
    })
  const read = (id: string): StoredRoom | null => {
    const found = kept.get(id)
    if (found === undefined) return null
    const updates = found.batches.flatMap((batch) => batch.updates)
    return { snapshot: found.snapshot, intact: true, updates, damaged: [], seq: found.seq, schemaVersion: 1 }
  }
  return {
    calls: {
      async loadRoom({ workshopId }) {
        const count = (loading.get(workshopId) ?? 0) + 1
        loading.set(workshopId, count)
        loadsAtOnce = Math.max(loadsAtOnce, count)
        try {
          return await later(() => read(workshopId))
        } finally {
          loading.set(workshopId, (loading.get(workshopId) ?? 0) - 1)
        }
      },
      append: ({ workshopId }, updates) =>
        later(() => {
          const found = kept.get(workshopId)
          if (found === undefined) return null
          found.batches.push({ seq: ++found.seq, updates })
          return found.seq
        }),
      saveSnapshot: ({ workshopId }, seq, next) =>
        later(() => {
          const found = kept.get(workshopId)
          if (found === undefined) return false
          found.snapshot = next
          found.batches = found.batches.filter((batch) => batch.seq > seq)
          return true
        }),
      setAside: () => later(() => {}),
      deleteWorkshop: (id) => later(() => kept.delete(id)),
    },
    get waiting() {
      return queue.length
    },
    get loadsAtOnce() {
      return loadsAtOnce
    },
    step(how) {
      const call = queue.shift()
      if (how === 'do') call?.run()
      else call?.fail()
    },
    read,
  }
}
