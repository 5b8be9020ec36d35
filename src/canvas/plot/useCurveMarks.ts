// The marks of one curve, placed on the sheet. Renders only when one of them changes, whatever else is edited.
import { useMemo } from 'react'
import type { PlacedMark } from '../../charts/drawCurve.ts'
import { type LevelAt, placeMarks } from '../../charts/placeMarks.ts'
import { type Evidence, type Mark, markId } from '../../model/schema/mark.ts'
import type { Pair } from '../../store/curves.ts'
import { useRecordsById } from '../../store/useRecordsById.ts'
import { useView } from '../../store/WorkshopContext.ts'
import { useSheet } from '../SheetContext.ts'
import type { Column } from '../sheetLayout.ts'

/**
 * A place for each column, null where nobody rated; a mark that is held here moves with the hand. Keep `columns` between
 * renders.
 */
export function useCurveMarks(
  pair: Pick<Pair, 'key' | 'offer' | 'persona'>,
  evidence: Evidence,
  columns: readonly Column[],
): readonly (PlacedMark | null)[] {
  const { layout, levels, pairs } = useSheet()
  const { offer, persona, key } = pair
  const ids = useMemo(
    () =>
      columns.map(({ actionId }) => markId({ actionId, personaId: persona.id, offerId: offer.id }, evidence)),
    [columns, persona.id, offer.id, evidence],
  )
  const marks = useRecordsById('marks', ids)
  const drag = useView((v) => (v.markDrag !== null && ids.includes(v.markDrag.markId) ? v.markDrag : null))
  const lane = useMemo(
    () => ({ pairs: pairs.map((p) => p.key), active: pairs.find((p) => p.active)?.key ?? null, pair: key }),
    [pairs, key],
  )
  return useMemo(() => {
    const points = ids.map((id, i) =>
      drag?.markId === id ? { level: drag.level, n: null, interval: null } : levelOf(marks[i], levels),
    )
    return placeMarks({ columns, plot: layout.plot, levels }, points, lane)
  }, [ids, marks, drag, columns, layout.plot, levels, lane])
}

/** A mark above the scale is read as if nobody had rated, as the insights do. */
function levelOf(mark: Mark | undefined, levels: number): LevelAt {
  if (mark === undefined || mark.level > levels) return null
  if (mark.evidence === 'apriori') return { level: mark.level, n: null, interval: null }
  const { level, n, low, high } = mark
  const known = n > 1 && low !== null && high !== null && low <= high && high <= levels
  return { level, n, interval: known ? { low, high } : null }
}
