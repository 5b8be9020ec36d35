import { Lock } from 'lucide-react'
import { kindLock, type LockedKind } from '../../model/facilitation/locks.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LockSign.module.css'

export interface LockSignProps {
  readonly id: string
  /** What is locked, where nothing beside the sign says it. */
  readonly what?: string
}

/** Shows that facilitators alone can change what it stands on. */
export function LockSign({ id, what }: LockSignProps) {
  const t = useTranslate()
  const locked = useSession(({ locks }) => locks.has(id))
  if (!locked) return null
  const words = what === undefined ? t('map.locked') : t('map.locked.what', { what })
  return (
    <span className={styles.sign} role="img" aria-label={words} title={words}>
      <Lock aria-hidden="true" />
    </span>
  )
}

/** The same of a whole lane, or of all marks; nothing where no lock is on its kind. */
export function KindLockSign({
  kind,
  what,
}: {
  readonly kind: LockedKind | undefined
  readonly what: string
}) {
  return kind === undefined ? null : <LockSign id={kindLock(kind)} what={what} />
}
