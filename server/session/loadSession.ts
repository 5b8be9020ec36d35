// From the store to an open session, brought in line with what a killed server did not write any more.
import { progressId } from '../../src/model/facilitation/people.ts'
import type { SessionChange, SessionRecords } from '../../src/model/facilitation/sessionRecords.ts'
import type { Storage } from '../storage/storage.ts'
import { isDoorClosed, Session, type SessionDeps, type SessionHooks } from './session.ts'
import { SessionRoom } from './sessionRoom.ts'

/** 4404: there is no such workshop. 4410: its session cannot be read. Rejects when the store cannot be read. */
export async function loadSession(
  workshopId: string,
  deps: SessionDeps,
  hooks: SessionHooks,
): Promise<Session | 4404 | 4410> {
  const { storage, log } = deps
  const id = { workshopId, document: 'session' }
  const stored = await storage.loadRoom(id)
  if (stored === null) return 4404
  if (!stored.intact) {
    log.error({ room: id }, 'the stored session is damaged: not opened; restore it from a backup')
    return 4410
  }
  const session = new Session(workshopId, new SessionRoom(id, stored, deps), deps, hooks)
  // A workshop that never had a session costs nothing more.
  if (session.isUsed) await mend(session, storage)
  return session
}

async function mend(session: Session, storage: Storage): Promise<void> {
  const { records, workshopId } = session
  await session.begin(true)
  if ((await storage.readDoor(workshopId)) !== isDoorClosed(records))
    await storage.setDoor(workshopId, isDoorClosed(records))
  session.mend(await turnoutChanges(records, workshopId, storage))
}

/** Ballots are on disk at once, the counts a moment later. */
async function turnoutChanges(
  { rounds, progress }: SessionRecords,
  workshopId: string,
  storage: Storage,
): Promise<SessionChange[]> {
  const changes: SessionChange[] = []
  for (const round of rounds.values()) {
    if (round.status !== 'open') continue
    for (const { personId, answered } of await storage.readTurnout(
      workshopId,
      round.id,
      round.kind === 'dots',
    )) {
      const id = progressId(round.id, personId)
      if (progress.get(id)?.answered !== answered)
        changes.push({ op: 'put', kind: 'progress', record: { id, roundId: round.id, personId, answered } })
    }
  }
  return changes
}
