import { type FormEvent, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './CodeForm.module.css'
import { parseCode } from './parseCode.ts'

export interface CodeFormProps {
  /** Null when the code leads somewhere: the application then leaves this page. */
  readonly onJoinCode: (code: string) => Promise<ErrorCode | null>
}

/** Into a workshop by the characters on the wall. */
export function CodeForm({ onJoinCode }: CodeFormProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode | 'incomplete'>()
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const code = parseCode(text)
    if (code === null) setProblem('incomplete')
    else void submit(() => onJoinCode(code))
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

  function message(code: ErrorCode | 'incomplete'): string {
    return t(code === 'incomplete' ? 'join.code.incomplete' : `error.${code}`)
  }
}
