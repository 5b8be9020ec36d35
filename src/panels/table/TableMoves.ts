// What a row of the table needs when it moves itself: to say where it went, and to take the keyboard along.
import { createContext, use } from 'react'

export interface Moves {
  /** Says it to screen readers. */
  announce(text: string): void
  /** The record whose tools get the keyboard once it stands at its new place. */
  follow(id: string): void
  /** There is a box at everything that can be picked. */
  readonly selecting: boolean
  setSelecting(on: boolean): void
}

const MovesContext = createContext<Moves | null>(null)
export const TableMoves = MovesContext.Provider

export function useTableMoves(): Moves {
  const moves = use(MovesContext)
  if (moves === null) throw new Error('useTableMoves outside TableMoves')
  return moves
}
