// Who has answered in a round: counts and names, never what.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { progressId } from '../model/facilitation/people.ts'
import type { Round } from '../model/facilitation/round.ts'
import { answersIn, type Turnout, turnout } from '../model/facilitation/rounds.ts'
import { hasWritten } from './ballotBoxes.ts'
import { idsHere } from './peerReadings.ts'
import { useAskedRounds } from './rounds.ts'
import { useRole, useSession } from './useSession.ts'
import { useWorkshop } from './WorkshopContext.ts'

export interface Voter {
  readonly id: string
  /** Empty: they gave none. */
  readonly name: string
  readonly answered: number
  readonly isHere: boolean
}

/** "7 of 9 have answered", and each of the nine with how many things they have answered. Never what. */
export function useTurnout(round: Round): Turnout & { readonly voters: readonly Voter[] } {
  const workshop = useWorkshop()
  const progress = useSession((s) => s.progress)
  const written = useSession((s) => s.written)
  const people = useSession((s) => s.people)
  const ownRole = useRole()
  const here = useStore(workshop.peers, (s) => idsHere(s.peers))
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when who is here has changed
  return useMemo(() => {
    const roles = new Map<string, { readonly role: string; readonly name: string }>()
    // A role that a facilitator gave since counts at once.
    for (const { person } of workshop.peers.getState().peers)
      roles.set(person.id, { role: people.get(person.id)?.role ?? person.role, name: person.name })
    roles.set(workshop.participantId, {
      role: ownRole,
      name: people.get(workshop.participantId)?.name ?? workshop.view.getState().ownName,
    })
    const present = [...roles].map(([id, { role }]) => ({ id, role }))
    const answeredBy = (id: string) => progress.get(progressId(round.id, id))?.answered ?? 0
    const ids = new Set(present.filter(({ role }) => answersIn(round, role)).map(({ id }) => id))
    for (const { roundId, personId, answered } of progress.values())
      if (roundId === round.id && answered > 0) ids.add(personId)
    const voters = [...ids].map((id) => ({
      id,
      name: people.get(id)?.name ?? roles.get(id)?.name ?? '',
      answered: answeredBy(id),
      isHere: roles.has(id),
    }))
    return {
      ...turnout({ progress, written }, round, present),
      voters: voters.sort((a, b) => a.answered - b.answered || (a.name < b.name ? -1 : 1)),
    }
  }, [workshop, progress, written, people, ownRole, here, round])
}

/** The open rounds in which this person has something left to answer, the first opened first. */
export function useWaitingRounds(): readonly Round[] {
  const workshop = useWorkshop()
  const { participantId } = workshop
  const asked = useAskedRounds()
  const progress = useSession((s) => s.progress)
  // Who has written is not told: what this window knows of its own cards is looked at again when there are more in all.
  useSession((s) => s.written)
  return asked.filter((round) =>
    round.kind === 'writing'
      ? !hasWritten(workshop, round.id)
      : (progress.get(progressId(round.id, participantId))?.answered ?? 0) < goalOf(round),
  )
}

/** How many things of a round must be answered, or dots given, to be through. */
export function goalOf(round: Round): number {
  if (round.kind === 'writing') return 1
  return round.kind === 'dots' ? round.budget : round.itemIds.length
}
