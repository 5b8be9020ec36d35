import type { Budget } from '../../../model/plan/budget.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useObjectiveName } from '../fields/usePlanWords.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Budget.module.css'

/** What the sums of the budget lack, each with where it is given: costs, caps of incentives, other years. */
export function BudgetGaps({ plan }: { readonly plan: Budget }) {
  const t = useTranslate()
  const places = usePlanPlaces()
  const nameOf = useObjectiveName()
  const objectives = useRecords((s) => s.objectives)
  const named = (
    those: readonly { readonly objectiveId: Budget['openIncentives'][number]['objectiveId'] }[],
  ) =>
    those
      .map(({ objectiveId }) => objectives.get(objectiveId))
      .flatMap((objective) => (objective === undefined ? [] : [nameOf(objective)]))
      .join(', ')
  const { uncosted, withoutLines, openIncentives, incentivesOutside } = plan
  const openOf = (open: 'noCap' | 'noAmount') => openIncentives.filter((each) => each.open === open)
  return (
    <>
      {uncosted.length === 0 && withoutLines.length === 0 ? null : (
        <p className={styles.gap}>
          {withoutLines.length === 0 ? null : `${t('budget.withoutLines', { count: withoutLines.length })} `}
          {uncosted.length === 0 ? null : `${t('budget.uncosted', { count: uncosted.length })} `}
          <Link href={places.hrefOf('measures')}>{t('budget.toMeasures')}</Link>
        </p>
      )}
      {openIncentives.length === 0 && incentivesOutside.length === 0 ? null : (
        <p className={styles.gap}>
          {(['noCap', 'noAmount'] as const).map((open) =>
            openOf(open).length === 0
              ? null
              : `${t(`budget.incentive.${open}`, { count: openOf(open).length, which: named(openOf(open)) })} `,
          )}
          {incentivesOutside.length === 0
            ? null
            : `${t('budget.incentive.outside', {
                count: incentivesOutside.length,
                which: named(incentivesOutside),
              })} `}
          <Link href={places.hrefOf('objectives')}>{t('budget.toObjectives')}</Link>
        </p>
      )}
    </>
  )
}
