// The keyboard of a grid with one tab stop: https://www.w3.org/WAI/ARIA/apg/patterns/grid/
import { type KeyboardEvent, useState } from 'react'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridKeys {
  /** The one cell that Tab reaches. */
  readonly place: GridPlace
  /** Makes a cell the tab stop, as when it is pressed. */
  setPlace(place: GridPlace): void
  /** Moves the focus by the keys of the pattern. True when the key was one of them. */
  handleKey(event: KeyboardEvent<HTMLElement>): boolean
}

/** Rows that PageUp and PageDown pass at once. */
const PAGE = 8

/**
 * Cells carry `data-row` and `data-column`, counted from 0 inside the element that gets the keys. A grid that shrinks
 * keeps its tab stop inside.
 */
export function useGridKeys(rows: number, columns: number): GridKeys {
  const [chosen, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const place = inside(chosen, rows, columns)

  function handleKey(event: KeyboardEvent<HTMLElement>): boolean {
    const from = gridPlaceOf(event.target)
    const next = from === null ? null : nextPlace(event, from, rows, columns)
    if (next === null) return false
    event.preventDefault()
    const to = inside(next, rows, columns)
    setPlace(to)
    event.currentTarget
      .querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus()
    return true
  }
  return { place, setPlace, handleKey }
}

/** Which cell an event is about; null when it is about none. */
export function gridPlaceOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

function inside({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  const held = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: held(row, rows), column: held(column, columns) }
}

function nextPlace(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { row, column }: GridPlace,
  rows: number,
  columns: number,
): GridPlace | null {
  if (altKey || shiftKey) return null
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: row - PAGE, column }
    case 'PageDown':
      return { row: row + PAGE, column }
    default:
      return null
  }
}
