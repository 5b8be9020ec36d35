import { type KeyboardEvent, useId } from 'react'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useDraft } from '../../fields/useDraft.ts'
import styles from './QuantityField.module.css'
import type { Quantity } from './useQuantities.ts'

export interface QuantityFieldProps {
  readonly label: string
  /** Keep the label for screen readers only, where the place already says it. */
  readonly labelHidden?: boolean
  readonly hint?: string
  /** How the number is read and written: an amount, a count, a percentage. */
  readonly quantity: Quantity
  readonly value: number | null
  /** Shares the number; what it returns is shown in place, and what was typed stays. */
  readonly onCommit: (value: number | null) => ErrorCode | null
  readonly isDisabled?: boolean
}

/** As many characters, the unit with them, as fit in half of a phone. */
const LONG_FROM = 9

/**
 * A number as people of the language write it: "1 234,56" or "1,234.56". Empty is "nobody said it". Enter or leaving
 * the field shares it, Escape takes back what was typed.
 */
export function QuantityField(props: QuantityFieldProps) {
  const { label, labelHidden = false, hint, quantity, value, onCommit, isDisabled = false } = props
  const t = useTranslate()
  const id = useId()
  function share(text: string): ErrorCode | null {
    const read = quantity.read(text)
    return read.ok ? onCommit(read.value) : read.code
  }
  const draft = useDraft(quantity.write(value), share, label)
  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      draft.commit()
    } else if (event.key === 'Escape' && draft.restore()) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const errorId = draft.error === null ? undefined : `${id}error`
  const hintId = hint === undefined ? undefined : `${id}hint`
  const describedBy = [errorId, hintId].filter((part) => part !== undefined).join(' ')
  return (
    <div
      className={styles.field}
      data-long={quantity.write(value).length + quantity.unit.length > LONG_FROM || undefined}
    >
      {labelHidden ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <span className={styles.box} data-invalid={draft.error === null ? undefined : true}>
        <input
          id={id}
          className={styles.input}
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          disabled={isDisabled}
          aria-label={labelHidden ? label : undefined}
          aria-invalid={draft.error === null ? undefined : true}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          onChange={(event) => draft.type(event.target.value)}
          onKeyDown={handleKey}
          onBlur={() => draft.commit()}
        />
        {quantity.unit === '' ? null : <span className={styles.unit}>{quantity.unit}</span>}
      </span>
      {draft.error === null ? null : (
        <p className={styles.error} id={errorId} role="alert">
          {t(`error.${draft.error}`)}
        </p>
      )}
      {hint === undefined ? null : (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
