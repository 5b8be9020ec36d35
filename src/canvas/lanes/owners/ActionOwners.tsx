import { CommentButton } from '../../../panels/fields/CommentButton.tsx'
import { OwnerPicker } from '../../../panels/fields/OwnerPicker.tsx'
import { ownersBySubjectOf, subjectsByActionOf } from '../../../store/laneReadings.ts'
import { useRecordList, useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneActionProps } from '../lane.ts'
import styles from './ActionOwners.module.css'

/** What somebody has to answer for at an action, and who does. */
export function ActionOwners({ action, canWrite }: LaneActionProps) {
  const t = useTranslate()
  const subjects = useRecordList((s) => subjectsByActionOf(s).get(action.id) ?? [])
  const owners = useRecords(ownersBySubjectOf)
  if (subjects.length === 0) return <p className={styles.faint}>{t('lanes.owners.nothing')}</p>
  return (
    <ul className={styles.list}>
      {subjects.map((subject) => {
        const accountable = owners.get(subject.id) ?? []
        return (
          <li key={subject.id} className={styles.item}>
            <p className={styles.what}>
              <span className={styles.kind}>{t(`lanes.owners.${subject.kind}`)}</span> {subject.text}
            </p>
            {canWrite ? (
              <OwnerPicker subject={subject} accountable={accountable} />
            ) : (
              <p className={styles.who}>
                {accountable.length === 0 ? t('owner.nobody') : accountable.map((o) => o.name).join(', ')}
              </p>
            )}
            {accountable.map((owner) => (
              <CommentButton key={owner.id} subjectId={owner.id} name={owner.name} />
            ))}
          </li>
        )
      })}
    </ul>
  )
}
