import { useEffect, useEffectEvent } from 'react'
import { useWorkshop } from '../store/WorkshopContext.ts'

export interface SelfChanges {
  /** A facilitator, or another window of one's own, gave this person another name. */
  readonly onRenamed?: (name: string) => void
  /** A facilitator gave another role: other links are shown. */
  readonly onRole?: () => void
  /** This person is a member no more: put out, or found to be somebody who is one already. */
  readonly onGone?: () => void
}

/** Follows what changes about the person at this window. */
export function useSelf({ onRenamed, onRole, onGone }: SelfChanges): void {
  const { session, participantId } = useWorkshop()
  const tell = useEffectEvent((what: keyof SelfChanges, name = '') => {
    if (what === 'onRenamed') onRenamed?.(name)
    else if (what === 'onRole') onRole?.()
    else onGone?.()
  })
  useEffect(
    () =>
      session.subscribe(({ people }, { people: before }) => {
        const [now, then] = [people.get(participantId), before.get(participantId)]
        if (now === then) return
        if (now === undefined) return tell('onGone')
        if (now.name !== then?.name) tell('onRenamed', now.name)
        if (then !== undefined && now.role !== then.role) tell('onRole')
      }),
    [session, participantId],
  )
}
