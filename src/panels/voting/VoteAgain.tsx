import type { DotRound } from '../../model/facilitation/round.ts'
import type { RankedItem } from '../../model/rating/rankVotes.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AgainButtons } from '../rating/AgainButtons.tsx'

export interface VoteAgainProps {
  readonly round: DotRound
  readonly ranked: readonly RankedItem[]
  readonly onOpen: (roundId: string) => void
}

/** Votes again, on everything or between those that tie for the first place. */
export function VoteAgain({ round, ranked, onOpen }: VoteAgainProps) {
  const t = useTranslate()
  const first = ranked.filter(({ rank, dots }) => rank === 1 && dots > 0)
  const text = t('votes.again.tied', { count: first.length })
  const isPart = first.length > 1 && first.length < ranked.length
  return (
    <AgainButtons
      round={round}
      all={t('votes.again')}
      some={isPart ? { text, itemIds: first.map(({ itemId }) => itemId) } : null}
      onOpen={onOpen}
    />
  )
}
