import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Group } from '../../model/facilitation/group.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { focusNext } from '../fields/focusNext.ts'
import { GroupChip } from '../fields/GroupChip.tsx'
import { areaWords, groupName } from '../fields/groupWords.ts'
import { GroupForm } from './GroupForm.tsx'
import styles from './Groups.module.css'
import { SeatRow, type SeatRowProps } from './SeatRow.tsx'
import { useSeats } from './useGroups.ts'

export interface GroupItemProps extends Pick<SeatRowProps, 'onMoved'> {
  readonly group: Group
  readonly onRemoved: (words: string) => void
}

/** A group for whoever leads: its part, who is in it, how far they are. */
export function GroupItem({ group, onMoved, onRemoved }: GroupItemProps) {
  const t = useTranslate()
  const ask = useAsk()
  const records = useRecords((s) => s)
  const ready = useSession((s) => s.ready)
  const hands = useSession((s) => s.hands)
  const seats = useSeats().filter(({ groupId }) => groupId === group.id)
  const [editing, setEditing] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  const count = (of: ReadonlyMap<string, unknown>) => seats.filter(({ member }) => of.has(member.id)).length
  function stop(): void {
    setEditing(false)
    requestAnimationFrame(() => pencil.current?.focus())
  }
  async function remove(): Promise<void> {
    const goOn = focusNext(item.current)
    if (!(await ask((api) => api.removeGroup(group.id)))) return
    onRemoved(t('lead.groups.removed', { group: groupName(group, t) }))
    goOn()
  }
  return (
    <li className={styles.group} ref={item} aria-label={groupName(group, t)}>
      <div className={styles.head}>
        <GroupChip group={group} />
        <IconButton
          ref={pencil}
          size="small"
          label={t('lead.groups.edit', { group: groupName(group, t) })}
          icon={<Pencil />}
          aria-expanded={editing}
          onPress={() => setEditing(!editing)}
        />
      </div>
      <p className={styles.quiet}>{areaWords(group.area, records, t)}</p>
      <p className={styles.quiet}>
        {t('lead.groups.facts', { people: seats.length, ready: count(ready), hands: count(hands) })}
      </p>
      {editing ? <GroupForm group={group} onDone={stop} onRemove={() => void remove()} /> : null}
      {seats.length === 0 ? null : (
        <ul className={styles.list}>
          {seats.map(({ member, groupId }) => (
            <SeatRow key={member.id} member={member} groupId={groupId} onMoved={onMoved} />
          ))}
        </ul>
      )}
    </li>
  )
}
