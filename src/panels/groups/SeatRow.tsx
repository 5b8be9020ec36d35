import { CircleCheck, Hand } from 'lucide-react'
import { personName } from '../../i18n/personName.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useSession } from '../../store/useSession.ts'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { groupName } from '../fields/groupWords.ts'
import type { Member } from '../session/useMembers.ts'
import styles from './Groups.module.css'
import { useGroups } from './useGroups.ts'

export interface SeatRowProps {
  readonly member: Member
  readonly groupId: string | null
  /** Says what was done, and keeps the keyboard with who was moved. */
  readonly onMoved: (personId: string, words: string) => void
}

/** Somebody in a group, or in none: what they signal, and the way to another group. */
export function SeatRow({ member, groupId, onMoved }: SeatRowProps) {
  const t = useTranslate()
  const ask = useAsk()
  const groups = useGroups()
  const hand = useSession((s) => s.hands.has(member.id))
  const ready = useSession((s) => s.ready.has(member.id))
  const name = personName(t, member)
  async function move(to: string | null): Promise<void> {
    const group = groups.find(({ id }) => id === to)
    const where = group === undefined ? t('lead.groups.nobody') : groupName(group, t)
    if (await ask((api) => api.seatInGroup(member.id, to)))
      onMoved(member.id, t('lead.groups.moved', { name, group: where }))
  }
  return (
    <li className={styles.seat}>
      <p className={styles.who}>
        <bdi>{name}</bdi>
        {ready ? <CircleCheck role="img" aria-label={t('crowd.isReady')} /> : null}
        {hand ? <Hand role="img" aria-label={t('crowd.hand')} /> : null}
        {member.isHere ? null : <span className={styles.quiet}>{t('lead.groups.away')}</span>}
      </p>
      <SelectField
        labelHidden
        label={t('lead.groups.move', { name })}
        data-seat={member.id}
        value={groupId ?? ''}
        onChange={(e) => void move(e.target.value === '' ? null : e.target.value)}
      >
        <option value="">{t('lead.groups.nobody')}</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name.trim() === ''
              ? groupName(group, t)
              : t('group.named', { number: group.number, name: group.name })}
          </option>
        ))}
      </SelectField>
    </li>
  )
}
