import { Lock } from 'lucide-react'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LockSign.module.css'

/** Shows that facilitators alone can change what it stands on. `also`: locks that hold it too. */
export function LockSign({ id, also = null }: { readonly id: string; readonly also?: string | null }) {
  const t = useTranslate()
  const locked = useSession(({ locks }) => locks.has(id) || (also !== null && locks.has(also)))
  if (!locked) return null
  return (
    <span className={styles.sign} role="img" aria-label={t('map.locked')} title={t('map.locked')}>
      <Lock aria-hidden="true" />
    </span>
  )
}
