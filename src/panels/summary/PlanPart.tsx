import { ownersBySubject } from '../../model/journey.ts'
import { compareText } from '../../model/order.ts'
import { budget } from '../../model/plan/budget.ts'
import { totalOf } from '../../model/plan/lineCost.ts'
import type { Records } from '../../model/records.ts'
import type { SubjectId } from '../../model/schema/ids.ts'
import { LEVERS, leverId } from '../../model/schema/lever.ts'
import { PLAN_YEARS } from '../../model/schema/measure.ts'
import type { Objective } from '../../model/schema/objective.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { useDay, useMoney } from '../plan/fields/useQuantities.ts'
import styles from './Summary.module.css'
import { SummaryTable } from './SummaryTable.tsx'

/** What follows from the map: levers, measures, what they cost, and the objective. Only what there is. */
export function PlanPart({ records }: { readonly records: Records }) {
  const t = useTranslate()
  const owners = ownersBySubject(records)
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
      <Measures records={records} namesOf={namesOf} />
      <Objectives objectives={[...records.objectives.values()]} />
    </>
  )
}

interface MeasuresProps {
  readonly records: Records
  readonly namesOf: (id: SubjectId) => string | undefined
}

function Measures({ records, namesOf }: MeasuresProps) {
  const t = useTranslate()
  const money = useMoney()
  const day = useDay()
  const plan = budget(records)
  if (plan.measures.length === 0) return null
  const elsewhere = totalOf(plan.elsewhere)
  return (
    <>
      <SummaryTable
        label={t('summary.measures')}
        columns={[
          { key: 'measure', head: t('summary.measure') },
          { key: 'lever', head: t('summary.lever') },
          { key: 'owner', head: t('summary.owner') },
          { key: 'due', head: t('summary.due') },
          { key: 'status', head: t('summary.status') },
          { key: 'cost', head: t('summary.cost'), isNumber: true },
        ]}
        rows={plan.measures.map(({ measure, state, years }) => ({
          key: measure.id,
          cells: [
            measure.title,
            t(`summary.lever.${measure.lever}`),
            namesOf(measure.id) ?? <em key="none">{t('summary.owner.none')}</em>,
            measure.dueDate === null ? t('summary.due.none') : day(measure.dueDate),
            t(`summary.measure.status.${measure.status}`),
            state === 'missing' || state === 'elsewhere' ? t(`summary.cost.${state}`) : money(years[0]),
          ],
        }))}
      />
      {totalOf(plan.years) === 0 ? null : (
        <SummaryTable
          label={t('summary.budget')}
          columns={[
            { key: 'what', head: '' },
            ...PLAN_YEARS.map((year) => ({
              key: `year ${year}`,
              head: t('summary.budget.year', { year }),
              isNumber: true,
            })),
            { key: 'total', head: t('summary.budget.total'), isNumber: true },
          ]}
          rows={[
            { key: 'sum', cells: [t('summary.budget'), ...[...plan.years, totalOf(plan.years)].map(money)] },
          ]}
        />
      )}
      {elsewhere === 0 ? null : (
        <p className={styles.how}>{t('summary.budget.elsewhere', { amount: money(elsewhere) })}</p>
      )}
    </>
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
