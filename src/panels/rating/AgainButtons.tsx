import { Repeat } from 'lucide-react'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { discussionList } from '../../model/rating/discussionList.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useRounds } from '../../store/rounds.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './AgainButtons.module.css'

export interface AgainButtonsProps {
  readonly round: RatingRound
  readonly rated: readonly RatedItem[]
  readonly onOpen: (roundId: string) => void
}

const TALKED_ABOUT = 3

/** After the discussion: the same question again, over everything or over what was split. */
export function AgainButtons({ round, rated, onOpen }: AgainButtonsProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const series = useRounds().filter(({ firstId }) => firstId === round.firstId)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  if (series.some(({ number, status }) => number > round.number || status === 'open')) return null
  const split = rated.filter(({ statistics }) => statistics.label === 'split')
  const some = split.length > 0 ? split : discussionList(rated).slice(0, TALKED_ABOUT)
  function again(itemIds?: readonly string[]): void {
    void submit(async () => {
      const opened = await api.openAgain(round.id, itemIds)
      if (!opened.ok) return opened.code
      onOpen(opened.value)
      return null
    })
  }
  return (
    <div className={styles.again}>
      <Button isPending={busy} onPress={() => again()}>
        <Repeat aria-hidden="true" />
        {t('results.again')}
      </Button>
      {some.length === 0 || some.length === rated.length ? null : (
        <Button isPending={busy} onPress={() => again(some.map(({ itemId }) => itemId))}>
          {t(split.length > 0 ? 'results.again.split' : 'results.again.some', { count: some.length })}
        </Button>
      )}
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
    </div>
  )
}
