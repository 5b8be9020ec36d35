import { useMemo } from 'react'
import type { Round } from '../../model/facilitation/round.ts'
import { type Turnout, turnout } from '../../model/facilitation/rounds.ts'
import { useSession } from '../../store/useSession.ts'
import { usePeers } from '../../store/WorkshopContext.ts'

interface PersonInRoom {
  readonly id: string
  readonly role: string
}

/** Everybody who is connected, once each; screens are nobody. */
export function usePeopleInRoom(): readonly PersonInRoom[] {
  const peers = usePeers()
  const people = useSession((s) => s.people)
  return useMemo(() => {
    const here = new Map<string, PersonInRoom>()
    for (const { person } of peers) {
      const role = people.get(person.id)?.role ?? person.role
      if (role !== 'display') here.set(person.id, { id: person.id, role })
    }
    return [...here.values()]
  }, [peers, people])
}

/** "7 of 9": of those who can answer and are here, and those who answered and left. */
export function useTurnout(round: Round): Turnout {
  const here = usePeopleInRoom()
  const progress = useSession((s) => s.progress)
  const written = useSession((s) => s.written)
  return useMemo(() => turnout({ progress, written }, round, here), [progress, written, round, here])
}
