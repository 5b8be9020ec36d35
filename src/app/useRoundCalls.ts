import { useLayoutEffect, useRef, useState } from 'react'
import { isTyping } from '../panels/session/isTyping.ts'
import { useAskedRounds } from '../store/rounds.ts'
import { useLeads, useSession } from '../store/useSession.ts'
import { useWorkshop } from '../store/WorkshopContext.ts'

/** How long a phone waits to hear whether a round is open, before it loads the map. */
const PATIENCE_MS = 2500

/**
 * Puts a round in front of the person when it is opened and they are to answer, unless they are typing, or answer in another
 * one: then a banner says so. Gives false until it is known whether one is open.
 */
export function useRoundCalls(): boolean {
  const { view } = useWorkshop()
  const leads = useLeads()
  const asked = useAskedRounds()
  const loaded = useSession((s) => s.loaded)
  const [known, setKnown] = useState(false)
  const called = useRef(new Set<string>())
  useLayoutEffect(() => {
    if (!loaded) return
    const fresh = asked.filter(({ id }) => !called.current.has(id))
    for (const { id } of fresh) called.current.add(id)
    const [first] = fresh
    const { aside } = view.getState()
    const answers = aside?.kind === 'rounds' && asked.some(({ id }) => id === aside.roundId)
    if (
      first !== undefined &&
      !leads &&
      !answers &&
      !isTyping(document.activeElement, view.getState().pendingDrafts.size > 0)
    ) {
      view.setState({ aside: { kind: 'rounds', roundId: first.id } })
    }
    setKnown(true)
  }, [loaded, asked, leads, view])
  useLayoutEffect(() => {
    const timer = setTimeout(() => setKnown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return known
}
