import { kindLock, LOCKED_KINDS } from '../../model/facilitation/locks.ts'
import { useSession } from '../../store/useSession.ts'
import { useJourney, useRecords } from '../../store/WorkshopContext.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { findRecord } from '../places/findRecord.ts'
import { placeWords } from '../places/placeWords.ts'
import { LockField } from './LockField.tsx'
import styles from './SessionPanel.module.css'

/** What facilitators alone may change: sequence by sequence, kind by kind, and what was locked at its own details. */
export function Locks() {
  const t = useTranslate()
  const locks = useSession((s) => s.locks)
  const { sequences } = useJourney()
  return (
    <section className={styles.section}>
      <Disclosure title={t('room.locks')} openAtFirst={locks.size > 0}>
        <div className={styles.section}>
          <p className={styles.quiet}>{t('room.locks.hint')}</p>
          {sequences.map(({ sequence: { id, name } }) => (
            <LockField key={id} id={id} label={t('room.lock.sequence', { name })} />
          ))}
          {LOCKED_KINDS.map((kind) => (
            <LockField key={kind} id={kindLock(kind)} label={t(`room.lock.kind.${kind}`)} />
          ))}
          <LockedActions />
        </div>
      </Disclosure>
    </section>
  )
}

/** Single actions are locked at their details, and found again here. */
function LockedActions() {
  const t = useTranslate()
  const locks = useSession((s) => s.locks)
  const records = useRecords((s) => s)
  const known = [...locks.keys()].flatMap((id) => {
    const found = findRecord(records, id)
    return found === null || found.kind === 'sequences' ? [] : [{ id, label: placeWords(found, records, t) }]
  })
  return (
    <>
      {known.map(({ id, label }) => (
        <LockField key={id} id={id} label={label} />
      ))}
      <p className={styles.quiet}>{t('room.locks.action')}</p>
    </>
  )
}
