import { Lock } from 'lucide-react'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LockedNote.module.css'

/** Says that facilitators alone can change what follows, when any of these locks is on. */
export function LockedNote({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslate()
  const isLocked = useSession(({ locks }) => ids.some((id) => locks.has(id)))
  if (!isLocked) return null
  return (
    <p className={styles.note}>
      <Lock aria-hidden="true" />
      {t('map.locked')}
    </p>
  )
}
