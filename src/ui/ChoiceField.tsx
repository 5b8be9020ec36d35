import { type ReactNode, useId } from 'react'
import styles from './ChoiceField.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly text: string
}

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly hint?: ReactNode
  readonly choices: readonly Choice<Value>[]
  /** Null while none is taken. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them taken: radio buttons that look like one control. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, choices, value, onChange } = props
  const id = useId()
  return (
    <fieldset className={styles.field} aria-describedby={hint === undefined ? undefined : `${id}hint`}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p className={styles.hint} id={`${id}hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
