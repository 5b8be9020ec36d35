import { Repeat } from 'lucide-react'
import type { DotRound } from '../../model/facilitation/round.ts'
import type { RankedItem } from '../../model/rating/rankVotes.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useRounds } from '../../store/rounds.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './VoteResults.module.css'

export interface VoteAgainProps {
  readonly round: DotRound
  readonly ranked: readonly RankedItem[]
  readonly onOpen: (roundId: string) => void
}

/** Votes again, on everything or between those that tie for the first place. */
export function VoteAgain({ round, ranked, onOpen }: VoteAgainProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const series = useRounds().filter(({ firstId }) => firstId === round.firstId)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  if (series.some(({ number, status }) => number > round.number || status === 'open')) return null
  const first = ranked.filter(({ rank, dots }) => rank === 1 && dots > 0)
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
        {t('votes.again')}
      </Button>
      {first.length < 2 || first.length === ranked.length ? null : (
        <Button isPending={busy} onPress={() => again(first.map(({ itemId }) => itemId))}>
          {t('votes.again.tied', { count: first.length })}
        </Button>
      )}
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
    </div>
  )
}
