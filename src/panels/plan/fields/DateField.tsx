import { type KeyboardEvent, useId } from 'react'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useDraft } from '../../fields/useDraft.ts'
import styles from './QuantityField.module.css'

export interface DateFieldProps {
  readonly label: string
  /** ISO 8601; null when nobody said it. */
  readonly value: string | null
  readonly onCommit: (date: string | null) => ErrorCode | null
  readonly isDisabled?: boolean
}

/** A day, chosen from the calendar that the browser and the language have. */
export function DateField({ label, value, onCommit, isDisabled = false }: DateFieldProps) {
  const t = useTranslate()
  const id = useId()
  const draft = useDraft(value ?? '', (text) => onCommit(text === '' ? null : text), label)
  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') draft.commit()
    else if (event.key === 'Escape' && draft.restore()) event.stopPropagation()
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.box} data-invalid={draft.error === null ? undefined : true}>
        <input
          id={id}
          type="date"
          className={styles.date}
          value={draft.text}
          disabled={isDisabled}
          aria-invalid={draft.error === null ? undefined : true}
          aria-describedby={draft.error === null ? undefined : `${id}error`}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={handleKey}
          onBlur={() => draft.commit()}
        />
      </span>
      {draft.error === null ? null : (
        <p className={styles.error} id={`${id}error`} role="alert">
          {t(`error.${draft.error}`)}
        </p>
      )}
    </div>
  )
}
