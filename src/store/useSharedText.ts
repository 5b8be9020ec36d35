import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { spliceBetween } from '../model/splice.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { caretAfter } from './caretAfter.ts'
import { usePendingDraft } from './pendingDrafts.ts'

/** Shares one edit: the author saw `from` and made it `to`. */
export type EditText = (from: string, to: string, how: { readonly typing: boolean }) => ErrorCode | null

export interface SharedText {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly initial: string
  readonly error: ErrorCode | null
  handleInput(): void
  handleComposition(active: boolean): void
  handleBlur(): void
}

/**
 * A textarea in which several people type at once. Every letter is shared at once; others' letters come in while one
 * types, and the caret stays with the letter it was at.
 *
 * The element keeps its own text (it is not controlled): between two renders it may hold letters that are not shared
 * yet, and during a composition (IME, dead keys) it must not be written to at all. `shown` is the text that the next
 * edit starts from.
 */
export function useSharedText(value: string, onEdit: EditText): SharedText {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [initial] = useState(value)
  const [error, setError] = useState<ErrorCode | null>(null)
  const shown = useRef(initial)
  const latest = useRef(value)
  const composing = useRef(false)
  const [unshared, setUnshared] = useState(false)
  const typing = useRef(false)

  function show(text: string): void {
    const element = ref.current
    if (element === null || composing.current) return
    if (element.value !== text) {
      const splice = spliceBetween(element.value, text)
      const { selectionStart, selectionEnd, selectionDirection } = element
      const focused = element.ownerDocument.activeElement === element
      element.value = text
      if (focused)
        element.setSelectionRange(
          caretAfter(selectionStart, splice),
          caretAfter(selectionEnd, splice),
          selectionDirection,
        )
    }
    shown.current = text
  }
  useLayoutEffect(() => {
    latest.current = value
    // Letters that were refused (too long) stay until they are mended.
    if (error === null) show(value)
  })

  /** False when the letters stay here only. */
  function share(): boolean {
    const element = ref.current
    if (element === null || composing.current) return true
    const from = shown.current
    const to = element.value
    if (from === to) {
      setError(null)
      show(latest.current)
      return true
    }
    const refused = onEdit(from, to, { typing: typing.current })
    setError(refused)
    if (refused !== null) return false
    shown.current = to
    typing.current = true
    return true
  }
  function finishComposition(): boolean {
    composing.current = false
    setUnshared(false)
    return share()
  }
  usePendingDraft(unshared || error !== null, finishComposition)
  return {
    ref,
    initial,
    error,
    handleInput: share,
    handleComposition(active) {
      composing.current = active
      setUnshared(active)
      if (!active) share()
    },
    handleBlur() {
      finishComposition()
      typing.current = false
    },
  }
}
