import { useMemo } from 'react'
import { type Budget, budget } from '../../../model/plan/budget.ts'
import { totalOf, type YearCents } from '../../../model/plan/lineCost.ts'
import { MIX_ASPECTS } from '../../../model/plan/policyMix.ts'
import { LEVERS } from '../../../model/schema/lever.ts'
import {
  type CostLine,
  type Nature,
  PLAN_YEARS,
  SEGMENTS,
  type Stance,
} from '../../../model/schema/measure.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { Link } from '../../../ui/Link.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useMoney } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import tables from '../Tables.module.css'
import styles from './Budget.module.css'
import { Ceiling } from './Ceiling.tsx'
import { CostRatio } from './CostRatio.tsx'
import { CurrencyField } from './CurrencyField.tsx'
import { PolicyMix } from './PolicyMix.tsx'

/** What the policy costs, by year and by what it serves, beside what keeping more customers is worth (P4). */
export function BudgetSection() {
  const t = useTranslate()
  const money = useMoney()
  const measures = useRecords((s) => s.measures)
  const costLines = useRecords((s) => s.costLines)
  const objectives = useRecords((s) => s.objectives)
  const figures = useRecords((s) => s.figures)
  const plan = useMemo(
    () => budget({ measures, costLines, objectives, figures }),
    [measures, costLines, objectives, figures],
  )
  /** In which other budget its lines are; null when none is. */
  function elsewhereNote(lines: readonly CostLine[]): string | null {
    const there = lines.filter((line) => line.elsewhere)
    const where = [...new Set(there.map((line) => line.elsewhereWhere).filter((name) => name !== ''))].join(
      ', ',
    )
    if (there.length === 0) return null
    return where === '' ? t('budget.elsewhere.note') : t('budget.elsewhere.in', { where })
  }
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('budget.intro')}</p>
      <ul className={cards.figures}>
        {PLAN_YEARS.map((year) => (
          <li key={year} className={cards.figure}>
            <span className={cards.number}>{money(plan.years[year - 1] ?? 0)}</span>
            <span className={cards.about}>{t('budget.year', { year })}</span>
          </li>
        ))}
        <li className={cards.figure}>
          <span className={cards.number}>{money(totalOf(plan.years))}</span>
          <span className={cards.about}>{t('budget.total')}</span>
        </li>
      </ul>
      <Gaps plan={plan} />
      <YearTable
        label={t('budget.byMeasure')}
        rows={plan.measures.map(({ measure, years, lines }) => ({
          key: measure.id,
          words: measure.title,
          years,
          isUnknown: lines.length === 0 || lines.every((line) => line.elsewhere),
          note: elsewhereNote(lines),
        }))}
        plan={plan}
      />
      <div className={styles.pair}>
        <YearTable
          label={t('budget.byLever')}
          rows={LEVERS.map((lever) => ({
            key: lever,
            words: t(`lever.${lever}`),
            years: plan.byLever[lever],
          }))}
        />
        <YearTable
          label={t('budget.bySegment')}
          rows={SEGMENTS.map((segment) => ({
            key: segment,
            words: t(`segment.${segment}`),
            years: plan.bySegment[segment],
          }))}
        />
      </div>
      <div className={styles.pair}>
        {(['stance', 'nature'] as const).map((aspect) => (
          <YearTable
            key={aspect}
            label={t(`budget.by.${aspect}`)}
            rows={[
              ...MIX_ASPECTS[aspect].map((value) => ({
                key: value,
                words: t(`budget.mix.${value}`),
                years: yearsOf(plan, value),
              })),
              {
                key: 'unsaid',
                words: t('budget.unsaid'),
                years: aspect === 'stance' ? plan.byStance.unsaid : plan.byNature.unsaid,
              },
            ]}
          />
        ))}
      </div>
      <PolicyMix />
      <Ceiling spentCents={plan.years[0]} />
      <CostRatio />
      <CurrencyField />
    </div>
  )
}

function yearsOf({ byStance, byNature }: Budget, value: Stance | Nature): YearCents {
  return value === 'defensive' || value === 'offensive' ? byStance[value] : byNature[value]
}

function Gaps({ plan }: { readonly plan: Budget }) {
  const t = useTranslate()
  const places = usePlanPlaces()
  if (plan.uncosted.length === 0 && plan.withoutLines.length === 0) return null
  return (
    <p className={styles.gap}>
      {plan.withoutLines.length === 0
        ? null
        : `${t('budget.withoutLines', { count: plan.withoutLines.length })} `}
      {plan.uncosted.length === 0 ? null : `${t('budget.uncosted', { count: plan.uncosted.length })} `}
      <Link href={places.hrefOf('measures')}>{t('budget.toMeasures')}</Link>
    </p>
  )
}

interface Row {
  readonly key: string
  readonly words: string
  readonly years: YearCents
  /** Nobody said what it costs, or all of it is in another budget. */
  readonly isUnknown?: boolean
  /** What another budget holds of it. */
  readonly note?: string | null
}

/** Amounts of the three years; with the whole plan, what comes on top and what is counted elsewhere. */
function YearTable(props: { readonly label: string; readonly rows: readonly Row[]; readonly plan?: Budget }) {
  const { label, rows, plan } = props
  const t = useTranslate()
  const money = useMoney()
  const cells = (years: YearCents) => [
    ...PLAN_YEARS.map((year) => ({ key: `year ${year}`, cents: years[year - 1] ?? 0 })),
    { key: 'total', cents: totalOf(years) },
  ]
  const line = (
    key: string,
    words: string,
    years: YearCents,
    isUnknown = false,
    note: string | null = null,
  ) => (
    <tr key={key}>
      <th scope="row">
        {words}
        {note === null ? null : <span className={styles.rowNote}>{note}</span>}
      </th>
      {cells(years).map((cell) => (
        <td key={cell.key} className={tables.number}>
          {isUnknown ? '–' : money(cell.cents)}
        </td>
      ))}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={label}>
      <table className={tables.table}>
        <caption className={styles.caption}>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budget.what')}</th>
            {PLAN_YEARS.map((year) => (
              <th key={year} scope="col" className={tables.number}>
                {t('budget.year', { year })}
              </th>
            ))}
            <th scope="col" className={tables.number}>
              {t('budget.threeYears')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => line(row.key, row.words, row.years, row.isUnknown, row.note))}
          {plan === undefined || totalOf(plan.incentives) === 0
            ? null
            : line('incentives', t('budget.incentives'), plan.incentives)}
        </tbody>
        {plan === undefined ? null : (
          <tfoot>
            {line('sum', t('budget.sum'), plan.years)}
            {totalOf(plan.elsewhere) === 0 ? null : line('elsewhere', t('budget.elsewhere'), plan.elsewhere)}
          </tfoot>
        )}
      </table>
    </section>
  )
}
