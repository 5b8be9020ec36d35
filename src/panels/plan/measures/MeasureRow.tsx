import { changeMeasure } from '../../../model/commands/measure.ts'
import type { MeasureCost } from '../../../model/plan/budget.ts'
import type { MeasureId } from '../../../model/schema/ids.ts'
import { MEASURE_STATUSES, type Measure, PLAN_YEARS } from '../../../model/schema/measure.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { OwnerPicker } from '../../fields/OwnerPicker.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { SelectCell } from '../fields/SelectCell.tsx'
import { useDay, useMoney } from '../fields/useQuantities.ts'
import tables from '../Tables.module.css'
import { LineTotal } from './LineTotal.tsx'
import styles from './MeasuresTable.module.css'
import { useAnswerChoices } from './useAnswerChoices.ts'

export interface MeasureRowProps {
  readonly measure: Measure
  /** Null for a dropped measure: it costs nothing. */
  readonly cost: MeasureCost | null
  readonly accountable: readonly Owner[]
  readonly onOpen: (id: MeasureId) => void
}

/** A measure on one line. Its status and its owner are changed here, the rest on its card. */
export function MeasureRow({ measure, cost, accountable, onOpen }: MeasureRowProps) {
  const t = useTranslate()
  const day = useDay()
  const canWrite = useCanWrite()
  const commit = useCommit()
  return (
    <tr>
      <th scope="row" aria-label={measure.title}>
        {measure.title}
        <span className={styles.note}>{t(`lever.${measure.lever}`)}</span>
        <span className={styles.tool}>
          <Button
            size="small"
            aria-label={t('measures.open', { measure: measure.title })}
            onPress={() => onOpen(measure.id)}
          >
            {t('measures.more')}
          </Button>
        </span>
      </th>
      <td>
        <Profile measure={measure} />
      </td>
      <td>
        <Answered measure={measure} />
      </td>
      <td>
        {canWrite ? (
          <OwnerPicker subject={{ id: measure.id, text: measure.title }} accountable={accountable} />
        ) : (
          accountable.map((o) => o.name).join(', ') || t('measures.noOwner')
        )}
        {measure.dueDate === null ? null : (
          <span className={styles.note}>{t('measures.dueOn', { date: day(measure.dueDate) })}</span>
        )}
      </td>
      <td>{measure.indicator || '–'}</td>
      <td>
        {canWrite ? (
          <SelectCell
            label={t('measures.statusOf', { measure: measure.title })}
            labelHidden
            value={measure.status}
            options={MEASURE_STATUSES.map((value) => ({ value, text: t(`measures.status.${value}`) }))}
            onChange={(status) =>
              status === null ? null : commit((r) => changeMeasure(r, measure.id, { status }))
            }
          />
        ) : (
          t(`measures.status.${measure.status}`)
        )}
      </td>
      <td>
        <Costs cost={cost} />
      </td>
      <Amounts cost={cost} />
    </tr>
  )
}

/** What kind of measure it is; what nobody said is told as such. */
function Profile({ measure }: { readonly measure: Measure }) {
  const t = useTranslate()
  const unsaid = (what: string) => <span className={cards.about}>{t('measures.unsaidOf', { what })}</span>
  const { stance, nature, trigger, triggerEvent, segment } = measure
  return (
    <ul className={styles.lines}>
      <li>{stance === null ? unsaid(t('measures.stance')) : t(`measures.stance.${stance}`)}</li>
      <li>{nature === null ? unsaid(t('measures.nature')) : t(`measures.nature.${nature}`)}</li>
      <li>
        {trigger === null ? unsaid(t('measures.trigger')) : t(`measures.trigger.${trigger}`)}
        {triggerEvent === '' ? null : <span className={styles.note}>{triggerEvent}</span>}
      </li>
      <li>{t(`segment.${segment}`)}</li>
    </ul>
  )
}

/** The frictions, loss drivers and actions it is tied to, each kind under its name. */
function Answered({ measure }: { readonly measure: Measure }) {
  const t = useTranslate()
  const answers = useRecords((s) => s.answers)
  const answered = new Set(
    [...answers.values()].filter((a) => a.measureId === measure.id).map((a) => a.answeredId),
  )
  const groups = useAnswerChoices()
    .map(({ kind, choices }) => ({ kind, chosen: choices.filter(({ id }) => answered.has(id)) }))
    .filter(({ chosen }) => chosen.length > 0)
  if (groups.length === 0) return <span className={cards.missing}>{t('measures.answersNone')}</span>
  return groups.map(({ kind, chosen }) => (
    <div key={kind} className={styles.group}>
      <span className={styles.note}>{t(`measures.answered.${kind}`)}</span>
      <ul className={styles.lines}>
        {chosen.map(({ id, text }) => (
          <li key={id} className={styles.clamped} title={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </div>
  ))
}

function Costs({ cost }: { readonly cost: MeasureCost | null }) {
  const t = useTranslate()
  if (cost === null || cost.lines.length === 0) return '–'
  return (
    <ul className={styles.lines}>
      {cost.lines.map((line) => (
        <li key={line.id}>
          {line.label || t('measures.line.unnamed')}
          <span className={styles.note}>
            <LineTotal line={line} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Of each year; one word over all of them where there is nothing to add up. */
function Amounts({ cost }: { readonly cost: MeasureCost | null }) {
  const t = useTranslate()
  const money = useMoney()
  if (cost === null) return <td colSpan={PLAN_YEARS.length}>{'–'}</td>
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
