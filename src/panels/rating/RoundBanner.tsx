import type { Round } from '../../model/facilitation/round.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './RoundBanner.module.css'
import { useRoundName } from './roundNames.ts'

const WAITS = {
  rating: 'rounds.waits',
  dots: 'rounds.waits.dots',
  writing: 'rounds.waits.writing',
} as const satisfies Record<Round['kind'], string>

export interface RoundBannerProps {
  readonly round: Round
  readonly onAnswer: () => void
}

/** A round waits while something else is in front of the person: typing is not interrupted. */
export function RoundBanner({ round, onAnswer }: RoundBannerProps) {
  const t = useTranslate()
  const nameOf = useRoundName()
  return (
    <div className={styles.banner} role="status">
      <p>{t(WAITS[round.kind], { name: nameOf(round) })}</p>
      <Button look="primary" size="small" onPress={onAnswer}>
        {t(round.kind === 'writing' ? 'rounds.write' : 'rounds.answer')}
      </Button>
    </div>
  )
}
