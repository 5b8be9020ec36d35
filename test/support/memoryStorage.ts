// A store in memory that does everything at once.
import type { RoomsDeps } from '../../server/rooms/rooms.ts'
import type { StoredRoom } from '../../server/storage/storage.ts'

export interface MemoryStorage {
  readonly calls: RoomsDeps['storage']
  /** What is stored now. */
  readonly room: StoredRoom
  readonly setAside: readonly Uint8Array[]
  readonly loads: number
  failNextLoad(): void
}

/** Holds one document, whatever it is asked for. */
export function createMemoryStorage(stored: Pick<StoredRoom, 'snapshot' | 'updates'>): MemoryStorage {
  let { snapshot } = stored
  let batches = stored.updates.map((update, i) => ({
    seq: i + 1,
    updates: [update] as readonly Uint8Array[],
  }))
  let seq = batches.length
  let loads = 0
  let failing = false
  const setAside: Uint8Array[] = []
  const read = (): StoredRoom => {
    const updates = batches.flatMap((batch) => batch.updates)
    return { snapshot, intact: true, updates, damaged: [], seq, schemaVersion: 1 }
  }
  return {
    get room() {
      return read()
    },
    get loads() {
      return loads
    },
    setAside,
    failNextLoad() {
      failing = true
    },
    calls: {
      async loadRoom() {
        loads++
        if (!failing) return read()
        failing = false
        throw new Error('disk full')
      },
      async append(_room, updates) {
        batches.push({ seq: ++seq, updates })
        return seq
      },
      async saveSnapshot(_room, upTo, next) {
        snapshot = next
        batches = batches.filter((batch) => batch.seq > upTo)
        return true
      },
      async setAside(_room, pieces) {
        setAside.push(...pieces)
      },
      deleteWorkshop: async () => false,
    },
  }
}
