import { ArrowLeft, ArrowRight, ListChecks } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RatingRound } from '../../model/facilitation/round.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { choiceOf, type KeptBallots } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { BallotOverview } from './BallotOverview.tsx'
import { BallotState } from './BallotState.tsx'
import { LevelChoice } from './LevelChoice.tsx'
import styles from './RatingBallot.module.css'
import { useItemNames } from './roundNames.ts'
import { Secrecy } from './Secrecy.tsx'

export interface RatingBallotProps {
  readonly round: RatingRound
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** From so many actions on one begins with the list of them. */
const LIST_FROM = 15

/** One's own answers: one action after the other, or the list of them. Nothing is chosen until one chooses. */
export function RatingBallot({ round, keptBallots }: RatingBallotProps) {
  const t = useTranslate()
  const box = useBallotBox(round, keptBallots)
  const nameOf = useItemNames('actions')
  const sequences = useRecords((s) => s.sequences)
  const actions = useRecords((s) => s.actions)
  const { itemIds } = round
  const [at, setAt] = useState<number | 'list'>(itemIds.length > LIST_FROM ? 'list' : 0)
  const title = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const lastAt = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard and the reader begin with the new question
  useEffect(() => {
    if (moved.current) title.current?.focus()
  }, [at])
  function go(next: number | 'list'): void {
    moved.current = true
    if (at !== 'list') lastAt.current = at
    setAt(next)
  }
  const isAnswered = (id: string) => choiceOf(box.answers, id) !== 'none'
  const answered = itemIds.filter(isAnswered).length
  const missing = itemIds.find((id) => !isAnswered(id))
  const itemId = at === 'list' ? undefined : itemIds[at]
  const place = itemId === undefined ? undefined : actions.get(itemId as ActionId)?.place.sequenceId
  return (
    <div className={styles.ballot}>
      <div className={styles.content}>
        <Secrecy anonymity={round.anonymity} minGroup={round.minGroup} />
        {itemId === undefined || at === 'list' ? (
          <BallotOverview title={title} round={round} answers={box.answers} nameOf={nameOf} onGo={go} />
        ) : (
          <>
            <div className={styles.progress} aria-hidden="true">
              <div style={{ inlineSize: `${(100 * answered) / itemIds.length}%` }} />
            </div>
            <LevelChoice
              key={itemId}
              title={title}
              step={t('ballot.step', { at: at + 1, count: itemIds.length })}
              sequence={place === undefined ? '' : (sequences.get(place as SequenceId)?.name ?? '')}
              name={nameOf(itemId)}
              levels={round.levels}
              choice={choiceOf(box.answers, itemId)}
              onChoose={(choice) => box.choose(itemId, choice)}
            />
          </>
        )}
        <BallotState box={box} itemId={itemId ?? null} />
      </div>
      <nav className={styles.ways} aria-label={t('ballot.ways')}>
        <Button
          isDisabled={at === 'list' ? lastAt.current === null : at === 0}
          onPress={() => go(at === 'list' ? (lastAt.current ?? 0) : at - 1)}
        >
          <ArrowLeft aria-hidden="true" />
          {t('ballot.previous')}
        </Button>
        <Button
          look="quiet"
          aria-pressed={at === 'list'}
          onPress={() => go(at === 'list' ? (lastAt.current ?? 0) : 'list')}
        >
          <ListChecks aria-hidden="true" />
          {t('ballot.answered', { answered, count: itemIds.length })}
          <VisuallyHidden>{t('ballot.list')}</VisuallyHidden>
        </Button>
        {at === 'list' ? (
          <Button
            look="primary"
            isDisabled={missing === undefined}
            onPress={() => go(itemIds.indexOf(missing ?? ''))}
          >
            {t(answered === 0 ? 'ballot.begin' : 'ballot.goOn')}
            <ArrowRight aria-hidden="true" />
          </Button>
        ) : (
          <Button
            look={itemId !== undefined && isAnswered(itemId) ? 'primary' : 'plain'}
            onPress={() => go(at + 1 < itemIds.length ? at + 1 : 'list')}
          >
            {t(at + 1 === itemIds.length ? 'ballot.finish' : 'ballot.next')}
            <ArrowRight aria-hidden="true" />
          </Button>
        )}
      </nav>
    </div>
  )
}
