import { personName } from '../../i18n/personName.ts'
import { useOwnGroup } from '../../store/useGroups.ts'
import { useLeads, useSession } from '../../store/useSession.ts'
import { useRecords, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import type { OpenPopoverProps } from '../../ui/PopoverButton.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupChip } from '../fields/GroupChip.tsx'
import { areaWords } from '../fields/groupWords.ts'
import { ChooseGroup } from './ChooseGroup.tsx'
import styles from './Groups.module.css'
import { useGoToPart } from './useGoToPart.ts'
import { useGroups, useSeats } from './useGroups.ts'

/** One's group: its part, who else is in it, the way there; and all groups with their parts. */
export function GroupPopover({ trigger, onClose }: OpenPopoverProps) {
  const t = useTranslate()
  const { participantId } = useWorkshop()
  const leads = useLeads()
  const own = useOwnGroup()
  const groups = useGroups()
  const seats = useSeats()
  const records = useRecords((s) => s)
  const go = useGoToPart(own?.area ?? null)
  const mayChoose = useSession((s) => s.state.groupsJoin === 'choose') && !leads
  const others = seats
    .filter(({ member, groupId }) => own !== null && groupId === own.id && member.id !== participantId)
    .map(({ member }) => personName(t, member))
  return (
    <Popover
      title={own === null ? t('lead.groups.list') : t('group.mine')}
      trigger={trigger}
      onClose={onClose}
    >
      {own === null ? (
        leads ? null : (
          <p>{t(mayChoose ? 'group.strip.choose' : 'group.strip.none')}</p>
        )
      ) : (
        <>
          <p>
            <GroupChip group={own} isOwn wraps />
          </p>
          <p>{t('group.mine.part', { area: areaWords(own.area, records, t) })}</p>
          {go === null ? null : (
            <Button
              look="primary"
              onPress={() => {
                onClose()
                go()
              }}
            >
              {t('group.go')}
            </Button>
          )}
          <p className={styles.quiet}>
            {others.length === 0 ? t('group.alone') : t('group.with', { names: others.join(', ') })}
          </p>
          {leads ? null : <p className={styles.quiet}>{t('group.mine.rule')}</p>}
        </>
      )}
      <ul className={styles.list}>
        {groups
          .filter(({ id }) => id !== own?.id)
          .map((group) => (
            <li key={group.id} className={styles.line}>
              <GroupChip group={group} wraps />
              <span className={styles.quiet}>{areaWords(group.area, records, t)}</span>
            </li>
          ))}
      </ul>
      {mayChoose ? <ChooseGroup /> : null}
    </Popover>
  )
}
