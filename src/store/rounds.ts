// Rounds of blind rating and dot votes, as the interface reads them.
import { useMemo } from 'react'
import { type Round, type RoundResult, resultId } from '../model/facilitation/round.ts'
import { answersIn } from '../model/facilitation/rounds.ts'
import type { Card } from '../model/facilitation/writing.ts'
import { useRole, useSession } from './useSession.ts'

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

/** What was written in a revealed round, in an order that says nothing. */
export function useCards({ id }: Pick<Round, 'id'>): readonly Card[] {
  const cards = useSession((s) => s.cards)
  return useMemo(
    () =>
      [...cards.values()]
        .filter(({ roundId }) => roundId === id)
        .sort((a, b) => (a.cardId < b.cardId ? -1 : 1)),
    [cards, id],
  )
}
