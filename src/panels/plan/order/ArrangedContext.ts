import { createContext, type RefObject, use } from 'react'

/** What a handle needs of the list around it. */
export interface Arranged {
  readonly list: RefObject<HTMLElement | null>
  readonly count: number
  indexOf(id: string): number
  /** Puts the item at a place of the list, counted from 0; out of it nothing happens. */
  moveTo(id: string, index: number): void
  /** Shows where it would land; null takes that away. */
  setDropAt(at: { readonly id: string; readonly index: number } | null): void
}

const ArrangedContext = createContext<Arranged | null>(null)
export const ArrangedProvider = ArrangedContext.Provider

/** Null where there is nothing to arrange: one item only, or somebody who may not write. */
export function useArranged(): Arranged | null {
  return use(ArrangedContext)
}
