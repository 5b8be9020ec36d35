import { setDueDate } from '../../../model/commands/dueDate.ts'
import { changeMeasure } from '../../../model/commands/measure.ts'
import { LEVERS } from '../../../model/schema/lever.ts'
import { NAME_MAX, TEXT_MAX } from '../../../model/schema/limits.ts'
import {
  MEASURE_STATUSES,
  type Measure,
  NATURES,
  SEGMENTS,
  STANCES,
  TRIGGERS,
} from '../../../model/schema/measure.ts'
import type { Owner } from '../../../model/schema/owner.ts'
import { useCanWrite } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { DraftTextField } from '../../fields/DraftTextField.tsx'
import { NameField } from '../../fields/NameField.tsx'
import { OwnerPicker } from '../../fields/OwnerPicker.tsx'
import { useCommit } from '../../fields/useCommit.ts'
import cards from '../Cards.module.css'
import { DateField } from '../fields/DateField.tsx'
import { SelectCell } from '../fields/SelectCell.tsx'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Measures.module.css'

const EFFORTS = ['1', '2', '3', '4', '5'] as const

/** All fields of a measure, besides its costs and what it answers. */
export function MeasureFields(props: { readonly measure: Measure; readonly accountable: readonly Owner[] }) {
  const { measure, accountable } = props
  const t = useTranslate()
  const canWrite = useCanWrite()
  const commit = useCommit()
  const places = usePlanPlaces()
  const change = (fields: Parameters<typeof changeMeasure>[2]) =>
    commit((r) => changeMeasure(r, measure.id, fields))
  return (
    <>
      <div className={cards.fields}>
        <SelectCell
          label={t('measures.lever')}
          value={measure.lever}
          isDisabled={!canWrite}
          options={LEVERS.map((value) => ({ value, text: t(`lever.${value}`) }))}
          onChange={(lever) => (lever === null ? null : change({ lever }))}
        />
        <SelectCell
          label={t('measures.stance')}
          value={measure.stance ?? ''}
          none={t('measures.unsaid')}
          isDisabled={!canWrite}
          options={STANCES.map((value) => ({ value, text: t(`measures.stance.${value}`) }))}
          onChange={(stance) => change({ stance })}
        />
        <SelectCell
          label={t('measures.nature')}
          value={measure.nature ?? ''}
          none={t('measures.unsaid')}
          isDisabled={!canWrite}
          options={NATURES.map((value) => ({ value, text: t(`measures.nature.${value}`) }))}
          onChange={(nature) => change({ nature })}
        />
        <SelectCell
          label={t('measures.trigger')}
          value={measure.trigger ?? ''}
          none={t('measures.unsaid')}
          isDisabled={!canWrite}
          options={TRIGGERS.map((value) => ({ value, text: t(`measures.trigger.${value}`) }))}
          onChange={(trigger) => change({ trigger })}
        />
        <SelectCell
          label={t('measures.segment')}
          value={measure.segment}
          isDisabled={!canWrite}
          options={SEGMENTS.map((value) => ({ value, text: t(`segment.${value}`) }))}
          onChange={(segment) => (segment === null ? null : change({ segment }))}
        />
        <SelectCell
          label={t('measures.status')}
          value={measure.status}
          isDisabled={!canWrite}
          options={MEASURE_STATUSES.map((value) => ({ value, text: t(`measures.status.${value}`) }))}
          onChange={(status) => (status === null ? null : change({ status }))}
        />
        <SelectCell
          label={t('measures.effort')}
          value={EFFORTS.find((e) => Number(e) === measure.effort) ?? ''}
          none={t('measures.unsaid')}
          isDisabled={!canWrite}
          options={EFFORTS.map((value) => ({ value, text: t(`measures.effort.${value}`) }))}
          onChange={(effort) => change({ effort: effort === null ? null : Number(effort) })}
        />
        <DateField
          label={t('measures.due')}
          value={measure.dueDate}
          isDisabled={!canWrite}
          onCommit={(date) => commit((r) => setDueDate(r, measure.id, date, places.today()))}
        />
      </div>
      <div className={styles.words}>
        <div>
          <span className={cards.label}>{t('measures.owner')}</span>
          {canWrite ? (
            <OwnerPicker subject={{ id: measure.id, text: measure.title }} accountable={accountable} />
          ) : (
            <p>{accountable.map((o) => o.name).join(', ')}</p>
          )}
        </div>
        {canWrite ? (
          <>
            <NameField
              label={t('measures.triggerEvent')}
              value={measure.triggerEvent}
              maxLength={NAME_MAX}
              placeholder={t('measures.triggerEvent.hint')}
              onCommit={(triggerEvent) => change({ triggerEvent })}
            />
            <NameField
              label={t('measures.indicator')}
              value={measure.indicator}
              maxLength={NAME_MAX}
              placeholder={t('measures.indicator.hint')}
              onCommit={(indicator) => change({ indicator })}
            />
            <DraftTextField
              label={t('measures.means')}
              place={`${measure.id}/means`}
              value={measure.means}
              maxLength={TEXT_MAX}
              placeholder={t('measures.means.hint')}
              onCommit={(means) => change({ means })}
            />
          </>
        ) : (
          <p>
            {[measure.triggerEvent, measure.indicator, measure.means].filter((x) => x !== '').join(' · ')}
          </p>
        )}
      </div>
    </>
  )
}
