import { Send } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { parseText } from '../../model/commands/text.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import { type CardText, isSignable } from '../../model/facilitation/writing.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { CardDraft } from '../../store/ballotBox.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { FieldProblem, hasProblem } from '../fields/FieldProblem.tsx'
import styles from './WritingBallot.module.css'

export interface CardFieldProps {
  readonly round: WritingRound
  readonly nameOf: (itemId: string) => string
  /** What it is about at first, and whether it bears one's name. */
  readonly first: Pick<CardText, 'itemId' | 'signed'>
  readonly firstText: string
  /** Each letter: what is typed stays on the device, with what it is about. */
  readonly onDraft: (draft: CardDraft) => void
  readonly onSend: (card: CardText) => void
  /** Changes a card that is there. */
  readonly isEdit?: boolean
  /** Beside the button. */
  readonly children?: ReactNode
}

/** A card to write: its words, what it is about, whether it is signed. Sent, the field is free for the next. */
export function CardField(props: CardFieldProps) {
  const { round, nameOf, first, firstText, onDraft, onSend, isEdit = false, children } = props
  const t = useTranslate()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(firstText)
  const [itemId, setItemId] = useState(first.itemId)
  const [signed, setSigned] = useState(first.signed)
  const [error, setError] = useState<ErrorCode | null>(null)
  const problem = { error, length: text.trim().length, max: TEXT_MAX }
  const wrong = hasProblem(problem)
  function type(next: string): void {
    setText(next)
    setError(null)
    onDraft({ text: next, itemId })
  }
  function turnTo(next: string): void {
    setItemId(next)
    onDraft({ text, itemId: next })
  }
  // Not handed in when the page goes unseen, as other fields are: half a card is not sent. It is kept on the device.
  function send(): void {
    const parsed = parseText(text)
    if (!parsed.ok) {
      setError(parsed.code)
      field.current?.focus()
      return
    }
    onSend({ text: parsed.value, itemId, signed })
    if (!isEdit) type('')
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
        field.current?.focus()
      }}
    >
      {round.itemIds.length === 1 ? null : (
        <SelectField label={t('writing.about')} value={itemId} onChange={(e) => turnTo(e.target.value)}>
          {round.itemIds.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
        </SelectField>
      )}
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}text`}>
          {t(isEdit ? 'writing.text.edit' : 'writing.text')}
        </label>
        <textarea
          id={`${id}text`}
          ref={field}
          className={styles.text}
          dir="auto"
          rows={3}
          value={text}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}problem ${id}keys` : `${id}keys`}
          onChange={(event) => type(event.target.value)}
          onKeyDown={handleKey}
        />
        <FieldProblem id={`${id}problem`} {...problem} />
        <p className={styles.keys} id={`${id}keys`}>
          {t('writing.keys')}
        </p>
      </div>
      {isSignable(round) ? (
        <label className={styles.sign}>
          <input type="checkbox" checked={signed} onChange={(event) => setSigned(event.target.checked)} />
          <span>{t('writing.sign')}</span>
        </label>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isDisabled={problem.length > TEXT_MAX}>
          <Send aria-hidden="true" />
          {t(isEdit ? 'writing.keep' : 'writing.send')}
        </Button>
        {children}
      </div>
    </form>
  )
}
