import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { useTextPlace } from '../../store/useTextPlace.ts'
import field from '../../ui/Field.module.css'
import { describedBy } from './describedBy.ts'
import { FieldProblem, hasProblem } from './FieldProblem.tsx'
import styles from './NameField.module.css'
import { TypingHere } from './TypingHere.tsx'
import { useDraft } from './useDraft.ts'

export interface NameFieldProps {
  readonly label: string
  /** Keep the label for screen readers only, where the place already says it. */
  readonly labelHidden?: boolean
  readonly value: string
  /** Shares the words; what it returns is shown in place, and the words stay. */
  readonly onCommit: (text: string) => ErrorCode | null
  readonly maxLength: number
  /** `text` and `heading` look like the words themselves until one points at them or types. */
  readonly look?: 'field' | 'text' | 'heading'
  readonly placeholder?: string
  /** What there is to say below the words while they are typed. */
  readonly below?: (words: string) => ReactNode
  /** The text, as `<record id>/<field>`, where others should see who is in it. */
  readonly place?: string
}

/** As many characters as the field grows with; what is longer is scrolled. */
const GROWS_WITH = 1000

/**
 * One line of words, such as a name or a title. Long ones wrap instead of being cut. Enter or leaving the field
 * shares them, Escape takes back what was typed.
 */
export function NameField({
  label,
  labelHidden = false,
  value,
  onCommit,
  maxLength,
  look = 'field',
  placeholder,
  below,
  place,
}: NameFieldProps) {
  const id = useId()
  const draft = useDraft(value, onCommit)
  const problem = { error: draft.error, length: draft.text.trim().length, max: maxLength }
  const wrong = hasProblem(problem)
  const here = useTextPlace(place)

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      draft.commit()
    } else if (event.key === 'Escape' && draft.restore()) {
      // Taken back here; a dialog or panel around must not close as well.
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <div className={`${field.field} ${styles.field}`} data-look={look}>
      {labelHidden ? null : (
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.grow} data-text={`${(draft.text || (placeholder ?? '')).slice(0, GROWS_WITH)} `}>
        <textarea
          id={id}
          className={styles.input}
          rows={1}
          value={draft.text}
          dir="auto"
          placeholder={placeholder}
          aria-label={labelHidden ? label : undefined}
          aria-invalid={wrong || undefined}
          aria-describedby={describedBy(wrong && `${id}error`, place !== undefined && `${id}here`)}
          onFocus={here.handleFocus}
          onChange={(e) => draft.type(e.target.value)}
          onKeyDown={handleKey}
          onBlur={() => {
            draft.commit()
            here.handleBlur()
          }}
        />
      </div>
      {place === undefined ? null : <TypingHere place={place} id={`${id}here`} />}
      <FieldProblem id={`${id}error`} {...problem} />
      {below?.(draft.text)}
    </div>
  )
}
