// What follows from the session by itself, outside it: reveals at the end of the clock, snapshots at a phase change.
import { currentPhase } from '../../src/model/facilitation/roomRules.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { finishReveals, type RevealDeps, reveal } from '../rounds/reveal.ts'
import { type MomentDeps, takeMoment } from './moments.ts'
import type { SessionHooks } from './session.ts'

/** With several nodes, of which each sees that people work: what another kept so lately is enough. */
const LATELY_MS = 4 * 60_000

export function createSessionHooks(
  deps: RevealDeps & MomentDeps & { readonly cluster: Cluster | null },
): SessionHooks {
  return {
    async onLeft(session) {
      await finishReveals(deps, session)
    },
    async onTimerEnd(session) {
      for (const round of session.records.rounds.values())
        if (round.status === 'open' && round.revealWithTimer) await reveal(deps, session, round.id)
    },
    async onPhase(session, before) {
      // Of the phase that ended: what was done in it is what somebody may want back.
      await takeMoment(deps, session.workshopId, `phase:${currentPhase(before)?.kind ?? 'start'}`)
    },
    async onWork(session) {
      const { workshopId } = session
      if (deps.cluster === null) return void (await takeMoment(deps, workshopId, 'time'))
      const turn = await deps.cluster.shared.lockFold({ workshopId, document: 'moments' }, false)
      if (turn === null) return
      try {
        const moments = await deps.storage.readMoments(workshopId)
        const isKept = moments.some(({ reason, at }) => reason === 'time' && at > deps.now() - LATELY_MS)
        if (!isKept) await takeMoment(deps, workshopId, 'time')
      } finally {
        await turn.release()
      }
    },
  }
}
