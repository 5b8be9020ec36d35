import { dotRadius } from '../../../charts/placeDots.ts'
import type { Priority } from '../../../model/plan/priorities.ts'
import { useRecord } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useDay, useShare } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Next.module.css'

/** One friction in the ranking, with its number in the picture. The larger its disc, the more of it is only assumed. */
export function PriorityRow({ priority, rank }: { readonly priority: Priority; readonly rank: number }) {
  const t = useTranslate()
  const share = useShare()
  const day = useDay()
  const { locale } = useWords()
  const places = usePlanPlaces()
  const friction = useRecord('frictions', priority.frictionId)
  const action = useRecord('actions', priority.actionId)
  if (friction === undefined) return null
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <li className={styles.row}>
      <svg className={styles.disc} width={44} height={44} viewBox="-22 -22 44 44" aria-hidden="true">
        <circle
          className={styles.dot}
          r={dotRadius(priority.assumedShare)}
          data-owned={priority.owned || undefined}
          data-assumed={priority.assumedShare > 0 || undefined}
        />
        <text className={styles.rank} textAnchor="middle" dominantBaseline="central">
          {rank}
        </text>
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
          {priority.valueShare === 1 ? null : t('next.valueShare', { share: share(priority.valueShare) })}{' '}
          {priority.effortIsAssumed ? t('next.effortAssumed') : null}{' '}
          {priority.assumedShare === 0 ? null : t('next.assumed', { share: share(priority.assumedShare) })}
        </span>
        {friction.wordOfMouth === '' ? null : (
          <span className={cards.about}>{t('next.wordOfMouth', { words: friction.wordOfMouth })}</span>
        )}
        {friction.dueDate === null ? null : (
          <span className={cards.about}>{t('next.dueOn', { date: day(friction.dueDate) })}</span>
        )}
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
