// From the store to an open session, brought in line with what a killed server did not write any more.
import type { StoredRoom } from '../storage/storage.ts'
import { isDoorClosed, Session, type SessionDeps, type SessionHooks } from './session.ts'
import { LocalSessionRoom } from './sessionRoom.ts'
import { SharedSessionRoom } from './sharedSessionRoom.ts'

/** 4404: there is no such workshop. 4410: its session cannot be read. Rejects when the store cannot be read. */
export async function loadSession(
  workshopId: string,
  deps: SessionDeps,
  hooks: SessionHooks,
): Promise<Session | 4404 | 4410> {
  const id = { workshopId, document: 'session' }
  // Before it is read: what other nodes write from then on is heard.
  const line = deps.cluster?.open(workshopId) ?? null
  let session: Session | null = null
  try {
    const stored = await deps.storage.loadRoom(id)
    const refusal = refusalOf(stored, workshopId, deps)
    if (refusal !== null || stored === null) return refusal ?? 4404
    const room =
      line === null || deps.cluster == null
        ? new LocalSessionRoom(id, stored, deps)
        : new SharedSessionRoom(id, stored, { ...deps, line, shared: deps.cluster.shared })
    const opened = new Session(workshopId, room, deps, hooks, line)
    await room.fresh()
    // A workshop that never had a session costs nothing more.
    if (opened.isUsed) await mend(opened, deps)
    session = opened
    return opened
  } finally {
    // A session has the line until it is disposed of.
    if (session === null) line?.close()
  }
}

function refusalOf(stored: StoredRoom | null, workshopId: string, { log }: SessionDeps): 4404 | 4410 | null {
  if (stored === null) return 4404
  if (stored.intact) return null
  log.error(
    { room: { workshopId, document: 'session' } },
    'the stored session is damaged: not opened; restore it from a backup',
  )
  return 4410
}

async function mend(session: Session, { storage }: SessionDeps): Promise<void> {
  const { workshopId } = session
  await session.begin(true)
  const isClosed = isDoorClosed(session.records)
  if ((await storage.readDoor(workshopId)) !== isClosed) await storage.setDoor(workshopId, isClosed)
  session.turnout.mend()
}
