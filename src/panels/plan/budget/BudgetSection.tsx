import { useMemo } from 'react'
import { type Budget, budget, costStateOf, type MeasureCost, openYears } from '../../../model/plan/budget.ts'
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
import styles from './Budget.module.css'
import { BudgetGaps } from './BudgetGaps.tsx'
import { Ceiling } from './Ceiling.tsx'
import { CurrencyField } from './CurrencyField.tsx'
import { PlanYears } from './PlanYears.tsx'
import { PolicyMix } from './PolicyMix.tsx'
import { useBudgetWords } from './useBudgetWords.ts'
import { YearTable } from './YearTable.tsx'

/** What the policy costs, by year and by what it serves, beside what keeping more customers is worth (P4). */
export function BudgetSection() {
  const t = useTranslate()
  const words = useBudgetWords()
  const measures = useRecords((s) => s.measures)
  const costLines = useRecords((s) => s.costLines)
  const objectives = useRecords((s) => s.objectives)
  const figures = useRecords((s) => s.figures)
  const plan = useMemo(
    () => budget({ measures, costLines, objectives, figures }),
    [measures, costLines, objectives, figures],
  )
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('budget.intro')}</p>
      {plan.isEmpty ? (
        <p className={cards.empty}>{t('budget.nothing')}</p>
      ) : (
        <ul className={cards.figures}>
          {words.totals(plan).map((amount, i) => {
            const year = PLAN_YEARS[i]
            return (
              <li key={year ?? 'total'} className={cards.figure}>
                <span className={cards.number}>{amount}</span>
                <span className={cards.about}>
                  {year === undefined ? t('budget.total') : words.year(year, plan.firstYear)}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <BudgetGaps plan={plan} />
      <div className={styles.settings}>
        <PlanYears />
        <CurrencyField />
      </div>
      {plan.isEmpty ? null : <Breakdowns plan={plan} />}
      <PolicyMix />
      <Ceiling
        spentCents={plan.years[0]}
        isOpen={openYears(plan).includes(1) || plan.uncosted.length + plan.withoutLines.length > 0}
      />
      <ToValue />
    </div>
  )
}

function ToValue() {
  const t = useTranslate()
  const places = usePlanPlaces()
  return (
    <p>
      <Link href={places.hrefOf('value')}>{t('budget.toValue')}</Link>
    </p>
  )
}

/** From so many characters on, four amounts are too wide for half of the page: millions of CFA francs. */
const WIDE_FROM = 11

/** The same sum by what it serves. */
function Breakdowns({ plan }: { readonly plan: Budget }) {
  const t = useTranslate()
  const money = useMoney()
  const { firstYear } = plan
  const isWide = money(totalOf(plan.years)).length > WIDE_FROM
  const stateOf = (isOf: (cost: MeasureCost) => boolean) => costStateOf(plan.measures.filter(isOf))
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
    <>
      <YearTable
        label={t('budget.byMeasure')}
        firstYear={firstYear}
        rows={plan.measures.map(({ measure, years, lines, state }) => ({
          key: measure.id,
          words: measure.title,
          years,
          state,
          note: elsewhereNote(lines),
        }))}
        plan={plan}
      />
      <div className={styles.pair} data-wide={isWide || undefined}>
        <YearTable
          label={t('budget.byLever')}
          firstYear={firstYear}
          rows={LEVERS.map((lever) => ({
            key: lever,
            words: t(`lever.${lever}`),
            years: plan.byLever[lever],
            state: stateOf(({ measure }) => measure.lever === lever),
          }))}
        />
        <YearTable
          label={t('budget.bySegment')}
          firstYear={firstYear}
          rows={SEGMENTS.map((segment) => ({
            key: segment,
            words: t(`segment.${segment}`),
            years: plan.bySegment[segment],
            state: stateOf(({ measure }) => measure.segment === segment),
          }))}
        />
      </div>
      <div className={styles.pair} data-wide={isWide || undefined}>
        {(['stance', 'nature'] as const).map((aspect) => (
          <YearTable
            key={aspect}
            label={t(`budget.by.${aspect}`)}
            firstYear={firstYear}
            rows={[
              ...MIX_ASPECTS[aspect].map((value) => ({
                key: value,
                words: t(`budget.mix.${value}`),
                years: yearsOf(plan, value),
                state: stateOf(({ measure }) => measure[aspect] === value),
              })),
              {
                key: 'unsaid',
                words: t('budget.unsaid'),
                years: aspect === 'stance' ? plan.byStance.unsaid : plan.byNature.unsaid,
                state: stateOf(({ measure }) => measure[aspect] === null),
              },
            ]}
          />
        ))}
      </div>
    </>
  )
}

function yearsOf({ byStance, byNature }: Budget, value: Stance | Nature): YearCents {
  return value === 'defensive' || value === 'offensive' ? byStance[value] : byNature[value]
}
