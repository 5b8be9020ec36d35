// The reveal of a round: what was blind is shown to all at once, once.
//
// Invariants
// - From the closing on, what comes is late; what was taken before is in the count, whichever node took it: the reading
//   below sees every ballot that was answered "counted".
// - Of nodes that reveal the same round at once, one does: the session takes one of their changes.
// - The session holds the results before the authors are forgotten, and before the board gets its copy. A server killed
//   between the steps goes on with them at the next load (`finishReveals`).

import type { Round } from '../../src/model/facilitation/round.ts'
import { roundRecords } from '../../src/model/facilitation/roundRecords.ts'
import { progressGone, revealRound, revealWriting } from '../../src/model/facilitation/rounds.ts'
import type { SessionChange } from '../../src/model/facilitation/sessionRecords.ts'
import { tooFewWrote } from '../../src/model/facilitation/writing.ts'
import { fail, type Result } from '../../src/model/result.ts'
import { encodeChanges } from '../../src/sync/workshopDoc.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Session } from '../session/session.ts'
import type { Storage } from '../storage/storage.ts'
import { writtenCard } from './moderation.ts'

export interface RevealDeps {
  readonly storage: Storage
  readonly rooms: Rooms
}

export async function reveal(
  deps: RevealDeps,
  session: Session,
  roundId: string,
): Promise<Result<readonly SessionChange[], 'round-missing' | 'round-over' | 'too-few-writers'>> {
  const { workshopId } = session
  const round = session.records.rounds.get(roundId)
  if (round === undefined) return fail('round-missing')
  if (round.status === 'open' && (await wouldTell(deps, session, round))) return fail('too-few-writers')
  if (round.status !== 'open' || !session.closing.begin(roundId)) return fail('round-over')
  try {
    await deps.storage.closeRound(workshopId, roundId)
    const ballots = (await deps.storage.readBallots(workshopId, roundId)).filter(({ late }) => !late)
    await session.flush()
    const revealed = await session.run((records, now) =>
      round.kind === 'writing'
        ? revealWriting(records, roundId, ballots.flatMap(writtenCard), now)
        : revealRound(records, roundId, ballots, now),
    )
    if (revealed.ok) await keep(deps, session, roundId)
    return revealed
  } finally {
    session.closing.end(roundId)
  }
}

/** Nothing is lost by waiting: the round stays open. */
async function wouldTell({ storage }: RevealDeps, { workshopId }: Session, round: Round): Promise<boolean> {
  if (round.kind !== 'writing' || round.anonymity === 'named') return false
  return tooFewWrote(round, (await storage.readTurnout(workshopId, round.id, false)).length)
}

/** What a server that was killed after a reveal left undone. */
export async function finishReveals(deps: RevealDeps, session: Session): Promise<void> {
  for (const round of session.records.rounds.values())
    if (round.status === 'revealed') {
      if (round.anonymity !== 'named') await forgetProgress(session, round.id)
      if (!round.kept) await keep(deps, session, round.id)
    }
  for (const roundId of session.closing.takeLeft(session.records)) await reveal(deps, session, roundId)
  await revealEnded(deps, session)
}

/** Older servers left it in the session. */
async function forgetProgress(session: Session, roundId: string): Promise<void> {
  if (progressGone(session.records, roundId).length > 0)
    await session.change(() => progressGone(session.records, roundId))
}

/** Reveals the rounds that were to be revealed with the clock, when it has ended. */
export async function revealEnded(deps: RevealDeps, session: Session): Promise<void> {
  const endedAt = session.records.state.timer?.endedAt ?? null
  if (endedAt === null) return
  for (const round of session.records.rounds.values())
    if (round.status === 'open' && round.revealWithTimer && round.openedAt <= endedAt)
      await reveal(deps, session, round.id)
}

/** Forgets the authors where that was promised, and puts the results into the board. */
async function keep(deps: RevealDeps, session: Session, roundId: string): Promise<void> {
  const round = session.records.rounds.get(roundId)
  if (round === undefined) return
  if (round.anonymity === 'unlinked') await deps.storage.unlinkBallots(session.workshopId, roundId)
  const hold = await deps.rooms.acquire({ workshopId: session.workshopId, document: 'board' })
  if (typeof hold === 'number') return // damaged, too new or too busy: the next load tries again
  try {
    const changes = roundRecords(session.records, round)
    // Keys that nobody else writes: a document of its own is enough to make the update.
    if (changes.length > 0) await hold.room.commit(encodeChanges(changes))
    await session.change(() => {
      const now = session.records.rounds.get(roundId)
      return now === undefined || now.kept
        ? []
        : [{ op: 'put', kind: 'rounds', record: { ...now, kept: true } }]
    })
  } finally {
    hold.release()
  }
}
