import { ownersBySubject } from '../../model/journey.ts'
import { compareText } from '../../model/order.ts'
import { type Budget, budget } from '../../model/plan/budget.ts'
import type { Records } from '../../model/records.ts'
import type { SubjectId } from '../../model/schema/ids.ts'
import { LEVERS, leverId } from '../../model/schema/lever.ts'
import type { Objective } from '../../model/schema/objective.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { useDay, useMoney } from '../plan/fields/useQuantities.ts'
import { BudgetTable } from './BudgetTable.tsx'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'

/** What follows from the map: levers, measures, what they cost, and the objective. Only what there is. */
export function PlanPart({ records }: { readonly records: Records }) {
  const t = useTranslate()
  const owners = ownersBySubject(records)
  const plan = budget(records)
  const namesOf = (id: SubjectId) =>
    owners
      .get(id)
      ?.map(({ name }) => name)
      .join(', ')
  const levers = LEVERS.filter((lever) => owners.has(leverId(lever)))
  return (
    <>
      {levers.length === 0 ? null : (
        <SummaryTable
          label={t('summary.levers')}
          columns={[
            { key: 'lever', head: t('summary.lever') },
            { key: 'owner', head: t('summary.owner') },
          ]}
          rows={levers.map((lever) => ({
            key: lever,
            cells: [t(`summary.lever.${lever}`), namesOf(leverId(lever))],
          }))}
        />
      )}
      <Measures plan={plan} namesOf={namesOf} />
      <BudgetTable plan={plan} />
      <Objectives objectives={[...records.objectives.values()]} />
    </>
  )
}

interface MeasuresProps {
  readonly plan: Budget
  readonly namesOf: (id: SubjectId) => string | undefined
}

function Measures({ plan, namesOf }: MeasuresProps) {
  const t = useTranslate()
  const day = useDay()
  if (plan.measures.length === 0) return null
  return (
    <SummaryTable
      label={t('summary.measures')}
      columns={[
        { key: 'measure', head: t('summary.measure') },
        { key: 'lever', head: t('summary.lever') },
        { key: 'owner', head: t('summary.owner') },
        { key: 'due', head: t('summary.due') },
        { key: 'status', head: t('summary.status') },
      ]}
      rows={plan.measures.map(({ measure }) => ({
        key: measure.id,
        cells: [
          measure.title,
          t(`summary.lever.${measure.lever}`),
          namesOf(measure.id) ?? <em key="none">{t('summary.owner.none')}</em>,
          measure.dueDate === null ? t('summary.due.none') : day(measure.dueDate),
          t(`summary.measure.status.${measure.status}`),
        ],
      }))}
    />
  )
}

function Objectives({ objectives }: { readonly objectives: readonly Objective[] }) {
  const t = useTranslate()
  const { locale } = useWords()
  const money = useMoney()
  const figure = ({ kind }: Objective, value: number | null) => {
    if (value === null) return t('summary.unsaid')
    return kind === 'revenue' || kind === 'upSell'
      ? money(value)
      : new Intl.NumberFormat(locale).format(value)
  }
  if (objectives.length === 0) return <p className={styles.gap}>{t('summary.objective.none')}</p>
  const sorted = objectives.toSorted((a, b) => a.year - b.year || compareText(a.kind, b.kind))
  return (
    <SummaryTable
      label={t('summary.objectives')}
      columns={[
        { key: 'objective', head: t('summary.objective') },
        { key: 'start', head: t('summary.objective.start'), isNumber: true },
        { key: 'target', head: t('summary.objective.target'), isNumber: true },
      ]}
      rows={sorted.map((objective) => ({
        key: objective.id,
        cells: [
          t('summary.objective.name', {
            kind: t(`summary.objective.kind.${objective.kind}`),
            year: String(objective.year),
          }),
          figure(objective, objective.start),
          figure(objective, objective.target),
        ],
      }))}
    />
  )
}
