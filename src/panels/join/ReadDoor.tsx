import { type FormEvent, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { Button } from '../../ui/Button.tsx'
import { PageBar } from '../../ui/PageBar.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import type { CodeRefusal } from './CodeForm.tsx'
import formStyles from './DoorForm.module.css'
import styles from './Join.module.css'
import { PassphraseField } from './PassphraseField.tsx'

export interface ReadDoorProps {
  /** Null when it was the right one: the application then leaves this page. */
  readonly onEnter: (passphrase: string) => Promise<CodeRefusal | null>
}

/** Before the link to read, where it asks for a passphrase: nothing else is asked. */
export function ReadDoor({ onEnter }: ReadDoorProps) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const [until, setUntil] = useState<number | null>(null)
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  async function send(): Promise<ErrorCode | null> {
    const refused = await onEnter(passphrase)
    const waits = refused !== null && typeof refused !== 'string'
    setUntil(waits ? refused.until : null)
    return waits ? refused.code : refused
  }
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (passphrase.trim() === '') setProblem('passphrase-missing')
    else void submit(send)
  }
  return (
    <>
      <PageBar homeHref="/" />
      <main className={styles.join}>
        <div className={styles.door}>
          <h1 className={styles.title}>{t('join.private')}</h1>
          <form className={formStyles.form} onSubmit={handleSubmit} noValidate>
            <PassphraseField value={passphrase} onChange={setPassphrase} problem={problem} until={until} />
            <div className={formStyles.enter}>
              <Button look="primary" type="submit" isPending={busy}>
                {t(busy ? 'join.entering' : 'passphrase.read')}
              </Button>
            </div>
          </form>
        </div>
      </main>
    </>
  )
}
