// Who leads when nobody does.
import type { SessionRecords } from './sessionRecords.ts'

/** There is something to lead: a phase began, a round was opened, or a clock started, whichever came first. */
export function hasBegun({ state, rounds }: Pick<SessionRecords, 'state' | 'rounds'>): boolean {
  return state.startedAt !== null || state.timer !== null || rounds.size > 0
}

/** When the chair becomes free for this role; null: it is taken, or never free for them. */
export function chairFreeAt({ state }: Pick<SessionRecords, 'state'>, role: string): number | null {
  if (state.leaderlessSince === null) return null
  const may = role === 'participant' && state.succession === 'anyone'
  return may ? state.leaderlessSince + state.successionMinutes * 60_000 : null
}
