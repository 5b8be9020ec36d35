import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import { usePendingDraft } from '../../store/pendingDrafts.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { describedBy } from '../fields/describedBy.ts'
import styles from './Comments.module.css'
import { MentionList } from './MentionList.tsx'
import { MentionPicker } from './MentionPicker.tsx'
import { type Mentionable, mentionsIn } from './mentions.ts'
import { useMentions } from './useMentions.ts'

export interface CommentFormProps {
  readonly label: string
  readonly text?: string
  readonly mentions?: readonly string[]
  readonly takeKeyboard?: boolean
  /** Why it was refused, or null. */
  readonly onSend: (text: string, mentions: readonly string[]) => ErrorCode | null
  readonly onCancel?: () => void
}

/** Words of one's own, with mentions. Ctrl+Enter sends, Escape gives up. */
export function CommentForm(props: CommentFormProps) {
  const { label, text: first = '', mentions: already = [], takeKeyboard = false, onSend, onCancel } = props
  const t = useTranslate()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(first)
  const [error, setError] = useState<ErrorCode | null>(null)
  const caret = useRef<number | null>(null)
  const list = useMentions(
    text,
    (next, at) => {
      setText(next)
      caret.current = at
    },
    already,
  )
  useLayoutEffect(() => {
    if (takeKeyboard) field.current?.focus()
  }, [takeKeyboard])
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.focus()
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  function send(): boolean {
    const refused = onSend(text, mentionsIn(text, list.chosen))
    setError(refused)
    if (refused === null) setText('')
    return refused === null
  }
  // A window that goes does not send what is half said: it asks before it goes.
  usePendingDraft(text.trim() !== '' && text !== first, () => false)
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (list.handleKey(event) || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.stopPropagation()
      onCancel()
    }
  }
  /** A mention chosen beside the field is written behind the words. */
  function mention(option: Mentionable): void {
    const glue = text === '' || /\s$/.test(text) ? '' : ' '
    const written = `${text}${glue}@${option.name} `
    setText(written)
    caret.current = written.length
    list.add(option)
  }
  const open = list.options !== null && list.options.length > 0
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.field}>
        <textarea
          id={id}
          ref={field}
          className={styles.input}
          value={text}
          maxLength={TEXT_MAX}
          aria-autocomplete="list"
          aria-controls={open ? list.listId : undefined}
          aria-activedescendant={open ? list.optionId(list.active) : undefined}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={describedBy(error !== null && `${id}error`, `${id}hint`)}
          onChange={(event) => {
            setText(event.target.value)
            setError(null)
            list.follow(event.target.value, event.target.selectionStart)
          }}
          onKeyDown={handleKey}
          onBlur={list.close}
        />
        {open ? (
          <MentionList
            id={list.listId}
            options={list.options ?? []}
            active={list.active}
            optionId={list.optionId}
            onPick={list.pick}
          />
        ) : null}
        <VisuallyHidden>
          <span role="status">
            {list.options === null ? '' : t('comments.mention.count', { count: list.options.length })}
          </span>
        </VisuallyHidden>
      </div>
      {error === null ? null : (
        <p className={styles.error} id={`${id}error`} role="alert">
          {t(`error.${error}`)}
        </p>
      )}
      <p className={styles.hint} id={`${id}hint`}>
        {t('comments.write.hint')}
      </p>
      <div className={styles.ways}>
        <Button type="submit" look="primary" size="small" isDisabled={text.trim() === ''}>
          {t('comments.send')}
        </Button>
        {onCancel === undefined ? null : (
          <Button size="small" onPress={onCancel}>
            {t('common.cancel')}
          </Button>
        )}
        <MentionPicker onPick={mention} />
      </div>
    </form>
  )
}
