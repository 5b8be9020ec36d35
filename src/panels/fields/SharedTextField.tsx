import { useId } from 'react'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './SharedTextField.module.css'
import { type EditText, useSharedText } from './useSharedText.ts'

export interface SharedTextFieldProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly onEdit: EditText
  readonly look?: 'field' | 'text'
  readonly placeholder?: string
}

/** A longer text that several people write at once. Remount it (by key) for the text of another record. */
export function SharedTextField({
  label,
  labelHidden = false,
  value,
  onEdit,
  look = 'field',
  placeholder,
}: SharedTextFieldProps) {
  const t = useTranslate()
  const id = useId()
  const text = useSharedText(value, onEdit)
  return (
    <div className={styles.field}>
      {labelHidden ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <textarea
        id={id}
        ref={text.ref}
        className={styles.input}
        data-look={look}
        defaultValue={text.initial}
        maxLength={TEXT_MAX}
        placeholder={placeholder}
        aria-label={labelHidden ? label : undefined}
        aria-invalid={text.error === null ? undefined : true}
        aria-describedby={text.error === null ? undefined : `${id}error`}
        onInput={text.handleInput}
        onCompositionStart={() => text.handleComposition(true)}
        onCompositionEnd={() => text.handleComposition(false)}
        onBlur={text.handleBlur}
      />
      {text.error === null ? null : (
        <p className={styles.error} id={`${id}error`} role="alert">
          {t(`error.${text.error}`)}
        </p>
      )}
    </div>
  )
}
