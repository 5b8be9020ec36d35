import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { keepWords, usePendingDraft } from '../../store/pendingDrafts.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './TitleInput.module.css'

/** What the person does after typing: goes on to the next one, stays at this one, or has gone elsewhere already. */
export type After = 'next' | 'stay' | 'gone'

export interface TitleInputProps {
  readonly label: string
  readonly initial: string
  readonly maxLength: number
  readonly placeholder?: string
  /** Shares the words; refused, they stay. */
  readonly onShare: (words: string, after: After) => ErrorCode | null
  /** There is nothing to share. */
  readonly onLeave: (after: After) => void
  /** Several lines were pasted; null lets them become one. */
  readonly onLines?: ((typed: string, lines: string) => void) | undefined
}

/**
 * A name being typed in its place on the sheet. Enter shares it and goes on, Shift+Enter shares it and stays, Escape
 * leaves it as it was, and so does going elsewhere share it.
 */
export function TitleInput(props: TitleInputProps) {
  const { label, initial, maxLength, placeholder, onShare, onLeave, onLines } = props
  const t = useTranslate()
  const { view } = useWorkshop()
  const countId = useId()
  const [words, setWords] = useState(initial)
  const done = useRef(false)
  const changed = words.trim() !== '' && words !== initial
  const afterPress = useAfterPress()

  function finish(after: After): ErrorCode | null {
    if (done.current) return null // Enter was first, and then the focus left
    if (!changed) {
      leave(after)
      return null
    }
    done.current = true
    const refused = onShare(words, after)
    done.current = refused === null
    return refused
  }
  function leave(after: After): void {
    if (done.current) return
    done.current = true
    // What is being pressed must not move away under the finger.
    if (after === 'gone') afterPress(() => onLeave(after))
    else onLeave(after)
  }
  usePendingDraft(changed, () => finish('gone') === null)
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.shiftKey ? 'stay' : 'next')
    else if (event.key === 'Escape') leave('stay')
    else return
    event.preventDefault()
  }
  function handlePaste(event: ClipboardEvent): void {
    event.stopPropagation()
    const text = event.clipboardData.getData('text/plain')
    if (onLines === undefined || !/\S[^\n]*\n[\s\S]*\S/.test(text)) return
    event.preventDefault()
    done.current = true
    onLines(words.trim(), text)
  }
  // The place of the words is gone: somebody removed it, or it may not be changed any more.
  const goneWith = useRef(() => {})
  useEffect(() => {
    goneWith.current = () => {
      const refused = finish('gone')
      if (refused !== null) keepWords(view, words, refused)
    }
  })
  useEffect(() => () => goneWith.current(), [])
  const tooLong = words.trim().length > maxLength
  return (
    <>
      <textarea
        className={`${styles.input} nodrag nopan nowheel`}
        aria-label={label}
        value={words}
        placeholder={placeholder}
        dir="auto"
        // Nothing is cut: too long is refused with a notice, and the words stay.
        aria-invalid={tooLong || undefined}
        aria-describedby={tooLong ? countId : undefined}
        enterKeyHint="next"
        ref={focusAndSelect}
        onChange={(e) => setWords(e.target.value)}
        onKeyDown={handleKey}
        onPaste={handlePaste}
        onBlur={() => finish('gone')}
      />
      {tooLong ? (
        <span className={styles.count} id={countId}>
          {t('map.tooLong', { length: words.trim().length, max: maxLength })}
        </span>
      ) : null}
    </>
  )
}

function focusAndSelect(input: HTMLTextAreaElement | null): void {
  input?.focus({ preventScroll: true })
  input?.select()
}

/** Runs something now, or, while a button or a finger is down, when the press is over. */
function useAfterPress(): (then: () => void) => void {
  const down = useRef(false)
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    const press = () => {
      down.current = true
    }
    const release = () => {
      down.current = false
      // Behind the click that belongs to the press.
      setTimeout(() => {
        waiting.current?.()
        waiting.current = null
      })
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
      waiting.current?.()
    }
  }, [])
  return (then) => {
    if (down.current) waiting.current = then
    else then()
  }
}
