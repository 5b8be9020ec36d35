import { kindLock, LOCKED_KINDS } from '../../model/facilitation/locks.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { useJourney } from '../../store/WorkshopContext.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SessionPanel.module.css'

/** What facilitators alone may change, sequence by sequence and kind by kind. */
export function Locks() {
  const t = useTranslate()
  const ask = useAsk()
  const locks = useSession((s) => s.locks)
  const { sequences } = useJourney()
  const lock = (id: string, locked: boolean) => void ask((api) => api.lock(id, locked))
  return (
    <section className={styles.section}>
      <Disclosure title={t('room.locks')} openAtFirst={locks.size > 0}>
        <div className={styles.section}>
          <p className={styles.quiet}>{t('room.locks.hint')}</p>
          {sequences.map(({ sequence: { id, name } }) => (
            <SwitchField
              key={id}
              label={t('room.lock.sequence', { name })}
              isOn={locks.has(id)}
              onChange={(locked) => lock(id, locked)}
            />
          ))}
          {LOCKED_KINDS.map((kind) => (
            <SwitchField
              key={kind}
              label={t(`room.lock.kind.${kind}`)}
              isOn={locks.has(kindLock(kind))}
              onChange={(locked) => lock(kindLock(kind), locked)}
            />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}
