// What follows from the session by itself, outside it: reveals at the end of the clock, snapshots at a phase change.
import { currentPhase } from '../../src/model/facilitation/roomRules.ts'
import { finishReveals, type RevealDeps, reveal } from '../rounds/reveal.ts'
import { type MomentDeps, takeMoment } from './moments.ts'
import type { SessionHooks } from './session.ts'

export function createSessionHooks(deps: RevealDeps & MomentDeps): SessionHooks {
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
      await takeMoment(deps, session.workshopId, 'time')
    },
  }
}
