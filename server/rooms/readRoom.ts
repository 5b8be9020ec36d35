// From the store to a document that may be shown: what cannot be read is set aside, what is old is migrated.
//
// Invariants
// - Nothing that cannot be read is dropped: it is kept apart in the store before a snapshot could replace it.
// - A document whose foundation is damaged, or that a newer server wrote, is not opened: writing to it would bury it.
import type { CloseCode } from '../../src/protocol/syncWire.ts'
import type { Log } from '../log.ts'
import type { SharedStorage } from '../storage/sharedStorage.ts'
import type { RoomId, Storage, StoredRoom } from '../storage/storage.ts'
import { decodeUpdate } from './decodedUpdate.ts'
import type { Documents } from './documents.ts'
import { setUnusableAside } from './unusable.ts'

export interface ReadRoomDeps {
  readonly storage: Pick<Storage, 'loadRoom' | 'saveSnapshot' | 'setAside'>
  readonly documents: Pick<Documents, 'migrate' | 'sift'>
  /** The schema version documents must have before anybody sees them. */
  readonly schemaVersion: number
  readonly log: Log
}

/** Why a document is not opened: there is none, it is damaged, this server is too old for it. */
export type RoomRefusal = Extract<CloseCode, 4404 | 4410 | 4426>

/** Rejects when the store cannot be read, or not written where it must be. */
export async function readRoom(id: RoomId, deps: ReadRoomDeps): Promise<StoredRoom | RoomRefusal> {
  const { schemaVersion, log } = deps
  const stored = await deps.storage.loadRoom(id)
  if (stored === null) return 4404
  if (!stored.intact) {
    log.error({ room: id }, 'the stored document is damaged: not opened; restore it from a backup')
    return 4410
  }
  if (stored.schemaVersion > schemaVersion) {
    const versions = { document: stored.schemaVersion, server: schemaVersion }
    log.error(
      { room: id, ...versions },
      'a newer Parcours wrote this document: not opened; update this server',
    )
    return 4426
  }
  return await migrated(id, await withoutDamage(id, stored, deps), deps)
}

async function withoutDamage(id: RoomId, stored: StoredRoom, deps: ReadRoomDeps): Promise<StoredRoom> {
  const damaged = [...stored.damaged]
  const updates = stored.updates.filter((update) => decodeUpdate(update) !== null || !damaged.push(update))
  if (damaged.length === 0) return stored
  const bytes = damaged.reduce((sum, piece) => sum + piece.length, 0)
  deps.log.error(
    { room: id, damaged: damaged.length, bytes },
    'what is stored cannot be read in places: set aside, and opened without it',
  )
  await deps.storage.setAside(id, damaged)
  return { ...stored, updates, damaged: [] }
}

/** As `readRoom`, where other nodes read it too: one of them migrates, the others wait and find it done. */
export async function readShared(
  id: RoomId,
  deps: ReadRoomDeps & { readonly shared: Pick<SharedStorage, 'heads' | 'lockFold'> },
): Promise<StoredRoom | RoomRefusal> {
  const head = (await deps.shared.heads([id.workshopId])).get(id.workshopId)
  if (head === undefined || head.schemaVersion >= deps.schemaVersion) return await readRoom(id, deps)
  const lock = await deps.shared.lockFold(id, true)
  try {
    return await readRoom(id, deps)
  } finally {
    await lock?.release()
  }
}

/** Only the server migrates, before the first sync: two clients migrating at once would both write. */
async function migrated(id: RoomId, stored: StoredRoom, deps: ReadRoomDeps): Promise<StoredRoom> {
  const { schemaVersion, documents, storage, log } = deps
  if (stored.schemaVersion === schemaVersion) return stored
  const bytes = { snapshot: stored.snapshot?.data ?? null, updates: stored.updates }
  const migrate = async (updates: readonly Uint8Array[]) =>
    await documents.migrate({ ...bytes, updates }, stored.schemaVersion)
  const folded = await migrate(bytes.updates).catch(async (error: unknown) => {
    const unusable = await setUnusableAside(id, bytes, deps)
    if (unusable.size === 0) throw error
    return await migrate(bytes.updates.filter((update) => !unusable.has(update)))
  })
  const snapshot = { ...folded, schemaVersion }
  await storage.saveSnapshot(id, stored.seq, snapshot)
  log.info({ room: id, from: stored.schemaVersion, to: schemaVersion }, 'document migrated')
  return { ...stored, snapshot, updates: [], schemaVersion }
}

/** The snapshot that a quiet room has left to the store. */
export async function readSnapshot(id: RoomId, storage: Pick<Storage, 'loadRoom'>): Promise<Uint8Array> {
  const stored = await storage.loadRoom(id)
  if (stored?.snapshot == null || !stored.intact) throw new Error('the snapshot cannot be read again')
  return stored.snapshot.data
}
