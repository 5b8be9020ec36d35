import { type Budget, type MeasureCost, openYears } from '../../model/plan/budget.ts'
import { totalOf, type YearCents } from '../../model/plan/lineCost.ts'
import { PLAN_YEARS } from '../../model/schema/measure.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useMoney } from '../plan/fields/useQuantities.ts'
import styles from './Summary.module.css'
import { type Row, SummaryTable } from './SummaryTable.tsx'

/**
 * What each measure costs from year 1 to year 3, as a business plan shows it (P4). A sum that lacks something says "at least",
 * and what it lacks stands below.
 */
export function BudgetTable({ plan }: { readonly plan: Budget }) {
  const t = useTranslate()
  const money = useMoney()
  if (plan.isEmpty) return null
  const open = openYears(plan)
  const uncosted = plan.measures.filter(({ state }) => state === 'missing' || state === 'partly')
  const elsewhere = totalOf(plan.elsewhere)
  const amount = (cents: number, isOpen: boolean) =>
    isOpen ? t('summary.budget.atLeast', { amount: money(cents) }) : money(cents)
  const cells = (years: YearCents, isOpen: (year: 1 | 2 | 3) => boolean) => [
    ...PLAN_YEARS.map((year) => amount(years[year - 1] ?? 0, isOpen(year))),
    amount(totalOf(years), PLAN_YEARS.some(isOpen)),
  ]
  function rowOf({ measure, state, years }: MeasureCost): Row {
    const costs =
      state === 'missing' || state === 'elsewhere'
        ? [...PLAN_YEARS.map(() => '–'), t(`summary.cost.${state}`)]
        : cells(years, () => state === 'partly')
    return { key: measure.id, cells: [measure.title, ...costs] }
  }
  const hasIncentives = totalOf(plan.incentives) > 0 || open.length > 0
  return (
    <>
      <SummaryTable
        label={t('summary.budget')}
        columns={[
          { key: 'what', head: t('summary.measure') },
          ...PLAN_YEARS.map((year) => ({
            key: `year ${year}`,
            head:
              plan.firstYear === null
                ? t('summary.budget.year', { year })
                : t('summary.budget.yearOf', { year, calendar: String(plan.firstYear + year - 1) }),
            isNumber: true,
          })),
          { key: 'total', head: t('summary.budget.total'), isNumber: true },
        ]}
        rows={[
          ...plan.measures.map(rowOf),
          ...(hasIncentives
            ? [
                {
                  key: 'incentives',
                  cells: [
                    t('summary.budget.incentives'),
                    ...cells(plan.incentives, (year) => open.includes(year)),
                  ],
                },
              ]
            : []),
          {
            key: 'sum',
            isSum: true,
            cells: [
              t('summary.budget.sum'),
              ...cells(plan.years, (year) => open.includes(year) || uncosted.length > 0),
            ],
          },
        ]}
      />
      {uncosted.length === 0 ? null : (
        <p className={styles.how}>{t('summary.budget.uncosted', { count: uncosted.length })}</p>
      )}
      {open.length === 0 ? null : <p className={styles.how}>{t('summary.budget.open')}</p>}
      {elsewhere === 0 ? null : (
        <p className={styles.how}>{t('summary.budget.elsewhere', { amount: money(elsewhere) })}</p>
      )}
    </>
  )
}
