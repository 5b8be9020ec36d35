import { type FormEvent, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { usePreferences } from '../../ui/PreferencesContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './CodeForm.module.css'
import { parseCode } from './parseCode.ts'

/** Why a code leads nowhere. `until`: after too many wrong ones, when they are taken again, by this device's clock. */
export type CodeRefusal = ErrorCode | { readonly code: 'too-many-requests'; readonly until: number }

/** After so many unknown codes it is no slip of the finger. */
const UNKNOWN_MANY = 3

export interface CodeFormProps {
  /** Null when the code leads somewhere: the application then leaves this page. */
  readonly onJoinCode: (code: string) => Promise<CodeRefusal | null>
}

/** Into a workshop by the characters on the wall. */
export function CodeForm({ onJoinCode }: CodeFormProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState(0)
  const { busy, problem, submit, setProblem } = useSubmit<
    ErrorCode | 'incomplete' | 'wait' | 'unknown-again'
  >()
  const [until, setUntil] = useState(0)
  const { locale } = usePreferences().preferences
  async function send(code: string) {
    const refused = await onJoinCode(code)
    if (refused === 'code-unknown') {
      setUnknown(unknown + 1)
      return unknown + 1 >= UNKNOWN_MANY ? 'unknown-again' : refused
    }
    if (refused === null || typeof refused === 'string') return refused
    setUntil(refused.until)
    return 'wait'
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const code = parseCode(text)
    if (code === null) setProblem('incomplete')
    else void submit(() => send(code))
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <TextField
        label={t('join.code.field')}
        hint={t('join.code.hint')}
        error={problem === null ? null : message(problem)}
        value={text}
        onChange={(e) => setText(e.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button look="primary" type="submit" isPending={busy}>
        {t(busy ? 'join.code.busy' : 'join.code.submit')}
      </Button>
    </form>
  )

  function message(why: NonNullable<typeof problem>): string {
    if (why === 'incomplete') return t('join.code.incomplete')
    if (why === 'unknown-again') return t('join.code.again')
    if (why !== 'wait') return t(`error.${why}`)
    return t('join.code.wait', {
      time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(until),
    })
  }
}
