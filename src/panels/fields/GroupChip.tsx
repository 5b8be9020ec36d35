import type { Group } from '../../model/facilitation/group.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './GroupChip.module.css'
import { groupName } from './groupWords.ts'

export interface GroupChipProps {
  readonly group: Pick<Group, 'number' | 'name' | 'colour'>
  readonly isOwn?: boolean
  /** A long name goes on below instead of being cut. */
  readonly wraps?: boolean
  /** The name is only read out. */
  readonly numberOnly?: boolean
}

/** A group by number, colour and name. */
export function GroupChip({ group, isOwn = false, wraps = false, numberOnly = false }: GroupChipProps) {
  const t = useTranslate()
  const name = groupName(group, t)
  return (
    <span
      className={styles.chip}
      data-colour={group.colour}
      data-own={isOwn || undefined}
      data-wraps={wraps || undefined}
      data-number-only={numberOnly || undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {group.number}
      </span>
      {numberOnly ? <VisuallyHidden>{name}</VisuallyHidden> : <bdi className={styles.name}>{name}</bdi>}
    </span>
  )
}
