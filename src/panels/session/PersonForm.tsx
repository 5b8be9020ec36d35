import { type FormEvent, useState } from 'react'
import { NAME_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { ROLES } from '../../protocol/roles.ts'
import type { PersonChange } from '../../protocol/session.ts'
import { useRole } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './Crowd.module.css'
import type { Member } from './useMembers.ts'

export interface PersonFormProps {
  readonly member: Member
  /** Called with what was done. */
  readonly onDone: (words: string) => void
  readonly onCancel: () => void
}

/** What whoever leads can change about a member: the name; facilitators also the role, who has the chair, and who is in. */
export function PersonForm({ member, onDone, onCancel }: PersonFormProps) {
  const t = useTranslate()
  const { api } = useWorkshop()
  const gives = useRole() === 'facilitator'
  const [typed, setTyped] = useState(member.name)
  const [role, setRole] = useState(member.role)
  const [asking, setAsking] = useState<'handOver' | 'putOut' | null>(null)
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const name = member.name === '' ? t('workshop.people.anonymous') : member.name

  function send(request: () => Promise<ErrorCode | null>, words: string): void {
    void submit(async () => {
      const refused = await request()
      if (refused === null) onDone(words)
      return refused
    })
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const change: PersonChange = {
      ...(typed.trim() === member.name ? {} : { name: typed.trim() }),
      ...(role === member.role ? {} : { role }),
    }
    if (Object.keys(change).length === 0) onCancel()
    else send(() => api.changePerson(member.id, change), t('crowd.done.changed', { name }))
  }
  const others = gives && !member.isSelf
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <TextField
        label={t('crowd.name')}
        maxLength={NAME_MAX}
        value={typed}
        onChange={(e) => setTyped(e.target.value)}
      />
      {gives ? (
        <SelectField
          label={t('crowd.role')}
          value={role}
          onChange={(e) => setRole(ROLES.find((each) => each === e.target.value) ?? member.role)}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`role.${each}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {problem === null ? null : <p role="alert">{t(`error.${problem}`)}</p>}
      {asking === null ? (
        <div className={styles.ways}>
          <Button type="submit" look="primary" size="small" isPending={busy}>
            {t('crowd.save')}
          </Button>
          <Button size="small" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
          {others && member.role !== 'facilitator' && member.role !== 'display' ? (
            <Button
              size="small"
              look="quiet"
              aria-label={t('crowd.handOver', { name })}
              onPress={() => setAsking('handOver')}
            >
              {t('crowd.handOver.short')}
            </Button>
          ) : null}
          {member.isSelf ? null : (
            <Button
              size="small"
              look="danger"
              aria-label={t('crowd.putOut', { name })}
              onPress={() => setAsking('putOut')}
            >
              {t('crowd.putOut.short')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <p role="status">{t(`crowd.${asking}.ask`, { name })}</p>
          <div className={styles.ways}>
            <Button
              size="small"
              look={asking === 'putOut' ? 'danger' : 'primary'}
              isPending={busy}
              onPress={() =>
                asking === 'putOut'
                  ? send(() => api.putOut(member.id), t('crowd.done.out', { name }))
                  : send(
                      () => api.changePerson(member.id, { role: 'facilitator', handOver: true }),
                      t('crowd.done.changed', { name }),
                    )
              }
            >
              {t(`crowd.${asking}`, { name })}
            </Button>
            <Button size="small" onPress={() => setAsking(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
