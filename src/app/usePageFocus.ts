import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

/**
 * Who goes to another page has the keyboard at its heading, or where its content begins, when what was pressed is gone with the old
 * page. Where it is still there, as in the bar above map and table, the keyboard stays on it.
 */
export function usePageFocus(): void {
  const [path] = useLocation()
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    const left = last.current
    if (left === null) return
    // The page may be long in coming: its parts are loaded first.
    const observer = new MutationObserver(pass)
    function pass(): void {
      if (left?.isConnected === true) return
      const main = document.querySelector('main:not([aria-busy="true"])')
      if (document.activeElement === document.body) {
        if (main === null) return
        const place = main.querySelector('h1') ?? main
        if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
        if (place instanceof HTMLElement) place.focus()
      }
      stop()
    }
    function stop(): void {
      observer.disconnect()
      for (const event of INPUTS) document.removeEventListener(event, stop, true)
    }
    // Whoever goes somewhere meanwhile is there.
    for (const event of INPUTS) document.addEventListener(event, stop, true)
    observer.observe(document.body, { childList: true, subtree: true })
    pass()
    return stop
  }, [path])
}

const INPUTS = ['keydown', 'pointerdown'] as const
