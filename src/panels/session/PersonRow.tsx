import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '../../store/useSession.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Avatar } from '../frame/Avatar.tsx'
import styles from './Crowd.module.css'
import { PersonForm } from './PersonForm.tsx'
import type { Member } from './useMembers.ts'

export interface PersonRowProps {
  readonly member: Member
  /** Says what was done. */
  readonly onDone: (words: string) => void
}

/** A member: name, role, here or away, and on demand what can be changed. */
export function PersonRow({ member, onDone }: PersonRowProps) {
  const t = useTranslate()
  const { id, name: given, role, isHere, isSelf } = member
  const hand = useSession((s) => s.hands.has(id))
  const ready = useSession((s) => s.ready.has(id))
  const [open, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const name =
    given || t(role === 'facilitator' && !isSelf ? 'role.facilitator' : 'workshop.people.anonymous')
  function stop(): void {
    setOpen(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  const facts = [
    t(`role.${role}`),
    t(isHere ? 'crowd.here' : 'crowd.away'),
    ...(hand ? [t('crowd.hand')] : []),
    ...(ready ? [t('crowd.isReady')] : []),
  ]
  return (
    <li className={styles.row} data-away={!isHere || undefined}>
      <Avatar id={id} name={given} />
      <div className={styles.who}>
        <p className={styles.name} dir="auto">
          {isSelf ? t('workshop.people.you', { name }) : name}
        </p>
        <p className={styles.quiet}>{facts.join(' · ')}</p>
      </div>
      <IconButton
        ref={pencil}
        size="small"
        label={t('crowd.change', { name })}
        icon={<Pencil />}
        aria-expanded={open}
        onPress={() => setOpen(!open)}
      />
      {open ? (
        <PersonForm
          member={member}
          onDone={(words) => {
            stop()
            onDone(words)
          }}
          onCancel={stop}
        />
      ) : null}
    </li>
  )
}
