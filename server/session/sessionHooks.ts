// What follows from the session by itself, outside it: reveals at the end of the clock, snapshots at a phase change.
//
// Whoever decided something does what follows from it. Should they die over it, another node does, or whoever opens the session
// next: each of these can be done twice and has one effect.
import type { Cluster } from '../cluster/cluster.ts'
import { finishReveals, type RevealDeps, reveal } from '../rounds/reveal.ts'
import { type MomentDeps, takeMoment } from './moments.ts'
import type { StoredMoment } from './seatStorage.ts'
import type { Session, SessionHooks } from './session.ts'

/** With several nodes, of which each sees that people work: what another kept so lately is enough. */
const LATELY_MS = 4 * 60_000

type HookDeps = RevealDeps & MomentDeps & { readonly cluster: Cluster | null }

export function createSessionHooks(deps: HookDeps): SessionHooks {
  return {
    async onLeft(session, left) {
      await finishReveals(deps, session)
      const changedAt = phaseChangedAt(session)
      // When a phase ended before this node knew of it, what it was is not known.
      if (changedAt !== null)
        await keepLeftPhase(deps, session, left === null ? 'time' : `phase:${left}`, changedAt)
    },
    async onTimerEnd(session) {
      for (const round of session.records.rounds.values())
        if (round.status === 'open' && round.revealWithTimer) await reveal(deps, session, round.id)
    },
    async onPhase(session, left) {
      // Of the phase that ended: what was done in it is what somebody may want back.
      await keepLeftPhase(deps, session, `phase:${left}`, phaseChangedAt(session))
    },
    async onWork(session) {
      const since = deps.now() - LATELY_MS
      await takeOne(deps, session.workshopId, 'time', ({ reason, at }) => reason === 'time' && at > since)
    },
  }
}

/** When the phase that is on began, or the workshop was closed; null: no phase has ended. */
function phaseChangedAt({ records: { state } }: Session): number | null {
  return state.phaseSince ?? state.closedAt
}

async function keepLeftPhase(
  deps: HookDeps,
  { workshopId }: Session,
  reason: string,
  changedAt: number | null,
): Promise<void> {
  // With a phase taken off the agenda nothing says when: then nobody else keeps it.
  const isIt = (moment: StoredMoment) =>
    changedAt !== null &&
    moment.at >= changedAt &&
    (moment.reason === reason || (reason === 'time' && moment.reason !== 'hand'))
  await takeOne(deps, workshopId, reason, isIt)
}

/** Takes a snapshot, one node at a time, unless one that will do is there. */
async function takeOne(
  deps: HookDeps,
  workshopId: string,
  reason: string,
  willDo: (moment: StoredMoment) => boolean,
): Promise<void> {
  if ((await deps.storage.readMoments(workshopId)).some(willDo)) return
  // Open before it is one's turn: to open it may need a turn as well.
  const hold = await deps.rooms.acquire({ workshopId, document: 'board' })
  if (typeof hold === 'number') return
  try {
    const turn = await deps.cluster?.shared.lockFold({ workshopId, document: 'moments' }, true)
    try {
      if ((await deps.storage.readMoments(workshopId)).some(willDo)) return
      await takeMoment(deps, workshopId, reason)
    } finally {
      await turn?.release()
    }
  } finally {
    hold.release()
  }
}
