import { useMemo } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useRole } from '../../store/useSession.ts'
import { usePeers, useWorkshop } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Avatar } from './Avatar.tsx'
import styles from './People.module.css'
import { PeopleHere } from './PeopleContext.ts'
import { peopleHere } from './peopleHere.ts'

const PeoplePopover = lazyPart(
  ['people', 'places', 'announce', 'claim'],
  async () => (await import('../people/PeoplePopover.tsx')).PeoplePopover,
)

/** Faces shown beside the count. */
const FACES = 4

export interface PeopleProps {
  /** The name of the person at this window. */
  readonly ownName: string
  /** Gives that person another name; why not, or null. */
  readonly onRename: (name: string) => Promise<ErrorCode | null>
}

/** Who is in the workshop: a few faces and the count; the list on demand. */
export function People({ ownName, onRename }: PeopleProps) {
  const t = useTranslate()
  const { participantId } = useWorkshop()
  const role = useRole()
  const { locale } = usePreferences().preferences
  const peers = usePeers()
  const people = useMemo(
    () => peopleHere({ id: participantId, name: ownName, role }, peers, locale),
    [participantId, ownName, role, peers, locale],
  )
  const count = t('workshop.people.count', { count: people.length })
  const list = useMemo(() => ({ people, onRename }), [people, onRename])
  return (
    <PeopleHere value={list}>
      <div className={styles.trigger}>
        <PopoverButton look="quiet" aria-label={count} Popover={PeoplePopover}>
          <span className={styles.faces}>
            {people.slice(0, FACES).map(({ id, name }) => (
              <Avatar key={id} id={id} name={name} />
            ))}
          </span>
          <span className={styles.count}>{people.length}</span>
        </PopoverButton>
      </div>
    </PeopleHere>
  )
}
