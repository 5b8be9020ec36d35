import { useMemo } from 'react'
import { DialogTrigger } from 'react-aria-components'
import { usePeers, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Avatar } from './Avatar.tsx'
import styles from './People.module.css'
import { type PersonHere, peopleHere } from './peopleHere.ts'

/** Faces shown beside the count. */
const FACES = 4

export interface PeopleProps {
  /** The name of the person at this window. */
  readonly ownName: string
}

/** Who is in the workshop: a few faces and the count; the list on demand. */
export function People({ ownName }: PeopleProps) {
  const t = useTranslate()
  const { participantId, role } = useWorkshop()
  const { locale } = usePreferences().preferences
  const peers = usePeers()
  const people = useMemo(
    () => peopleHere({ id: participantId, name: ownName, role }, peers, locale),
    [participantId, ownName, role, peers, locale],
  )
  const count = t('workshop.people.count', { count: people.length })
  return (
    <DialogTrigger>
      <div className={styles.trigger}>
        <Button look="quiet" aria-label={count}>
          <span className={styles.faces}>
            {people.slice(0, FACES).map(({ id, name }) => (
              <Avatar key={id} id={id} name={name} />
            ))}
          </span>
          <span className={styles.count}>{people.length}</span>
        </Button>
      </div>
      <Popover title={t('workshop.people')}>
        <ul className={styles.list}>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </ul>
      </Popover>
    </DialogTrigger>
  )
}

function Row({ person }: { readonly person: PersonHere }) {
  const t = useTranslate()
  const { id, role, isSelf } = person
  const name = person.name === '' ? t('workshop.people.anonymous') : person.name
  return (
    <li className={styles.person}>
      <Avatar id={id} name={person.name} />
      <span className={styles.name}>{isSelf ? t('workshop.people.you', { name }) : name}</span>
      <span className={styles.role}>{role === null ? '' : t(`role.${role}`)}</span>
    </li>
  )
}
