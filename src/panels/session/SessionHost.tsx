import { useSession } from '../../store/useSession.ts'
import { HoldAlong } from './HoldAlong.tsx'
import { SessionAnnouncer } from './SessionAnnouncer.tsx'
import { SessionBar } from './SessionBar.tsx'
import { Summons } from './Summons.tsx'

/** What a running session puts under the header of everybody. */
export function SessionHost() {
  const shown = useSession(
    ({ state, hands, phases }) =>
      state.startedAt !== null || state.timer !== null || hands.size > 0 || phases.size > 0,
  )
  return (
    <>
      {shown ? <SessionBar /> : null}
      <Summons />
      <HoldAlong />
      <SessionAnnouncer />
    </>
  )
}
