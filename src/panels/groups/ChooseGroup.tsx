import { useAsk } from '../../store/useAsk.ts'
import { useOwnGroup } from '../../store/useGroups.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { GroupChip } from '../fields/GroupChip.tsx'
import { groupName } from '../fields/groupWords.ts'
import styles from './Groups.module.css'
import { useGroups } from './useGroups.ts'

/** The ways into the groups that one is not in, for who may choose. */
export function ChooseGroup() {
  const t = useTranslate()
  const ask = useAsk()
  const own = useOwnGroup()
  const groups = useGroups()
  return (
    // What to do stands above it.
    <fieldset className={styles.choose} aria-label={own === null ? t('group.strip.choose') : undefined}>
      {own === null ? null : <legend className={styles.quiet}>{t('group.change')}</legend>}
      {groups
        .filter(({ id }) => id !== own?.id)
        .map((group) => (
          <Button
            key={group.id}
            size="small"
            onPress={() => void ask((api) => api.seatInGroup('me', group.id))}
          >
            <span aria-hidden="true" className={styles.sign}>
              <GroupChip group={group} wraps />
            </span>
            <VisuallyHidden>{t('group.choose', { group: groupName(group, t) })}</VisuallyHidden>
          </Button>
        ))}
    </fieldset>
  )
}
