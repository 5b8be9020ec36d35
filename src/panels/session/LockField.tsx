import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { SwitchField } from '../../ui/SwitchField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'

export interface LockFieldProps {
  /** Of the record, or of the lock on a kind. */
  readonly id: string
  readonly label: string
  readonly hint?: string
}

/** Locks one thing, or lets it go, for whoever leads. */
export function LockField({ id, label, hint }: LockFieldProps) {
  const ask = useAsk()
  const isOn = useSession(({ locks }) => locks.has(id))
  return (
    <SwitchField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      isOn={isOn}
      onChange={(locked) => void ask((api) => api.lock(id, locked))}
    />
  )
}

/** The same among the details of a record. */
export function LockThis({ id }: { readonly id: string }) {
  const t = useTranslate()
  return <LockField id={id} label={t('room.lock.this')} hint={t('room.locks.hint')} />
}
