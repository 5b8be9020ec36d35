import { Repeat } from 'lucide-react'
import type { Round } from '../../model/facilitation/round.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useRounds } from '../../store/rounds.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './AgainButtons.module.css'

export interface AgainButtonsProps {
  readonly round: Round
  /** Asks about everything again. */
  readonly all: string
  /** Asks about some of it only; null where that is nothing, or everything. */
  readonly some: { readonly text: string; readonly itemIds: readonly string[] } | null
  readonly onOpen: (roundId: string) => void
}

/** After the discussion: the same question once more. Not while a round of the series is open, nor from one that is not the last. */
export function AgainButtons({ round, all, some, onOpen }: AgainButtonsProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const series = useRounds().filter(({ firstId }) => firstId === round.firstId)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  if (series.some(({ number, status }) => number > round.number || status === 'open')) return null
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
        {all}
      </Button>
      {some === null ? null : (
        <Button isPending={busy} onPress={() => again(some.itemIds)}>
          {some.text}
        </Button>
      )}
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
    </div>
  )
}
