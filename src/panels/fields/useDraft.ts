import { useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '../../protocol/errors.ts'
import { keepWords, usePendingDraft } from '../../store/pendingDrafts.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

export interface Draft {
  /** What to show: the words being typed, else the shared value. */
  readonly text: string
  readonly error: ErrorCode | null
  type(text: string): void
  /** Hands in what was typed. False when it was refused: it stays, with the reason. */
  commit(): boolean
  /** Forgets what was typed. False when there was nothing to forget. */
  restore(): boolean
}

/**
 * Words typed into a field that are only shared when they are finished.
 *
 * - While nothing is typed the field follows the others. From the first letter on it keeps what is typed, and
 *   that wins when it is handed in.
 * - Typing and going back to the words one found is no change: what others wrote meanwhile stays.
 * - A field that leaves the page hands in what was typed, and so does a window that goes. Where that is refused (somebody
 *   removed what it was about, the phase no longer lets it be changed), the words are offered back.
 */
export function useDraft(
  value: string,
  onCommit: (text: string) => ErrorCode | null,
  /** The name of the field, when it holds a number or a day and not words. */
  figure: string | null = null,
): Draft {
  const { view } = useWorkshop()
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<ErrorCode | null>(null)
  const found = useRef(value)

  function share(): ErrorCode | null {
    if (draft === null) return null
    const refused = draft === found.current || draft === value ? null : onCommit(draft)
    setError(refused)
    if (refused === null) setDraft(null)
    return refused
  }
  const commit = () => share() === null
  usePendingDraft(draft !== null && draft !== value, commit)
  function leave(): void {
    const refused = share()
    if (refused !== null && draft !== null) keepWords(view, draft, refused, figure)
  }
  const latestLeave = useRef(leave)
  useEffect(() => {
    latestLeave.current = leave
  })
  useEffect(() => () => latestLeave.current(), [])

  return {
    text: draft ?? value,
    error,
    type(text) {
      if (draft === null) found.current = value
      setDraft(text)
      setError(null)
    },
    commit,
    restore() {
      setError(null)
      setDraft(null)
      return draft !== null
    },
  }
}
