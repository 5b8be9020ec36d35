import { type FormEvent, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { mayLead, ROLES } from '../../protocol/roles.ts'
import { useRole, useSession } from '../../store/useSession.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './PeopleList.module.css'

/**
 * "I am already in the room, on another device": says who one is there; a facilitator confirms. A facilitator's own place is
 * not to be had this way.
 */
export function Claim() {
  const t = useTranslate()
  const { api, participantId } = useWorkshop()
  const role = useRole()
  const people = useSession((s) => s.people)
  const waiting = useSession((s) => s.waiting.has(participantId))
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [who, setWho] = useState('')
  const { busy, problem, submit } = useSubmit<ErrorCode>()
  const others = [...people.values()].filter(({ id, role: theirs }) => {
    const known = ROLES.find((each) => each === theirs)
    return id !== participantId && known !== undefined && !mayLead(known) && known !== 'display'
  })
  if (mayLead(role) || role === 'display' || (others.length === 0 && !waiting)) return null
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (who === '') return
    void submit(async () => {
      const refused = await api.claim(who)
      if (refused === null) {
        setAsked(true)
        setOpen(false)
      }
      return refused
    })
  }
  return (
    <section className={styles.claim}>
      <p role="status">{waiting ? t('claim.waiting') : asked ? t('claim.refused') : ''}</p>
      {waiting ? null : (
        <Button size="small" look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t('claim.open')}
        </Button>
      )}
      {open && !waiting ? (
        <form className={styles.form} onSubmit={handleSubmit}>
          <p>{t('claim.hint')}</p>
          <SelectField
            label={t('claim.who')}
            value={who}
            error={problem === null ? null : t(`error.${problem}`)}
            onChange={(e) => setWho(e.target.value)}
          >
            <option value="">{t('claim.choose')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name === '' ? t('workshop.people.anonymous') : name}
              </option>
            ))}
          </SelectField>
          <div className={styles.ways}>
            <Button type="submit" size="small" look="primary" isDisabled={who === ''} isPending={busy}>
              {t('claim.ask')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
