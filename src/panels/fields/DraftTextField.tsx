import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useTextPlace } from '../../store/useTextPlace.ts'
import { TextArea } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { TypingHere } from './TypingHere.tsx'
import { useDraft } from './useDraft.ts'

export interface DraftTextFieldProps {
  readonly label: string
  /** Keep the label for screen readers only, where the place already says it. */
  readonly labelHidden?: boolean
  readonly value: string
  readonly onCommit: (text: string) => ErrorCode | null
  readonly maxLength: number
  readonly placeholder: string
  /** The text, as `<record id>/<field>`. */
  readonly place: string
  /** Lines it has when it is empty. */
  readonly rows?: number
  /** What there is to say below the words while they are typed. */
  readonly below?: (words: string) => ReactNode
}

/** A longer text that one person at a time writes: shared when one leaves it, Escape takes back what was typed. */
export function DraftTextField({
  label,
  labelHidden = false,
  value,
  onCommit,
  maxLength,
  placeholder,
  place,
  rows = 2,
  below,
}: DraftTextFieldProps) {
  const t = useTranslate()
  const draft = useDraft(value, onCommit)
  const here = useTextPlace(place)
  const id = useId()
  const problem =
    draft.text.length > maxLength
      ? t('field.tooLong', { max: maxLength })
      : draft.error === null
        ? null
        : t(`error.${draft.error}`)

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !draft.restore()) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <TextArea
        label={label}
        labelHidden={labelHidden}
        value={draft.text}
        rows={rows}
        placeholder={placeholder}
        error={problem}
        style={{ fieldSizing: 'content', maxHeight: '40dvh' }}
        onChange={(e) => draft.type(e.target.value)}
        onKeyDown={handleKey}
        hint={<TypingHere place={place} id={id} />}
        onFocus={here.handleFocus}
        onBlur={() => {
          draft.commit()
          here.handleBlur()
        }}
      />
      {below?.(draft.text)}
    </>
  )
}
