// A room on a store in memory, with the document thread's work done at once in this thread.

import type { Documents } from '../../server/rooms/documents.ts'
import { type DocumentWork, documentWork } from '../../server/rooms/documentWork.ts'
import { Room } from '../../server/rooms/room.ts'
import type { StoredRoom } from '../../server/storage/storage.ts'
import { createFakeConnection, type FakeConnection, type FakeConnectionOptions } from './fakeConnection.ts'
import { createMemoryStorage, type MemoryStorage } from './memoryStorage.ts'

export interface MemoryRoom {
  readonly room: Room
  readonly storage: MemoryStorage
  /** Messages of the log at `warn` and `error`. */
  readonly complaints: readonly string[]
  /** How often the document thread was asked what. */
  readonly asked: Readonly<Record<string, number>>
  enter(options?: FakeConnectionOptions): FakeConnection
}

export function createMemoryRoom(
  stored: Pick<StoredRoom, 'snapshot' | 'updates'>,
  limits = { maxDocumentBytes: 1e9 },
): MemoryRoom {
  const storage = createMemoryStorage(stored)
  const complaints: string[] = []
  const asked: Record<string, number> = {}
  const complain = (_about: object, message: string) => void complaints.push(message)
  const id = { workshopId: 'w', document: 'board' }
  const room = new Room(id, storage.room, {
    storage: storage.calls,
    documents: documentsHere(asked),
    now: () => 1,
    log: { debug() {}, info() {}, warn: complain, error: complain },
    limits,
  })
  return {
    room,
    storage,
    complaints,
    asked,
    enter(options) {
      const fake = createFakeConnection(options)
      room.join(fake.connection)
      return fake
    },
  }
}

/** The document thread, in this one. */
export function documentsHere(asked: Record<string, number> = {}): Documents {
  const work: DocumentWork = documentWork([])
  const calls = Object.entries(work).map(([name, call]) => {
    const later = async (...args: never[]) => {
      asked[name] = (asked[name] ?? 0) + 1
      return (call as (...args: never[]) => unknown)(...args)
    }
    return [name, later]
  })
  return Object.fromEntries(calls) as Documents
}
