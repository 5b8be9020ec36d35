import type { Group } from '../../model/facilitation/group.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './GroupChip.module.css'
import { groupName } from './groupWords.ts'

export interface GroupChipProps {
  readonly group: Pick<Group, 'number' | 'name' | 'colour'>
  readonly isOwn?: boolean
  /** A long name goes on below instead of being cut. */
  readonly wraps?: boolean
}

/** A group by number, colour and name. */
export function GroupChip({ group, isOwn = false, wraps = false }: GroupChipProps) {
  const t = useTranslate()
  const hasName = group.name.trim() !== ''
  return (
    <span
      className={styles.chip}
      data-colour={group.colour}
      data-own={isOwn || undefined}
      data-wraps={wraps || undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {group.number}
      </span>
      <bdi className={styles.name}>{hasName ? group.name : groupName(group, t)}</bdi>
    </span>
  )
}
