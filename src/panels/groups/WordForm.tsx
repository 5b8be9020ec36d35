import { type FormEvent, useState } from 'react'
import { WORD_MAX } from '../../model/facilitation/group.ts'
import { useAsk } from '../../store/useAsk.ts'
import { useInGroups, wordNow } from '../../store/useGroups.ts'
import { useSession } from '../../store/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { groupName } from '../fields/groupWords.ts'
import styles from './Groups.module.css'
import { useGroups } from './useGroups.ts'

/** Says something to all groups, or to one, while they work. */
export function WordForm() {
  const t = useTranslate()
  const ask = useAsk()
  const groups = useGroups()
  const inGroups = useInGroups()
  const word = useSession(wordNow)
  const [text, setText] = useState('')
  const [to, setTo] = useState('')
  // One that is gone since is nobody to say it to.
  const groupId = groups.some(({ id }) => id === to) ? to : null
  async function say(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    if (await ask((api) => api.say(text.trim(), groupId))) setText('')
  }
  return (
    <section className={styles.section} aria-labelledby="groups-word">
      <h3 className={styles.heading} id="groups-word">
        {t('lead.groups.word')}
      </h3>
      {inGroups ? (
        <form className={styles.section} onSubmit={(event) => void say(event)}>
          <SelectField
            label={t('lead.groups.word.to')}
            value={groupId ?? ''}
            onChange={(e) => setTo(e.target.value)}
          >
            <option value="">{t('lead.groups.word.all')}</option>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {groupName(group, t)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('lead.groups.word.text')}
            hint={t('lead.groups.word.hint')}
            maxLength={WORD_MAX}
            value={text}
            onChange={(e) => setText(e.target.value)}
          />
          <div className={styles.ways}>
            <Button type="submit">{t('lead.groups.word.say')}</Button>
            {word === null ? null : (
              <Button look="quiet" onPress={() => void ask((api) => api.takeWordBack())}>
                {t('lead.groups.word.back')}
              </Button>
            )}
          </div>
        </form>
      ) : null}
      <p role="status" className={styles.quiet}>
        {!inGroups
          ? t('lead.groups.word.later')
          : word === null
            ? ''
            : t('lead.groups.word.on', { text: word.text })}
      </p>
    </section>
  )
}
