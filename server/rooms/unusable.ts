// The way out when a document's updates do not fit together: those that Yjs throws on are kept apart, the rest goes on.
//
// Each decodes, or it would not have been taken. Together they may not: a row was lost before them, or an older server
// took two contents under one id. One such update must not take the document from everybody.
import type { Log } from '../log.ts'
import type { RoomId, Storage } from '../storage/storage.ts'
import type { Documents } from './documents.ts'
import type { DocumentBytes } from './documentWork.ts'

export interface UnusableDeps {
  readonly storage: Pick<Storage, 'setAside'>
  readonly documents: Pick<Documents, 'sift'>
  readonly log: Log
}

/** Sets aside, in the store, the updates that do not fit, and gives them. Rejects when even the snapshot is of no use. */
export async function setUnusableAside(
  id: RoomId,
  bytes: DocumentBytes,
  { storage, documents, log }: UnusableDeps,
): Promise<ReadonlySet<Uint8Array>> {
  const updates = [...bytes.updates]
  const places = new Set(await documents.sift({ ...bytes, updates }))
  const unusable = updates.filter((_update, place) => places.has(place))
  if (unusable.length === 0) return new Set()
  const size = unusable.reduce((sum, update) => sum + update.length, 0)
  log.error(
    { room: id, unusable: unusable.length, bytes: size },
    'updates do not fit together: set aside, and the document goes on without them',
  )
  await storage.setAside(id, unusable)
  return new Set(unusable)
}
