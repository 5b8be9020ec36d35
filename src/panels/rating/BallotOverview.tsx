import { ChevronRight, Circle, CircleCheck } from 'lucide-react'
import type { Ref } from 'react'
import { levelText } from '../../charts/levelWords.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { choiceOf, type OwnAnswer } from '../../store/ballotBox.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './BallotOverview.module.css'

export interface BallotOverviewProps {
  readonly title: Ref<HTMLHeadingElement>
  readonly round: RatingRound
  readonly answers: ReadonlyMap<string, OwnAnswer>
  readonly nameOf: (itemId: string) => string
  readonly onGo: (at: number) => void
}

/** All actions of the round with one's own answers: what is missing is seen at a glance. */
export function BallotOverview({ title, round, answers, nameOf, onGo }: BallotOverviewProps) {
  const t = useTranslate()
  const missing = round.itemIds.filter((itemId) => choiceOf(answers, itemId) === 'none').length
  return (
    <section className={styles.overview}>
      <h3 className={styles.title} tabIndex={-1} ref={title}>
        {missing === 0 ? t('ballot.all') : t('ballot.missing', { count: missing })}
      </h3>
      <p className={styles.hint}>{t('ballot.changeable')}</p>
      <ol className={styles.list}>
        {round.itemIds.map((itemId, at) => {
          const choice = choiceOf(answers, itemId)
          const Icon = choice === 'none' ? Circle : CircleCheck
          return (
            <li key={itemId}>
              <button
                type="button"
                className={styles.row}
                data-missing={choice === 'none'}
                onClick={() => onGo(at)}
              >
                <Icon className={styles.icon} aria-hidden="true" />
                <span className={styles.name}>{nameOf(itemId)}</span>
                <span className={styles.level}>
                  {choice === 'none'
                    ? t('ballot.toAnswer')
                    : choice === null
                      ? t('ballot.cannotSay')
                      : levelText(choice, round.levels, t)}
                </span>
                <ChevronRight className={styles.icon} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
