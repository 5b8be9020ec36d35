import { Users } from 'lucide-react'
import { useInGroups, useOwnGroup } from '../../store/useGroups.ts'
import { useLeads, useRole, useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { GroupChip } from '../fields/GroupChip.tsx'
import { areaWords, groupName } from '../fields/groupWords.ts'
import styles from './Groups.module.css'

const GroupPopover = lazyPart(['groups'], async () => (await import('./GroupPopover.tsx')).GroupPopover)

/** In the bar, while the room works in groups: one's own, and on demand all that one has to know of it. */
export function GroupButton() {
  const t = useTranslate()
  const role = useRole()
  const leads = useLeads()
  const inGroups = useInGroups()
  const own = useOwnGroup()
  const count = useSession((s) => s.groups.size)
  const records = useRecords((s) => s)
  if (!inGroups || role === 'display' || (role === 'observer' && own === null)) return null
  const name =
    own !== null
      ? t('group.bar', { group: groupName(own, t), area: areaWords(own.area, records, t) })
      : leads
        ? t('group.bar.leads', { count })
        : t('group.bar.none')
  return (
    <div className={styles.button}>
      <PopoverButton look="quiet" Popover={GroupPopover}>
        <span aria-hidden="true" className={styles.sign}>
          {own === null ? <Users /> : <GroupChip group={own} isOwn />}
        </span>
        <VisuallyHidden>{name}</VisuallyHidden>
      </PopoverButton>
    </div>
  )
}
