import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Avatar } from '../frame/Avatar.tsx'
import type { PersonHere } from '../frame/peopleHere.ts'
import styles from './PeopleList.module.css'
import { Recent } from './Recent.tsx'
import { RenameForm } from './RenameForm.tsx'
import { Where } from './Where.tsx'

export interface PeopleListProps {
  readonly people: readonly PersonHere[]
  /** Gives the person at this window another name; why not, or null. */
  readonly onRename: (name: string) => Promise<ErrorCode | null>
}

/** Who is here, where each of them is, and one's own name, which one may change. */
export function PeopleList({ people, onRename }: PeopleListProps) {
  const t = useTranslate()
  const [renaming, setRenaming] = useState(false)
  const [said, setSaid] = useState('')
  const pencil = useRef<HTMLButtonElement>(null)
  function stop(): void {
    setRenaming(false)
    // The button is back with the next paint.
    requestAnimationFrame(() => pencil.current?.focus())
  }
  return (
    <>
      <ul className={styles.list}>
        {people.map(({ id, name, role, isSelf }) => {
          const nameless =
            role === 'facilitator' && !isSelf ? 'role.facilitator' : 'workshop.people.anonymous'
          const shown = name || t(nameless)
          return (
            <li className={styles.person} key={id}>
              <Avatar id={id} name={name} />
              <div className={styles.who}>
                <span className={styles.name} dir="auto">
                  {isSelf ? t('workshop.people.you', { name: shown }) : shown}
                </span>
                <span className={styles.role}>{role === null ? '' : t(`role.${role}`)}</span>
                {isSelf ? null : <Where personId={id} name={shown} />}
              </div>
              {isSelf && !renaming ? (
                <IconButton
                  ref={pencil}
                  size="small"
                  label={t('people.rename')}
                  icon={<Pencil />}
                  onPress={() => {
                    setSaid('')
                    setRenaming(true)
                  }}
                />
              ) : null}
              {isSelf && renaming ? (
                <RenameForm
                  name={name}
                  onRename={onRename}
                  onDone={(now) => {
                    setSaid(now === '' ? t('people.renamed.none') : t('people.renamed', { name: now }))
                    stop()
                  }}
                  onCancel={stop}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      <Recent />
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  )
}
