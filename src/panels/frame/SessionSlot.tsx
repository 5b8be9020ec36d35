import { Suspense } from 'react'
import { useSession } from '../../store/useSession.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'

const SessionHost = lazyPart(
  ['phases', 'sessionBar', 'summons', 'places'],
  async () => (await import('../session/SessionHost.tsx')).SessionHost,
)

/** Where a running session shows itself. A workshop that is only drawn loads none of it. */
export function SessionSlot() {
  const used = useSession(
    ({ people, phases, state }) => people.size + phases.size > 0 || state.timer !== null,
  )
  return used ? (
    <Suspense>
      <SessionHost />
    </Suspense>
  ) : null
}
