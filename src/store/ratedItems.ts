import { useMemo } from 'react'
import type { RatingRound } from '../model/facilitation/round.ts'
import { type RatedItem, ratedItems } from '../model/rating/ratedItems.ts'
import { useSession } from './useSession.ts'

/** What a revealed round found, with the round before it. */
export function useRatedItems(round: RatingRound): readonly RatedItem[] {
  const rounds = useSession((s) => s.rounds)
  const results = useSession((s) => s.results)
  return useMemo(() => ratedItems({ rounds, results }, round), [rounds, results, round])
}
