import type { Budget, CostState } from '../../../model/plan/budget.ts'
import { totalOf, type YearCents } from '../../../model/plan/lineCost.ts'
import { PLAN_YEARS } from '../../../model/schema/measure.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import tables from '../Tables.module.css'
import styles from './Budget.module.css'
import { useBudgetWords } from './useBudgetWords.ts'

export interface YearRow {
  readonly key: string
  readonly words: string
  readonly years: YearCents
  /** How well the cost of its measures is known; null when it has none. */
  readonly state?: CostState | null
  /** What another budget holds of it. */
  readonly note?: string | null
}

export interface YearTableProps {
  readonly label: string
  readonly rows: readonly YearRow[]
  readonly firstYear: number | null
  /** With the whole plan: what comes on top, and what is counted elsewhere. */
  readonly plan?: Budget
}

/** Amounts of the three years. What has no amount to add says so in words, in place of a number. */
export function YearTable({ label, rows, firstYear, plan }: YearTableProps) {
  const t = useTranslate()
  const money = useMoney()
  const words = useBudgetWords()
  const heads = [...PLAN_YEARS.map((year) => words.year(year, firstYear)), t('budget.threeYears')]
  const cell = (place: number, text: string) => (
    <td key={place} className={tables.number} data-head={heads[place]}>
      {text}
    </td>
  )
  const line = ({ key, words: name, years, state = 'known', note = null }: YearRow) => (
    <tr key={key}>
      <th scope="row">
        {name}
        {note === null ? null : <span className={styles.rowNote}>{note}</span>}
        {state === 'partly' ? <span className={styles.rowMissing}>{t('cost.partly')}</span> : null}
      </th>
      {state === null || state === 'elsewhere' || state === 'missing' ? (
        <td colSpan={PLAN_YEARS.length + 1} className={`${tables.number} ${tables.words}`}>
          <span className={state === 'missing' ? cards.missing : cards.about}>
            {t(`cost.${state ?? 'none'}`)}
          </span>
        </td>
      ) : (
        [...years, totalOf(years)].map((cents, i) => cell(i, money(cents)))
      )}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={`${tables.scroll} ${styles.years}`} tabIndex={0} aria-label={label}>
      <table className={tables.table}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget.what')}</th>
            {PLAN_YEARS.map((year) => (
              <th key={year} scope="col" className={`${tables.number} ${styles.year}`}>
                <span>{t('budget.year', { year })}</span>
                {firstYear === null ? null : (
                  <>
                    {' '}
                    <span>{t('budget.calendar', { calendar: String(firstYear + year - 1) })}</span>
                  </>
                )}
              </th>
            ))}
            <th scope="col" className={tables.number}>
              {t('budget.threeYears')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(line)}
          {plan === undefined ||
          (totalOf(plan.incentives) === 0 && plan.openIncentives.length === 0) ? null : (
            <tr>
              <th scope="row">{t('budget.incentives')}</th>
              {words.incentives(plan).map((text, i) => cell(i, text))}
            </tr>
          )}
        </tbody>
        {plan === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{t('budget.sum')}</th>
              {words.totals(plan).map((text, i) => cell(i, text))}
            </tr>
            {totalOf(plan.elsewhere) === 0
              ? null
              : line({ key: 'elsewhere', words: t('budget.elsewhere'), years: plan.elsewhere })}
          </tfoot>
        )}
      </table>
    </section>
  )
}
