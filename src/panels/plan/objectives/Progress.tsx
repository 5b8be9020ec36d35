import { ProgressLine } from '../../../charts/ProgressLine.tsx'
import { forecastOf } from '../../../model/plan/forecast.ts'
import { incentiveCents } from '../../../model/plan/incentive.ts'
import { type ObjectiveProgress, objectiveProgress } from '../../../model/plan/objectiveProgress.ts'
import type { Objective } from '../../../model/schema/objective.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useDay, useMoney, usePlanCurrency, useQuantities, useShare } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Objectives.module.css'

export interface ProgressProps {
  readonly objective: Objective
  readonly isMoney: boolean
}

/** How far it is, whether that is early or late for the day of its last result, and where the year will end. */
export function Progress({ objective, isMoney }: ProgressProps) {
  const t = useTranslate()
  const money = useMoney()
  const share = useShare()
  const day = useDay()
  const { count } = useQuantities()
  const unit = 10 ** usePlanCurrency().digits
  const today = usePlanPlaces().today()
  const actuals = useRecords((s) => s.actuals)
  const seasonMonths = useRecords((s) => s.seasonMonths)
  const figures = useRecords((s) => s.figures)
  const progress = objectiveProgress(objective, actuals, today, seasonMonths)
  const { attainment, latest, remaining, undefinedBecause } = progress
  const paid = incentiveCents(objective, progress.ofTarget)
  const incentive =
    paid === null ? null : t('objectives.paid', { amount: money(paid), share: share(progress.ofTarget ?? 0) })
  if (attainment === null || latest === null)
    return (
      <p className={cards.missing}>
        {t(`objectives.undefined.${undefinedBecause ?? 'noActual'}`)} {incentive}
      </p>
    )
  const amount = (value: number) => (isMoney ? money(value) : count.write(value))
  // A forecast to the cent would say more than it knows.
  const whole = (value: number) => amount(isMoney ? Math.round(value / unit) * unit : value)
  const left = remaining ?? 0
  const forecast = forecastOf(objective, progress, figures)
  return (
    <div className={styles.progress}>
      <ProgressLine
        label={t('objectives.attained', { share: share(attainment), date: day(latest.date) })}
        value={attainment}
        expected={progress.planned ?? 0}
      />
      <p>
        <strong>{t('objectives.attained', { share: share(attainment), date: day(latest.date) })}</strong>{' '}
        <Pace progress={progress} />{' '}
        {objective.start === 0 || objective.target === null || progress.ofTarget === null
          ? null
          : t('season.ofTarget', {
              actual: amount(latest.value),
              target: amount(objective.target),
              share: share(progress.ofTarget),
            })}{' '}
        {left === 0 ? null : t('objectives.left', { amount: amount(left) })} {incentive}
      </p>
      <p>
        <Required progress={progress} />{' '}
        {forecast === null
          ? null
          : t(`season.forecast.${forecast.basis}`, {
              value: whole(forecast.value),
              rate: share(forecast.rate ?? 0),
            })}
      </p>
    </div>
  )
}

function Pace({ progress: { pace, plannedBy } }: { readonly progress: ObjectiveProgress }) {
  const t = useTranslate()
  const share = useShare()
  if (pace === null) return null
  const words = { pace: share(pace) }
  return plannedBy === 'season'
    ? t(pace >= 1 ? 'season.onPace' : 'season.behind', words)
    : t(pace >= 1 ? 'objectives.onPace' : 'objectives.behind', words)
}

function Required({ progress }: { readonly progress: ObjectiveProgress }) {
  const t = useTranslate()
  const share = useShare()
  const { requiredPace, remaining } = progress
  if (remaining === null || remaining === 0) return null
  return requiredPace === null
    ? t('season.required.none')
    : t('season.required', { pace: share(requiredPace) })
}
