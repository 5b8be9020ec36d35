import { type ReactNode, Suspense, useEffect, useState } from 'react'

/** How long what is needed first has the network and the processor for itself. */
const DELAY_MS = 700

/** What nobody misses at first sight: shown, and loaded, a moment later. `now` shows it at once. */
export function AfterFirstSight({
  now = false,
  children,
}: {
  readonly now?: boolean
  readonly children: ReactNode
}) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), DELAY_MS)
    return () => clearTimeout(timer)
  }, [])
  return late || now ? <Suspense>{children}</Suspense> : null
}
