import { useState } from 'react'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Crowd.module.css'
import { HandQueue } from './HandQueue.tsx'
import { PersonRow } from './PersonRow.tsx'
import { useMembers } from './useMembers.ts'

/** Raised hands, who is ready, and every member with what they are. */
export function PeopleTab() {
  const t = useTranslate()
  const members = useMembers()
  const ready = useSession((s) => s.ready)
  const inPhase = useSession((s) => s.state.phaseId !== null)
  const [said, setSaid] = useState('')
  const here = members.filter(({ role, isHere }) => isHere && role === 'participant')
  return (
    <>
      <HandQueue />
      {inPhase ? (
        <p className={styles.ready}>
          {t('crowd.ready', { ready: here.filter(({ id }) => ready.has(id)).length, here: here.length })}
        </p>
      ) : null}
      <section className={styles.section} aria-labelledby="members">
        <h3 className={styles.heading} id="members">
          {t('crowd.people')}
        </h3>
        <ul className={styles.list}>
          {members.map((member) => (
            <PersonRow key={member.id} member={member} onDone={setSaid} />
          ))}
        </ul>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </section>
    </>
  )
}
