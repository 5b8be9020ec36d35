import type { Priority } from '../../../model/plan/priorities.ts'
import { useRecord } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useShare } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Next.module.css'

/** Diameter of the most severe friction, in pixels. */
const LARGEST = 44
const SMALLEST = 10

/** One friction in the ranking. The disc grows with the severity; the hollow part of it is only assumed. */
export function PriorityRow({ priority, top }: { readonly priority: Priority; readonly top: number }) {
  const t = useTranslate()
  const share = useShare()
  const { locale } = useWords()
  const places = usePlanPlaces()
  const friction = useRecord('frictions', priority.frictionId)
  const action = useRecord('actions', priority.actionId)
  if (friction === undefined) return null
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const size = top === 0 ? SMALLEST : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(priority.severity / top)
  return (
    <li className={styles.row}>
      <svg
        className={styles.disc}
        width={LARGEST}
        height={LARGEST}
        viewBox="-22 -22 44 44"
        aria-hidden="true"
      >
        <circle className={styles.hollow} r={size / 2} />
        <circle className={styles.full} r={(size / 2) * Math.sqrt(1 - priority.assumedShare)} />
      </svg>
      <div className={styles.words}>
        <span className={styles.text}>{friction.text}</span>
        <span className={cards.about}>{action?.title}</span>
        <span className={cards.about}>
          {t('next.figures', {
            severity: number.format(priority.severity),
            effort: priority.effort,
            measures: priority.measures.length,
          })}{' '}
          {priority.effortIsAssumed ? t('next.effortAssumed') : null}{' '}
          {priority.assumedShare === 0 ? null : t('next.assumed', { share: share(priority.assumedShare) })}
        </span>
        {priority.owned ? null : <span className={cards.missing}>{t('next.unowned')}</span>}
      </div>
      <Button
        size="small"
        aria-label={t('next.showFriction', { friction: friction.text })}
        onPress={() => places.show({ kind: 'action', id: priority.actionId })}
      >
        {t('next.show')}
      </Button>
    </li>
  )
}
