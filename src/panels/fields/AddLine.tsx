import { Plus } from 'lucide-react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { keepWords, usePendingDraft } from '../../store/pendingDrafts.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import styles from './AddLine.module.css'
import { FieldProblem, hasProblem } from './FieldProblem.tsx'

export interface AddLineProps {
  /** For screen readers: what is added, and where. */
  readonly label: string
  readonly placeholder: string
  readonly maxLength: number
  /** Adds it; a refusal is shown in place, and the words stay. */
  readonly onAdd: (text: string) => ErrorCode | null
  /** What there is to say below the words while they are typed. */
  readonly below?: (words: string) => ReactNode
  /** A table pasted into the line, with tabs or in several lines: it is no line of words. */
  readonly onPasteTable?: (text: string) => void
}

/**
 * Type and press Enter: it is added, and the line is free for the next. Leaving the line adds what is in it too; where
 * that is refused when the line goes (somebody removed what it added to), the words are offered back.
 */
export function AddLine({ label, placeholder, maxLength, onAdd, below, onPasteTable }: AddLineProps) {
  const id = useId()
  const { view } = useWorkshop()
  const [text, setText] = useState('')
  const [error, setError] = useState<ErrorCode | null>(null)

  const problem = { error, length: text.trim().length, max: maxLength }
  const wrong = hasProblem(problem)

  function add(): ErrorCode | null {
    if (text.trim() === '') return null
    const refused = onAdd(text)
    setError(refused)
    if (refused === null) setText('')
    return refused
  }
  usePendingDraft(text.trim() !== '', () => add() === null)
  function leave(): void {
    const refused = add()
    if (refused !== null) keepWords(view, text, refused)
  }
  const latestLeave = useRef(leave)
  useEffect(() => {
    latestLeave.current = leave
  })
  useEffect(() => () => latestLeave.current(), [])
  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      event.stopPropagation()
      setText('')
      setError(null)
    }
  }
  function handlePaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (onPasteTable === undefined || !/[\t\n]/.test(pasted.trim())) return
    event.preventDefault()
    onPasteTable(pasted)
  }
  return (
    <div className={styles.line}>
      <Plus className={styles.icon} aria-hidden="true" />
      <input
        className={styles.input}
        value={text}
        dir="auto"
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}error` : undefined}
        onChange={(e) => {
          setText(e.target.value)
          setError(null)
        }}
        onKeyDown={handleKey}
        onPaste={handlePaste}
        onBlur={add}
        enterKeyHint="done"
      />
      <FieldProblem id={`${id}error`} {...problem} />
      {below?.(text)}
    </div>
  )
}
