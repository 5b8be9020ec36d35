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
  /** Which list of the group this is; null in a list by itself. */
  readonly key: string | null
  readonly group: ArrangedGroup | null
}

/** Where in another list a dragged item would land. */
export interface Landing {
  readonly key: string
  readonly index: number
}

/** Lists that items go between. */
export interface ArrangedGroup {
  readonly element: RefObject<HTMLElement | null>
  readonly lists: readonly { readonly key: string; readonly name: string }[]
  readonly landing: Landing | null
  setLanding(landing: Landing | null): void
  /** What was last moved to another list: there its handle gets the keyboard back. */
  readonly moved: RefObject<string | null>
  moveInto(item: { readonly id: string; readonly name: string }, key: string, index: number): void
}

const ArrangedContext = createContext<Arranged | null>(null)
export const ArrangedProvider = ArrangedContext.Provider

/** Null where there is nothing to arrange: one item only, or somebody who may not write. */
export function useArranged(): Arranged | null {
  return use(ArrangedContext)
}

const GroupContext = createContext<ArrangedGroup | null>(null)
export const ArrangedGroupProvider = GroupContext.Provider

/** Null for a list by itself. */
export function useArrangedGroup(): ArrangedGroup | null {
  return use(GroupContext)
}
