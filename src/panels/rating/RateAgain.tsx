import type { RatingRound } from '../../model/facilitation/round.ts'
import { discussionList } from '../../model/rating/discussionList.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AgainButtons } from './AgainButtons.tsx'
import { TALKED_ABOUT } from './DiscussionList.tsx'

export interface RateAgainProps {
  readonly round: RatingRound
  readonly rated: readonly RatedItem[]
  readonly onOpen: (roundId: string) => void
}

/** Rates again, over everything, or over what was split, or else over what was talked about. */
export function RateAgain({ round, rated, onOpen }: RateAgainProps) {
  const t = useTranslate()
  const split = rated.filter(({ statistics }) => statistics.label === 'split')
  const some = split.length > 0 ? split : discussionList(rated).slice(0, TALKED_ABOUT)
  const text = t(split.length > 0 ? 'results.again.split' : 'results.again.some', { count: some.length })
  const isPart = some.length > 0 && some.length < rated.length
  return (
    <AgainButtons
      round={round}
      all={t('results.again')}
      some={isPart ? { text, itemIds: some.map(({ itemId }) => itemId) } : null}
      onOpen={onOpen}
    />
  )
}
