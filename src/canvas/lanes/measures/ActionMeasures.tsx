import { X } from 'lucide-react'
import { addMeasure, changeMeasure, setAnswer } from '../../../model/commands/measure.ts'
import { TITLE_MAX } from '../../../model/schema/limits.ts'
import { answerId, MEASURE_STATUSES, type Measure } from '../../../model/schema/measure.ts'
import { AddLine } from '../../../panels/fields/AddLine.tsx'
import { CommentButton } from '../../../panels/fields/CommentButton.tsx'
import { NameField } from '../../../panels/fields/NameField.tsx'
import { useCommit } from '../../../panels/fields/useCommit.ts'
import { frictionsByActionOf } from '../../../store/journeyReadings.ts'
import { measuresByActionOf, measuresOf } from '../../../store/laneReadings.ts'
import { useRecordList, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/Field.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneActionProps } from '../lane.ts'
import styles from './ActionMeasures.module.css'

/** The measures that answer an action or its frictions; others can be linked, and new ones added. */
export function ActionMeasures({ action, canWrite }: LaneActionProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const measures = useRecordList((s) => measuresByActionOf(s).get(action.id) ?? [])
  const others = useRecords(measuresOf).filter((m) => !measures.includes(m))
  function add(title: string) {
    const id = workshop.newId('measure')
    const link = { id: answerId(id, action.id), measureId: id, answeredId: action.id }
    return commit((r) => {
      const added = addMeasure(r, id, { title })
      if (!added.ok) return added
      return { ok: true, value: [...added.value, { op: 'put', kind: 'answers', record: link }] }
    })
  }
  return (
    <div className={styles.measures}>
      {measures.length === 0 ? (
        canWrite ? null : (
          <p className={styles.faint}>{t('lanes.measures.none')}</p>
        )
      ) : (
        <ul className={styles.list}>
          {measures.map((measure) => (
            <MeasureItem key={measure.id} measure={measure} action={action} canWrite={canWrite} />
          ))}
        </ul>
      )}
      {canWrite && others.length > 0 ? (
        <SelectField
          label={t('lanes.measures.link')}
          value=""
          onChange={(e) => {
            const measure = others.find((m) => m.id === e.target.value)
            if (measure !== undefined) workshop.run((r) => setAnswer(r, measure.id, action.id, true))
          }}
        >
          <option value="">{t('lanes.measures.choose')}</option>
          {others.map((measure) => (
            <option key={measure.id} value={measure.id}>
              {measure.title}
            </option>
          ))}
        </SelectField>
      ) : null}
      {canWrite ? (
        <AddLine
          label={t('lanes.measures.addTo', { action: action.title })}
          placeholder={t('lanes.measures.add')}
          maxLength={TITLE_MAX}
          onAdd={add}
        />
      ) : null}
    </div>
  )
}

function MeasureItem({ measure, action, canWrite }: LaneActionProps & { readonly measure: Measure }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const answers = useRecords((s) => s.answers)
  const frictions = useRecordList((s) => frictionsByActionOf(s).get(action.id) ?? [])
  const links = [action.id, ...frictions.map((f) => f.id)].filter((id) =>
    answers.has(answerId(measure.id, id)),
  )
  const status = t(`lanes.measures.status.${measure.status}`)
  if (!canWrite)
    return (
      <li className={styles.item}>
        {measure.title} <span className={styles.faint}>{status}</span>
        <CommentButton subjectId={measure.id} name={measure.title} />
      </li>
    )
  function unlink(): void {
    workshop.run((r) => ({
      ok: true,
      value: links.flatMap((id) => {
        const removed = setAnswer(r, measure.id, id, false)
        return removed.ok ? removed.value : []
      }),
    }))
  }
  return (
    <li className={styles.item}>
      <NameField
        look="text"
        labelHidden
        label={t('lanes.measures.title.of')}
        value={measure.title}
        maxLength={TITLE_MAX}
        onCommit={(title) => commit((r) => changeMeasure(r, measure.id, { title }))}
      />
      <SelectField
        labelHidden
        label={t('lanes.measures.status.of', { measure: measure.title })}
        value={measure.status}
        onChange={(e) => {
          const next = MEASURE_STATUSES.find((s) => s === e.target.value)
          if (next !== undefined) workshop.run((r) => changeMeasure(r, measure.id, { status: next }))
        }}
      >
        {MEASURE_STATUSES.map((value) => (
          <option key={value} value={value}>
            {t(`lanes.measures.status.${value}`)}
          </option>
        ))}
      </SelectField>
      <CommentButton subjectId={measure.id} name={measure.title} />
      <IconButton
        size="small"
        label={t('lanes.measures.unlink', { measure: measure.title })}
        icon={<X />}
        onPress={unlink}
      />
    </li>
  )
}
