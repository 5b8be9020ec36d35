import { useSession } from '../../store/useSession.ts'
import { SessionAnnouncer } from './SessionAnnouncer.tsx'
import { SessionBar } from './SessionBar.tsx'

/** What a running session puts under the header of everybody. */
export function SessionHost() {
  const shown = useSession(
    ({ state, hands, phases }) =>
      state.startedAt !== null || state.timer !== null || hands.size > 0 || phases.size > 0,
  )
  return (
    <>
      {shown ? <SessionBar /> : null}
      <SessionAnnouncer />
    </>
  )
}
