import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { NewRoundBody } from '../../protocol/session.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSubmit } from '../../ui/useSubmit.ts'
import styles from './NewRound.module.css'
import { RoundOptions, useRoundOptions } from './RoundOptions.tsx'

/** What the kinds of round do not have in common. */
type About<Body extends NewRoundBody> = Body extends NewRoundBody
  ? Omit<Body, 'title' | 'anonymity' | 'leadersAnswer' | 'revealWithTimer'>
  : never

export interface NewRoundProps {
  readonly onOpened: (roundId: string) => void
  readonly onCancel: () => void
}

export interface NewRoundFormProps extends NewRoundProps {
  readonly title: string
  readonly hint: string
  /** On the button that opens it. */
  readonly openText: string
  readonly canOpen: boolean
  /** What it would be about, or what is wrong with it. */
  readonly about: () => About<NewRoundBody> | ErrorCode
  readonly isWriting?: boolean
  readonly children: ReactNode
}

/** Opens a round: what it is about, then how secret it is and when it is shown. */
export function NewRoundForm(props: NewRoundFormProps) {
  const { title, hint, openText, canOpen, about, isWriting = false, onOpened, onCancel, children } = props
  const t = useTranslate()
  const { api } = useWorkshop()
  const options = useRoundOptions()
  const heading = useRef<HTMLHeadingElement>(null)
  // It stands where the button was that asked for it.
  useEffect(() => heading.current?.focus(), [])
  const { busy, problem, submit, setProblem } = useSubmit<ErrorCode>()
  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const asked = about()
    if (typeof asked === 'string') {
      setProblem(asked)
      return
    }
    void submit(async () => {
      const opened = await api.openRound({ ...asked, ...options.value, title: options.value.title.trim() })
      if (!opened.ok) return opened.code
      onOpened(opened.value)
      return null
    })
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} noValidate>
      <h3 className={styles.title} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p className={styles.hint}>{hint}</p>
      {children}
      <RoundOptions options={options} isWriting={isWriting} />
      {problem === null ? null : <Notice kind="problem">{t(`error.${problem}`)}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={busy} isDisabled={!canOpen}>
          {openText}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
