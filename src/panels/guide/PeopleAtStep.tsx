import { personName } from '../../i18n/personName.ts'
import { usePeersWho, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Avatar } from '../frame/Avatar.tsx'
import styles from './Guide.module.css'

export interface PeopleAtStepProps {
  readonly stepKey: string
  /** With their names to read; otherwise their avatars, and the names for screen readers. */
  readonly inWords?: boolean
}

/** The other people who have this step open, each once. Nothing when there are none. */
export function PeopleAtStep({ stepKey, inWords = false }: PeopleAtStepProps) {
  const t = useTranslate()
  const { participantId } = useWorkshop()
  // A list of steps has a thousand of these: only those where somebody comes or goes render again.
  const here = usePeersWho(({ guide, person }) => guide === stepKey && person.id !== participantId)
  const people = new Map(here.map((person) => [person.id, personName(t, person)]))
  if (people.size === 0) return null
  const words = t('guide.here', { names: [...people.values()].join(', ') })
  return (
    <span className={styles.people}>
      {[...people].map(([id, name]) => (
        <Avatar key={id} id={id} name={name} />
      ))}
      {inWords ? <span>{words}</span> : <VisuallyHidden>{words}</VisuallyHidden>}
    </span>
  )
}
