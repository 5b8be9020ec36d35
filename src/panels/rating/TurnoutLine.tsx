import type { Round } from '../../model/facilitation/round.ts'
import { useTurnout } from '../../store/turnout.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './TurnoutLine.module.css'

const TURNOUT = {
  rating: 'rounds.turnout',
  dots: 'rounds.turnout.dots',
  writing: 'rounds.turnout.writing',
} as const satisfies Record<Round['kind'], string>

/** "7 of 9 have answered", as words and as a bar. Shown to everybody; never what. */
export function TurnoutLine({ round, big = false }: { readonly round: Round; readonly big?: boolean }) {
  const t = useTranslate()
  const { done, expected } = useTurnout(round)
  const cards = useSession((s) => s.written.get(round.id)?.cards ?? 0)
  return (
    <div className={styles.turnout} data-big={big}>
      <p className={styles.words}>
        {expected === 0 ? t('rounds.turnout.nobody') : t(TURNOUT[round.kind], { done, expected })}
      </p>
      {round.kind === 'writing' ? <p>{t('rounds.cards', { count: cards })}</p> : null}
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.full} style={{ inlineSize: `${(100 * done) / Math.max(1, expected)}%` }} />
      </div>
    </div>
  )
}
