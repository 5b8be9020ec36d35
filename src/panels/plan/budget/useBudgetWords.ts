import { type Budget, openYears } from '../../../model/plan/budget.ts'
import { totalOf } from '../../../model/plan/lineCost.ts'
import { PLAN_YEARS, type PlanYear } from '../../../model/schema/measure.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useMoney } from '../fields/useQuantities.ts'

/** Amounts of the budget in words: a sum that may cost any amount more says "at least". */
export function useBudgetWords() {
  const t = useTranslate()
  const money = useMoney()
  const atLeast = (cents: number, isOpen: boolean) =>
    isOpen ? t('budget.atLeast', { amount: money(cents) }) : money(cents)
  return {
    /** "Year 1 (2027)"; without the calendar while nobody said which year it is. */
    year: (year: PlanYear, firstYear: number | null) =>
      firstYear === null
        ? t('budget.year', { year })
        : t('budget.yearOf', { year, calendar: String(firstYear + year - 1) }),
    /** Of years 1 to 3, then of all. */
    totals: (plan: Budget): string[] => {
      const open = openYears(plan)
      return [
        ...PLAN_YEARS.map((year) => atLeast(plan.years[year - 1] ?? 0, open.includes(year))),
        atLeast(totalOf(plan.years), open.length > 0),
      ]
    },
    incentives: (plan: Budget): string[] => {
      const words = (cents: number, those: Budget['openIncentives']) =>
        [
          ...(cents > 0 || those.length === 0 ? [money(cents)] : []),
          ...(['noCap', 'noAmount'] as const)
            .filter((open) => those.some((each) => each.open === open))
            .map((open) => t(`budget.open.${open}`)),
        ].join(' + ')
      return [
        ...PLAN_YEARS.map((year) =>
          words(
            plan.incentives[year - 1] ?? 0,
            plan.openIncentives.filter((each) => each.year === year),
          ),
        ),
        words(totalOf(plan.incentives), plan.openIncentives),
      ]
    },
  }
}
