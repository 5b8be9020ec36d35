import { type RefObject, useEffect } from 'react'

const STOPS =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href]'

/**
 * What has the keyboard may go away, by what it did itself or by somebody else's doing. Then the keyboard goes on to the next
 * item of its list, or the one before, else to what is left of the card it was on, else to `fallback`, instead of being nowhere.
 * When the whole box goes, to what had it before the box came.
 */
export function useKeptFocus(
  box: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const opener = element.contains(document.activeElement) ? null : document.activeElement
    let last: Element | null = null
    const follow = ({ target }: FocusEvent) => {
      last = target instanceof Element && element.contains(target) ? target : null
    }
    const observer = new MutationObserver((changes) => {
      if (last === null || last.isConnected) return
      const gone = last
      last = null
      // Somebody else has taken it: a dialog, or what stands there instead.
      if (document.activeElement !== document.body) return
      const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)))
      const next = change === undefined ? null : (nextInList(change) ?? inSameItem(change, element))
      ;(next ?? fallback.current)?.focus()
    })
    if (element.contains(document.activeElement)) last = document.activeElement
    document.addEventListener('focusin', follow)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', follow)
      observer.disconnect()
      const isLost = last !== null && !last.isConnected && document.activeElement === document.body
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [box, fallback])
}

function nextInList({ target, nextSibling, previousSibling }: MutationRecord): HTMLElement | null {
  if (!(target instanceof Element) || !target.isConnected || !target.matches('ul, ol')) return null
  for (const item of [nextSibling, previousSibling])
    if (item instanceof Element && item.isConnected) return item.querySelector<HTMLElement>(STOPS)
  return null
}

function inSameItem({ target }: MutationRecord, box: Element): HTMLElement | null {
  const item = target instanceof Element && target.isConnected ? target.closest('article, li') : null
  return item !== null && box.contains(item) ? item.querySelector<HTMLElement>(STOPS) : null
}
