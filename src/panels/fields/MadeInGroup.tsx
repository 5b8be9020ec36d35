import { groupTagId } from '../../model/schema/groupTag.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './FrictionDetails.module.css'
import { groupName } from './groupWords.ts'

/** The group by the name that it has now; one that is gone, by the name that it had. */
export function MadeInGroup({ id }: { readonly id: string }) {
  const t = useTranslate()
  const tag = useRecord('groupTags', groupTagId(id))
  const now = useSession((s) => (tag === undefined ? undefined : s.groups.get(tag.groupId)))
  const group = now ?? tag
  return group === undefined ? null : (
    <p className={styles.origin}>{t('group.madeIn', { group: groupName(group, t) })}</p>
  )
}
