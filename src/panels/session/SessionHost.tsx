import { useState } from 'react'
import { hasBegun } from '../../model/facilitation/succession.ts'
import { useSession } from '../../store/useSession.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { ChairStrip } from './ChairStrip.tsx'
import { HoldAlong } from './HoldAlong.tsx'
import { Reactions } from './Reactions.tsx'
import { RefusedStrip } from './RefusedStrip.tsx'
import { SessionAnnouncer } from './SessionAnnouncer.tsx'
import { SessionBar } from './SessionBar.tsx'
import { Summons } from './Summons.tsx'
import { TimeUpStrip } from './TimeUpStrip.tsx'

const GroupStrip = lazyPart(['groups'], async () => (await import('../groups/GroupStrip.tsx')).GroupStrip)

/** What a running session puts under the header of everybody. */
export function SessionHost() {
  const shown = useSession(
    (session) => hasBegun(session) || session.hands.size > 0 || session.phases.size > 0,
  )
  const withGroups = useSession(({ groups }) => groups.size > 0)
  // It stays when they are gone, to say so.
  const [hadGroups, setHadGroups] = useState(withGroups)
  if (withGroups && !hadGroups) setHadGroups(true)
  return (
    <>
      {shown ? <SessionBar /> : null}
      <RefusedStrip />
      <TimeUpStrip />
      <ChairStrip />
      {hadGroups ? <GroupStrip /> : null}
      <Summons />
      <Reactions />
      <HoldAlong />
      <SessionAnnouncer />
    </>
  )
}
