import { useId } from 'react'
import styles from './SelectCell.module.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly text: string
}

export interface SelectCellProps<Value extends string> {
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: Value | ''
  readonly options: readonly SelectOption<Value>[]
  /** Words of the empty choice; without it there is none. */
  readonly none?: string
  readonly onChange: (value: Value | null) => void
  readonly isDisabled?: boolean
}

/** One of a few, in a native list; the empty choice is "nobody said it". */
export function SelectCell<Value extends string>(props: SelectCellProps<Value>) {
  const { label, labelHidden = false, value, options, none, onChange, isDisabled = false } = props
  const id = useId()
  const select = (
    <select
      id={id}
      className={styles.select}
      aria-label={labelHidden ? label : undefined}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(options.find((o) => o.value === event.target.value)?.value ?? null)}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
  if (labelHidden) return select
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {select}
    </div>
  )
}
