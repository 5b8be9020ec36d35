import type { ErrorCode } from '../../protocol/errors.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './FieldProblem.module.css'

export interface FieldProblemProps {
  /** For `aria-describedby` of the field. */
  readonly id: string
  readonly error: ErrorCode | null
  /** How long the words are, and may be. */
  readonly length: number
  readonly max: number
}

/** Whether there is anything to say: then the field is invalid. */
export function hasProblem({ error, length, max }: Omit<FieldProblemProps, 'id'>): boolean {
  return error !== null || length > max
}

/**
 * Why the words of a field cannot be shared. Too long is said while one types or pastes, before they are handed in: nothing is
 * cut, and the count helps to shorten them.
 */
export function FieldProblem({ id, error, length, max }: FieldProblemProps) {
  const t = useTranslate()
  if (!hasProblem({ error, length, max })) return null
  const tooLong = length > max
  return (
    <p className={styles.problem} id={id} role="alert">
      {tooLong ? t('field.tooLong', { max }) : error === null ? null : t(`error.${error}`)}
      {/* Not read out: it changes with every letter. */}
      {tooLong ? <span aria-hidden="true"> {t('field.count', { length, max })}</span> : null}
    </p>
  )
}
