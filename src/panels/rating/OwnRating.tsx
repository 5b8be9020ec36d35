import { levelText } from '../../charts/levelWords.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { answersIn } from '../../model/facilitation/rounds.ts'
import { choiceOf, type KeptBallots } from '../../store/ballotBox.ts'
import { useBallotBox } from '../../store/useBallotBox.ts'
import { useRole } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ResultCard.module.css'

export interface OwnRatingProps {
  readonly round: RatingRound
  readonly itemId: string
  readonly keptBallots: (roundId: string) => KeptBallots
}

/** What this person answered: on their own device, nowhere else. */
export function OwnRating(props: OwnRatingProps) {
  return answersIn(props.round, useRole()) ? <Own {...props} /> : null
}

function Own({ round, itemId, keptBallots }: OwnRatingProps) {
  const t = useTranslate()
  const { answers } = useBallotBox(round, keptBallots)
  const own = answers.get(itemId)
  const choice = choiceOf(answers, itemId)
  if (own === undefined || choice === 'none') return null
  const answer = choice === null ? t('results.own.cannotSay') : levelText(choice, round.levels, t)
  return (
    <p className={styles.own}>{t(own.state === 'saved' ? 'results.own' : 'results.own.late', { answer })}</p>
  )
}
