import { useMemo, useRef } from 'react'
import { useSheet } from '../SheetContext.ts'
import { curvePieces, type Piece } from '../sheetWindow.ts'
import { useSheetWindow } from '../useSheetWindow.ts'

/** What the curves in view are drawn from. A piece that is as before is the same object, so that panning leaves it alone. */
export function useCurvePieces(): readonly Piece[] {
  const { layout } = useSheet()
  const { columns } = useSheetWindow()
  const before = useRef<ReadonlyMap<number, Piece>>(new Map())
  return useMemo(() => {
    const pieces = curvePieces(layout, columns).map((piece) => {
      const old = before.current.get(piece.key)
      return old !== undefined && samePiece(old, piece) ? old : piece
    })
    before.current = new Map(pieces.map((piece) => [piece.key, piece]))
    return pieces
  }, [layout, columns])
}

function samePiece(a: Piece, b: Piece): boolean {
  return (
    a.only[0] === b.only[0] &&
    a.only[1] === b.only[1] &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, i) => column === b.columns[i])
  )
}
