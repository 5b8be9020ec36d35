import type { MeasureCost } from '../../../model/plan/budget.ts'
import type { SubjectId } from '../../../model/schema/ids.ts'
import { type Measure, PLAN_YEARS } from '../../../model/schema/measure.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { useDay, useMoney } from '../fields/useQuantities.ts'
import tables from '../Tables.module.css'
import styles from './Measures.module.css'

export interface MeasuresTableProps {
  readonly measures: readonly Measure[]
  readonly costs: ReadonlyMap<string, MeasureCost>
  readonly accountable: ReadonlyMap<SubjectId, readonly Owner[]>
}

/** The policy to read and to copy: one line a measure. */
export function MeasuresTable({ measures, costs, accountable }: MeasuresTableProps) {
  const t = useTranslate()
  const day = useDay()
  if (measures.length === 0) return <p>{t('measures.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className={tables.scroll} tabIndex={0} aria-label={t('measures.table')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('measures.title')}</th>
            <th scope="col">{t('measures.lever')}</th>
            <th scope="col">{t('measures.stance')}</th>
            <th scope="col">{t('measures.nature')}</th>
            <th scope="col">{t('measures.trigger')}</th>
            <th scope="col">{t('measures.segment')}</th>
            <th scope="col">{t('measures.owner')}</th>
            <th scope="col">{t('measures.due')}</th>
            <th scope="col">{t('measures.indicator')}</th>
            <th scope="col">{t('measures.status')}</th>
            {PLAN_YEARS.map((year) => (
              <th key={year} scope="col" className={tables.number}>
                {t('measures.line.yearN', { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((m) => {
            const cost = costs.get(m.id)
            return (
              <tr key={m.id}>
                <th scope="row">{m.title}</th>
                <td>{t(`lever.${m.lever}`)}</td>
                <td>{m.stance === null ? '–' : t(`measures.stance.${m.stance}`)}</td>
                <td>{m.nature === null ? '–' : t(`measures.nature.${m.nature}`)}</td>
                <td>{m.trigger === null ? '–' : t(`measures.trigger.${m.trigger}`)}</td>
                <td>{t(`segment.${m.segment}`)}</td>
                <td>
                  {(accountable.get(m.id) ?? []).map((o) => o.name).join(', ') || t('measures.noOwner')}
                </td>
                <td>{m.dueDate === null ? '–' : day(m.dueDate)}</td>
                <td>{m.indicator || '–'}</td>
                <td>{t(`measures.status.${m.status}`)}</td>
                <Amounts cost={cost} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Of each year; one word over all of them where there is nothing to add up. */
function Amounts({ cost }: { readonly cost: MeasureCost | undefined }) {
  const t = useTranslate()
  const money = useMoney()
  // Dropped: it costs nothing.
  if (cost === undefined) return <td colSpan={PLAN_YEARS.length}>{'–'}</td>
  if (cost.state === 'elsewhere' || cost.state === 'missing')
    return (
      <td colSpan={PLAN_YEARS.length} className={cost.state === 'missing' ? cards.missing : cards.about}>
        {t(`cost.${cost.state}`)}
      </td>
    )
  return PLAN_YEARS.map((year) => (
    <td key={year} className={tables.number}>
      {money(cost.years[year - 1] ?? 0)}
      {cost.state === 'partly' && year === 1 ? (
        <span className={styles.partly}>{t('cost.partly')}</span>
      ) : null}
    </td>
  ))
}
