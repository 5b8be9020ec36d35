import { useRef, useState } from 'react'

/** On a line that does not bring them in this time, one comes in without a name. */
const NAMES_MS = 4_000

export interface Suggestions {
  /** Empty until they are there. */
  readonly names: readonly string[]
  take(names: readonly string[]): void
  /** As soon as they are there: a finger may be quicker than the line that brings them. */
  whenThere(): Promise<readonly string[]>
}

/** The names for who gives none, which come after the form. */
export function useSuggestions(): Suggestions {
  const [names, setNames] = useState<readonly string[]>([])
  const waiting = useRef<((names: readonly string[]) => void)[]>([])
  return {
    names,
    take(arrived) {
      setNames(arrived)
      for (const resolve of waiting.current.splice(0)) resolve(arrived)
    },
    whenThere: () =>
      new Promise((resolve) => {
        if (names.length > 0) return resolve(names)
        waiting.current.push(resolve)
        setTimeout(() => resolve([]), NAMES_MS)
      }),
  }
}
