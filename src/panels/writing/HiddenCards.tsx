import type { WritingRound } from '../../model/facilitation/round.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ModerationList } from './ModerationList.tsx'

export interface HiddenCardsProps {
  readonly round: WritingRound
  readonly count: number
  readonly nameOf: (itemId: string) => string
}

/** For who leads, after the reveal: what is hidden, and the way to show it again. */
export function HiddenCards({ round, count, nameOf }: HiddenCardsProps) {
  const t = useTranslate()
  if (count === 0) return null
  return (
    <Disclosure title={t('writing.hidden', { count })}>
      <ModerationList round={round} nameOf={nameOf} />
    </Disclosure>
  )
}
