import { UserRound } from 'lucide-react'
import type { CSSProperties } from 'react'
import { usePersonColour } from '../../store/WorkshopContext.ts'
import styles from './Avatar.module.css'
import { initials } from './peopleHere.ts'

export interface AvatarProps {
  readonly id: string
  readonly name: string
}

/** The letters and the colour of somebody; decorative, since the name stands beside it or in the label. */
export function Avatar({ id, name }: AvatarProps) {
  const letters = initials(name)
  const colourOf = usePersonColour()
  return (
    <span
      className={styles.avatar}
      style={{ '--person': colourOf(id) } as CSSProperties}
      data-letters={letters}
      aria-hidden="true"
    >
      {letters === '' ? <UserRound /> : null}
    </span>
  )
}
