import { type FormEvent, useState } from 'react'
import { parseOptionalName } from '../../model/commands/text.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './DoorForm.module.css'

export interface DoorFormProps {
  /** What the name field starts with. */
  readonly name: string
  /** This device has been in the workshop before. */
  readonly known: boolean
  /** False for a screen, which has no name. */
  readonly asksName: boolean
  readonly onJoin: (name: string) => Promise<ErrorCode | null>
}

/** A name, if one likes, and in. */
export function DoorForm({ name: firstName, known, asksName, onJoin }: DoorFormProps) {
  const t = useTranslate()
  const [name, setName] = useState(firstName)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const parsed = parseOptionalName(name)
    if (!parsed.ok) setProblem(parsed.code)
    else void submit(() => onJoin(parsed.value))
  }
  const ofName = problem === 'name-too-long'
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      {asksName ? (
        <TextField
          label={t('join.name')}
          hint={t('join.name.hint')}
          value={name}
          onChange={(e) => setName(e.target.value)}
          autoComplete="name"
          error={ofName ? t('error.name-too-long') : null}
        />
      ) : null}
      {problem === null || ofName ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
      <div className={styles.enter}>
        <Button look="primary" type="submit" isPending={busy}>
          {t(busy ? 'join.entering' : known ? 'join.reenter' : 'join.enter')}
        </Button>
      </div>
    </form>
  )
}
