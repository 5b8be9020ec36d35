// What follows from the session for everybody at the board: who may write, whether cursors are shown.
import { type Access, mostOf, NO_PARTS, type Rights, rightsOf } from './parts.ts'
import type { Phase } from './phase.ts'
import type { SessionRecords } from './sessionRecords.ts'

/** Above so many connections cursors are dizzying: off. On again when a few have left, so that it does not flicker. */
export const CROWD = 25
const CROWD_OVER = 20

export function currentPhase({ phases, state }: Pick<SessionRecords, 'phases' | 'state'>): Phase | null {
  return (state.phaseId === null ? null : phases.get(state.phaseId)) ?? null
}

/** What participants may do now in each part. Without a phase: everything. */
export function rightsNow(session: Pick<SessionRecords, 'phases' | 'state'>): Rights {
  const { access, parts } = currentPhase(session) ?? ({ access: 'edit', parts: NO_PARTS } as const)
  return rightsOf(access, parts)
}

/** The most that participants may do now with the board, in any part. */
export function accessNow(session: Pick<SessionRecords, 'phases' | 'state'>): Access {
  return mostOf(rightsNow(session))
}

/** Are cursors to be shown, with so many connected? */
export function cursorsWanted(
  session: Pick<SessionRecords, 'phases' | 'state' | 'rounds'>,
  connected: number,
): boolean {
  const { cursors, cursorsShown } = session.state
  if (cursors !== 'auto') return cursors === 'on'
  if (currentPhase(session)?.kind === 'rate') return false
  if ([...session.rounds.values()].some((round) => round.status === 'open')) return false
  return connected <= (cursorsShown ? CROWD : CROWD_OVER)
}
