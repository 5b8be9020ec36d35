import { useId } from 'react'
import { type EditText, useSharedText } from '../../store/useSharedText.ts'
import { useTextPlace } from '../../store/useTextPlace.ts'
import field from '../../ui/Field.module.css'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { describedBy } from './describedBy.ts'
import styles from './SharedTextField.module.css'
import { TypingHere } from './TypingHere.tsx'

export interface SharedTextFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly onEdit: EditText
  readonly look?: 'field' | 'text'
  readonly placeholder?: string
  /** The text, as `<record id>/<field>`, where others should see who is in it. */
  readonly place?: string
}

/** A longer text that several people write at once. Remount it (by key) for the text of another record. */
export function SharedTextField({
  label,
  labelHidden = false,
  value,
  onEdit,
  look = 'field',
  placeholder,
  place,
}: SharedTextFieldProps) {
  const t = useTranslate()
  const id = useId()
  const text = useSharedText(value, onEdit)
  const here = useTextPlace(place)
  return (
    <div className={field.field}>
      {labelHidden ? null : (
        <label className={field.label} htmlFor={id}>
          {label}
        </label>
      )}
      <textarea
        id={id}
        ref={text.ref}
        className={styles.input}
        data-look={look}
        defaultValue={text.initial}
        dir="auto"
        placeholder={placeholder}
        aria-label={labelHidden ? label : undefined}
        aria-invalid={text.error === null ? undefined : true}
        aria-describedby={describedBy(
          text.error !== null && `${id}error`,
          place !== undefined && `${id}here`,
        )}
        onFocus={here.handleFocus}
        onInput={text.handleInput}
        onCompositionStart={() => text.handleComposition(true)}
        onCompositionEnd={() => text.handleComposition(false)}
        onBlur={() => {
          text.handleBlur()
          here.handleBlur()
        }}
      />
      {place === undefined ? null : <TypingHere place={place} id={`${id}here`} />}
      {text.error === null ? null : (
        <p className={field.error} id={`${id}error`} role="alert">
          {t(`error.${text.error}`)}
        </p>
      )}
    </div>
  )
}
