// Rounds of blind rating and dot votes, as the interface reads them.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { progressId } from '../model/facilitation/people.ts'
import { type Round, type RoundResult, resultId } from '../model/facilitation/round.ts'
import { answersIn, type Turnout, turnout } from '../model/facilitation/rounds.ts'
import { idsHere } from './peerReadings.ts'
import { useRole, useSession } from './useSession.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** Every round that was not called off, the latest first. */
export function useRounds(): readonly Round[] {
  const rounds = useSession((s) => s.rounds)
  return useMemo(
    () =>
      [...rounds.values()]
        .filter(({ status }) => status !== 'dropped')
        .sort((a, b) => b.openedAt - a.openedAt || b.number - a.number),
    [rounds],
  )
}

/** The open rounds in which this person answers, the first opened first. */
export function useAskedRounds(): readonly Round[] {
  const rounds = useSession((s) => s.rounds)
  const role = useRole()
  return useMemo(
    () =>
      [...rounds.values()]
        .filter((round) => round.status === 'open' && answersIn(round, role))
        .sort((a, b) => a.openedAt - b.openedAt),
    [rounds, role],
  )
}

/** One round, also when it was called off; null when there is none of this id. */
export function useRound(id: string): Round | null {
  return useSession((s) => s.rounds.get(id) ?? null)
}

/** What a revealed round found, in the order of its things. */
export function useResults(round: Round): readonly RoundResult[] {
  const results = useSession((s) => s.results)
  return useMemo(
    () => round.itemIds.flatMap((itemId) => results.get(resultId(round.id, itemId)) ?? []),
    [results, round],
  )
}

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
      ...turnout({ progress }, round, present),
      voters: voters.sort((a, b) => a.answered - b.answered || (a.name < b.name ? -1 : 1)),
    }
  }, [workshop, progress, people, ownRole, here, round])
}

/** How many things of a round must be answered, or dots given, to be through. */
export function goalOf(round: Round): number {
  return round.kind === 'dots' ? round.budget : round.itemIds.length
}
