// A label, a control, a hint and an error that belong together for everybody, screen readers included.
import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

export interface FieldProps {
  readonly label: string
  /** Keep the label for screen readers only, where the place already says it. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  readonly error?: string | null
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = FieldProps &
  Omit<ComponentProps<Tag>, 'className'>

export function TextField({ label, labelHidden, hint, error, ...input }: Control<'input'>) {
  return (
    <Frame {...{ label, labelHidden, hint, error }}>
      {(aria) => <input dir="auto" {...input} {...aria} className={styles.input} />}
    </Frame>
  )
}

export function TextArea({ label, labelHidden, hint, error, ...input }: Control<'textarea'>) {
  return (
    <Frame {...{ label, labelHidden, hint, error }}>
      {(aria) => <textarea dir="auto" {...input} {...aria} className={styles.input} />}
    </Frame>
  )
}

/** A native select: the one that works best on phones and with every screen reader. Children are its options. */
export function SelectField({ label, labelHidden, hint, error, ...input }: Control<'select'>) {
  return (
    <Frame {...{ label, labelHidden, hint, error }}>
      {(aria) => <select {...input} {...aria} className={styles.input} />}
    </Frame>
  )
}

interface Aria {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-label': string | undefined
}

type FrameProps = { readonly [Prop in keyof FieldProps]: FieldProps[Prop] | undefined } & {
  readonly children: (aria: Aria) => ReactNode
}

function Frame({ label = '', labelHidden = false, hint, error = null, children }: FrameProps) {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}hint`
  const errorId = error === null ? undefined : `${id}error`
  const describedBy = [errorId, hintId].filter((x) => x !== undefined).join(' ')
  return (
    <div className={styles.field}>
      {labelHidden ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === null ? undefined : true,
        'aria-label': labelHidden ? label : undefined,
      })}
      {errorId === undefined ? null : (
        <p className={styles.error} id={errorId} role="alert">
          {error}
        </p>
      )}
      {hintId === undefined ? null : (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
