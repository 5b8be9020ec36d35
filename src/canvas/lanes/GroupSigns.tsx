import { useMemo } from 'react'
import { sortedGroups } from '../../model/facilitation/groups.ts'
import { GroupChip } from '../../panels/fields/GroupChip.tsx'
import { useOwnGroup } from '../../store/useGroups.ts'
import { useSession } from '../../store/useSession.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './GroupSigns.module.css'

/** The groups that have this sequence, by number, colour and name; nothing where all have everything. */
export function GroupSigns({ sequenceId }: { readonly sequenceId: string }) {
  const t = useTranslate()
  const all = useSession((s) => s.groups)
  const own = useOwnGroup()
  const groups = useMemo(
    () =>
      sortedGroups({ groups: all }).filter(
        ({ area }) => area.by === 'sequences' && area.ids.includes(sequenceId),
      ),
    [all, sequenceId],
  )
  return groups.map((group) => (
    <span key={group.id} className={styles.sign}>
      <GroupChip group={group} isOwn={group.id === own?.id} />
      {group.id === own?.id ? <VisuallyHidden>{` (${t('group.ours')})`}</VisuallyHidden> : null}{' '}
    </span>
  ))
}
