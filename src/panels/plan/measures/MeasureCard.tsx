import { ChevronDown, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { changeMeasure, removeMeasure } from '../../../model/commands/measure.ts'
import type { MeasureCost } from '../../../model/plan/budget.ts'
import { isProgramme, unpassedStates } from '../../../model/plan/gates.ts'
import { isOfAmbassadors } from '../../../model/plan/techniques.ts'
import { TITLE_MAX } from '../../../model/schema/limits.ts'
import type { Measure } from '../../../model/schema/measure.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { NameField } from '../../fields/NameField.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import { useRemoval } from '../../fields/useRemoval.ts'
import cards from '../Cards.module.css'
import { useDay, useMoney } from '../fields/useQuantities.ts'
import { MoveHandle } from '../order/MoveHandle.tsx'
import { CostLines } from './CostLines.tsx'
import { MeasureAnswers } from './MeasureAnswers.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import styles from './Measures.module.css'

export interface MeasureCardProps {
  readonly measure: Measure
  /** Null for a dropped measure: it costs nothing. */
  readonly cost: MeasureCost | null
  readonly accountable: readonly Owner[]
  /** Come to from the table: it is open, and has the keyboard. */
  readonly isAsked?: boolean
}

/** One measure: in short, and opened with all that is known of it. */
export function MeasureCard({ measure, cost, accountable, isAsked = false }: MeasureCardProps) {
  const t = useTranslate()
  const id = useId()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const card = useRef<HTMLElement>(null)
  const remove = useRemoval(card)
  const [open, setOpen] = useState(isAsked)
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsked) toggle.current?.focus()
  }, [isAsked])
  return (
    <article className={cards.card} ref={card} aria-label={measure.title} data-status={measure.status}>
      <div className={cards.head}>
        <MoveHandle id={measure.id} name={measure.title} />
        {canWrite ? (
          <NameField
            look="heading"
            labelHidden
            label={t('measures.title')}
            value={measure.title}
            maxLength={TITLE_MAX}
            onCommit={(title) => commit((r) => changeMeasure(r, measure.id, { title }))}
          />
        ) : (
          <h4 className={styles.title}>{measure.title}</h4>
        )}
        <Button
          ref={toggle}
          size="small"
          look="quiet"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t(open ? 'measures.close' : 'measures.open', { measure: measure.title })}
          onPress={() => setOpen(!open)}
        >
          {t(open ? 'measures.less' : 'measures.more')}
          <ChevronDown className={open ? styles.turned : undefined} aria-hidden="true" />
        </Button>
        {canWrite ? (
          <IconButton
            size="small"
            label={t('measures.delete', { measure: measure.title })}
            icon={<Trash2 />}
            onPress={() => remove((r) => removeMeasure(r, measure.id))}
          />
        ) : null}
      </div>
      <Summary measure={measure} cost={cost} accountable={accountable} />
      {open ? (
        <div className={styles.details} id={id}>
          <MeasureFields measure={measure} accountable={accountable} />
          <CostLines measure={measure} lines={cost?.lines ?? []} />
          <MeasureAnswers measure={measure} />
        </div>
      ) : null}
    </article>
  )
}

function Summary({ measure, cost, accountable }: Omit<MeasureCardProps, 'isAsked'>) {
  const t = useTranslate()
  const money = useMoney()
  const day = useDay()
  const tags = [
    measure.stance === null ? null : t(`measures.stance.${measure.stance}`),
    measure.nature === null ? null : t(`measures.nature.${measure.nature}`),
    measure.trigger === null ? null : t(`measures.trigger.${measure.trigger}`),
    measure.segment === 'all' ? null : t(`segment.${measure.segment}`),
    isOfAmbassadors(measure) ? t('measures.ambassadors') : null,
  ].filter((tag) => tag !== null)
  return (
    <ul className={styles.summary}>
      <li className={styles.status} data-status={measure.status}>
        {t(`measures.status.${measure.status}`)}
      </li>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
      <li className={accountable.length === 0 ? cards.missing : undefined}>
        {accountable.length === 0 ? t('measures.noOwner') : accountable.map((o) => o.name).join(', ')}
      </li>
      {isProgramme(measure) ? <EarlyTags /> : null}
      {measure.dueDate === null ? null : <li>{t('measures.dueOn', { date: day(measure.dueDate) })}</li>}
      {cost === null || cost.state === 'missing' ? null : (
        <li className={styles.cost}>
          {cost.state === 'elsewhere'
            ? t('measures.allElsewhere')
            : t('measures.yearOne', { amount: money(cost.years[0]) })}
        </li>
      )}
      {cost?.state === 'missing' || cost?.state === 'partly' ? (
        <li className={cards.missing}>{t(`cost.${cost.state}`)}</li>
      ) : null}
    </ul>
  )
}

/** A programme before its gates (T9, T10): which answer they lack. */
function EarlyTags() {
  const t = useTranslate()
  const checks = useRecords((s) => s.checks)
  return unpassedStates(checks).map((state) => (
    <li key={state} className={cards.missing}>
      {t(`early.tag.${state}`)}
    </li>
  ))
}
