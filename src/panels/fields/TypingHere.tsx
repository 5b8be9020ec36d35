import { PenLine } from 'lucide-react'
import { personName } from '../../i18n/personName.ts'
import { usePeopleIn } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './TypingHere.module.css'

export interface TypingHereProps {
  /** The text, as `<record id>/<field>`. */
  readonly place: string
  /** What describes the field, for those who come to it. */
  readonly id: string
}

/** Who else is in this text. Nothing while nobody is. */
export function TypingHere({ place, id }: TypingHereProps) {
  const t = useTranslate()
  const people = usePeopleIn(place)
  return (
    <span id={id} className={styles.here} hidden={people.length === 0}>
      <PenLine aria-hidden="true" />
      {t('field.typing', {
        count: people.length,
        names: people.map((person) => personName(t, person)).join(', '),
      })}
    </span>
  )
}
