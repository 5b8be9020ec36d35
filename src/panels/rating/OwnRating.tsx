import { levelText } from '../../charts/levelWords.ts'
import type { RatingRound } from '../../model/facilitation/round.ts'
import { answersIn } from '../../model/facilitation/rounds.ts'
import type { KeptBallots } from '../../store/ballotBox.ts'
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
  const own = useBallotBox(round, keptBallots).answers.get(itemId)
  if (own === undefined || own.choice === 'none') return null
  const answer = own.choice === null ? t('results.own.cannotSay') : levelText(own.choice, round.levels, t)
  return (
    <p className={styles.own}>{t(own.state === 'saved' ? 'results.own' : 'results.own.late', { answer })}</p>
  )
}
