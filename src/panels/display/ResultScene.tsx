import { useMemo } from 'react'
import { roundReadings } from '../../model/insight/roundReadings.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { CardList } from './CardList.tsx'
import { RatingList } from './RatingList.tsx'
import { RatingResult } from './RatingResult.tsx'
import { VoteList } from './VoteList.tsx'

export interface ResultSceneProps {
  readonly roundId: string
  /** One thing of it; null for the whole round. */
  readonly itemId: string | null
}

/** What a revealed round found: one thing large, or the list to talk about. */
export function ResultScene({ roundId, itemId }: ResultSceneProps) {
  const records = useRecords((s) => s)
  const rounds = useSession((s) => s.rounds)
  const results = useSession((s) => s.results)
  const { ratings, votes } = useMemo(
    () => roundReadings(records, { rounds, results }),
    [records, rounds, results],
  )
  const written = rounds.get(roundId)
  if (written?.kind === 'writing') return <CardList round={written} />
  const rated = ratings.find((round) => round.roundId === roundId)
  const voted = votes.find((round) => round.roundId === roundId)
  if (voted !== undefined) return <VoteList round={voted} />
  // Its copy on the board is on its way.
  if (rated === undefined) return null
  const only = rated.things.length === 1 ? rated.things[0] : undefined
  const thing = rated.things.find(({ record }) => record.itemId === itemId) ?? only
  return thing === undefined ? <RatingList round={rated} /> : <RatingResult round={rated} thing={thing} />
}
