import { useMemo } from 'react'
import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { useRatedItems } from '../../store/ratedItems.ts'
import { useLeads } from '../../store/useSession.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { Decision } from './Decision.tsx'
import { DiscussionList } from './DiscussionList.tsx'
import { NamedAnswers } from './NamedAnswers.tsx'
import { OwnRating, type OwnRatingProps } from './OwnRating.tsx'
import { RateAgain } from './RateAgain.tsx'
import { ResultCard } from './ResultCard.tsx'
import { ResultTable } from './ResultTable.tsx'
import { RoundCurve } from './RoundCurve.tsx'
import styles from './RoundResults.module.css'
import { useItemNames } from './roundNames.ts'
import { SeriesSwitch } from './SeriesSwitch.tsx'
import { TakeAll } from './TakeAll.tsx'

export interface RoundResultsProps {
  readonly round: RatingRound
  /** Null where no one person looks: on the wall, in the summary. */
  readonly keptBallots: OwnRatingProps['keptBallots'] | null
  /** Goes to a thing on the map; null where there is no way there. */
  readonly onShow: ((itemId: string) => void) | null
  /** Shows another round; null where only this one is shown, and nothing is run. */
  readonly onOpen: ((roundId: string) => void) | null
}

/** What a blind rating found: what to talk about, each action with its dots, the same as a table. */
export function RoundResults({ round, keptBallots, onShow, onOpen }: RoundResultsProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const numbers = useMemo(() => levelNumbers(locale), [locale])
  const leads = useLeads() && onOpen !== null
  const rated = useRatedItems(round)
  const nameOf = useItemNames('actions')
  return (
    <div className={styles.results}>
      {onOpen === null ? null : <SeriesSwitch round={round} onOpen={onOpen} />}
      <DiscussionList round={round} rated={rated} nameOf={nameOf} onShow={onShow} />
      {round.shape === null ? null : (
        <p className={styles.shape}>
          {t('results.shape', {
            w: numbers.mean(round.shape.w),
            raters: round.shape.raters,
            actions: round.shape.actions,
          })}
        </p>
      )}
      {leads ? (
        <div className={styles.lead}>
          <RateAgain round={round} rated={rated} onOpen={onOpen} />
          <TakeAll round={round} rated={rated} />
        </div>
      ) : null}
      <RoundCurve
        levels={round.levels}
        items={rated.map(({ itemId, statistics, before }) => ({
          itemId,
          statistics,
          before: before?.statistics ?? null,
        }))}
      />
      <ul className={styles.cards}>
        {rated.map((item, i) => (
          <li key={item.itemId} id={`result ${item.itemId}`}>
            <ResultCard
              item={item}
              levels={round.levels}
              name={nameOf(item.itemId)}
              number={i + 1}
              numbers={numbers}
              onShow={onShow}
              own={
                keptBallots === null ? null : (
                  <OwnRating round={round} itemId={item.itemId} keptBallots={keptBallots} />
                )
              }
            >
              <NamedAnswers result={item.result} />
              {leads ? <Decision round={round} item={item} numbers={numbers} /> : null}
            </ResultCard>
          </li>
        ))}
      </ul>
      <Disclosure title={t('results.table')}>
        <ResultTable rated={rated} nameOf={nameOf} numbers={numbers} />
      </Disclosure>
    </div>
  )
}
