// Who leads when nobody does.
import type { SessionRecords } from './sessionRecords.ts'

/** When the chair becomes free for this role; null: it is taken, or never free for them. */
export function chairFreeAt({ state }: Pick<SessionRecords, 'state'>, role: string): number | null {
  if (state.leaderlessSince === null) return null
  const may = role === 'participant' && state.succession === 'anyone'
  return may ? state.leaderlessSince + state.successionMinutes * 60_000 : null
}
