// A storage between the server and the real one: counts loads, holds writes back, makes them fail.
import type { Storage } from '../../server/storage/storage.ts'

export interface GatedStorage {
  readonly wrap: (storage: Storage) => Storage
  readonly loads: () => number
  readonly appends: () => number
  /** The updates that reached the store, in their order. */
  readonly written: readonly Uint8Array[]
  /** Appends wait from now on. */
  hold(): void
  /** Those that wait are made, and later ones at once. */
  letGo(): void
  /** The next appends reject, this many. */
  failNext(count: number): void
}

export function createGatedStorage(): GatedStorage {
  let loads = 0
  let appends = 0
  const written: Uint8Array[] = []
  let failures = 0
  let gate = Promise.resolve()
  let open = () => {}
  return {
    wrap: (storage) => ({
      ...storage,
      loadRoom(room) {
        if (room.document === 'board') loads++
        return storage.loadRoom(room)
      },
      async append(room, updates) {
        appends++
        await gate
        if (failures > 0) {
          failures--
          throw new Error('disk full')
        }
        written.push(...updates)
        return storage.append(room, updates)
      },
    }),
    loads: () => loads,
    appends: () => appends,
    written,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    letGo: () => open(),
    failNext(count) {
      failures = count
    },
  }
}
