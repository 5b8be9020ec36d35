// Words typed in this window that only this window has: most fields share theirs when they are finished.
//
// Invariants
// - While there are any, nobody is told that everything is saved.
// - A window that goes, or may go unseen (another tab, a phone put away), hands them in first.
// - Words whose place somebody else removed, or which the phase or a lock no longer lets in, are offered back with the reason.
import { useLayoutEffect, useRef } from 'react'
import type { ErrorCode } from '../protocol/errors.ts'
import type { ViewStore } from './viewState.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** Shares the words of one field, as leaving it would. False when they were refused and stay. */
export type HandIn = () => boolean

/** Says whether a field holds words that nobody else has. */
export function usePendingDraft(pending: boolean, handIn: HandIn): void {
  const { view } = useWorkshop()
  const latest = useRef(handIn)
  useLayoutEffect(() => {
    latest.current = handIn
  })
  useLayoutEffect(() => {
    if (!pending) return
    const draft: HandIn = () => latest.current()
    view.setState((v) => ({ pendingDrafts: new Set(v.pendingDrafts).add(draft) }))
    return () =>
      view.setState((v) => ({ pendingDrafts: new Set([...v.pendingDrafts].filter((d) => d !== draft)) }))
  }, [pending, view])
}

/** Hands in every draft. False when words remain that could not be. */
export function handInDrafts(view: ViewStore): boolean {
  return [...view.getState().pendingDrafts].map((handIn) => handIn()).every(Boolean)
}

/**
 * Offers words back that found no place: what they were for is gone, or may not be changed any more. `figure` is the name of
 * the field when it holds a number or a day: these are kept to be copied, never as an action or a note.
 */
export function keepWords(
  view: ViewStore,
  words: string,
  reason: ErrorCode,
  figure: string | null = null,
): void {
  if (words.trim() === '') return
  view.setState(({ keptWords }) => {
    const serial = (keptWords.at(-1)?.serial ?? 0) + 1
    return { keptWords: [...keptWords, { serial, words, reason, figure }] }
  })
}
