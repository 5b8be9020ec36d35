import { useMemo } from 'react'
import { sortedGroups } from '../../model/facilitation/groups.ts'
import { GroupChip } from '../../panels/fields/GroupChip.tsx'
import { groupName } from '../../panels/fields/groupWords.ts'
import { useOwnGroup } from '../../store/useGroups.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { GroupSignProps } from './GroupSign.tsx'
import styles from './GroupSigns.module.css'

/** A number with its gap, as wide as two figures are. */
const NUMBER_WIDTH = 32

/** The groups that have this sequence, by number, colour and name; nothing where all have everything. */
export function GroupSigns({ sequenceId, width }: GroupSignProps) {
  const t = useTranslate()
  const all = useSession((s) => s.groups)
  const own = useOwnGroup()
  const groups = useMemo(() => {
    const those = sortedGroups({ groups: all }).filter(
      ({ area }) => area.by === 'sequences' && area.ids.includes(sequenceId),
    )
    return [...those.filter(({ id }) => id === own?.id), ...those.filter(({ id }) => id !== own?.id)]
  }, [all, own?.id, sequenceId])
  const numberOnly = width !== undefined && groups.length > 1
  const room = numberOnly ? Math.max(1, Math.floor(width / NUMBER_WIDTH)) : groups.length
  const shown = room >= groups.length ? groups : groups.slice(0, Math.max(1, room - 1))
  const more = groups.slice(shown.length)
  return (
    <>
      {shown.map((group) => (
        <span key={group.id} className={styles.sign}>
          <GroupChip group={group} isOwn={group.id === own?.id} numberOnly={numberOnly} />
          {group.id === own?.id ? <VisuallyHidden>{` (${t('group.ours')})`}</VisuallyHidden> : null}{' '}
        </span>
      ))}
      {more.length === 0 ? null : (
        <span className={styles.more}>
          <span aria-hidden="true">{`+${more.length}`}</span>
          <VisuallyHidden>{`${more.map((group) => groupName(group, t)).join(', ')} `}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
