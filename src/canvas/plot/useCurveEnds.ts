// Where each curve ends. Only what is behind the last mark of a curve, and that mark, can change it: an edit anywhere else
// costs nothing here.
import { useMemo } from 'react'
import { type Mark, markId } from '../../model/schema/mark.ts'
import { evidenceOf } from '../../store/curves.ts'
import { useRecordsById } from '../../store/useRecordsById.ts'
import { useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useSheet } from '../SheetContext.ts'
import type { Column } from '../sheetLayout.ts'

export interface CurveEndMark {
  readonly column: Column
  readonly level: number
}

/** Columns before the end of the journey: a curve that ends sooner is named by the legend alone. */
const LOOKED_AT = 24

/** For each pair shown the last mark of its guesses or of its measures, whichever goes further; null without any. */
export function useCurveEnds(): readonly (CurveEndMark | null)[] {
  const { layout, levels, pairs, compared } = useSheet()
  const evidenceShown = useView((v) => v.evidenceShown)
  const workshop = useWorkshop()
  const marks = workshop.records.getState().marks
  // Read at each render; what is read is subscribed to below, so none of it can change without a render.
  const found = pairs.map((pair) => {
    const kinds = evidenceOf(pair, { evidenceShown, compared })
    const read: string[] = []
    for (const column of layout.columns.slice(-LOOKED_AT).reverse()) {
      const subject = { actionId: column.actionId, personaId: pair.persona.id, offerId: pair.offer.id }
      const ids = kinds.map((kind) => markId(subject, kind))
      read.push(...ids)
      const mark = ids
        .map((id) => marks.get(id))
        .findLast((m): m is Mark => m !== undefined && m.level <= levels)
      if (mark !== undefined) return { read, end: { column, level: mark.level } }
    }
    return { read, end: null }
  })
  const reading = found.flatMap((f) => f.read).join(' ')
  // Ids hold no space.
  const ids = useMemo(() => reading.split(' '), [reading])
  useRecordsById('marks', ids)
  const ends = found.map((f) => f.end)
  const key = ends.map((end) => (end === null ? '' : `${end.column.index} ${end.level}`)).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is in it, besides the layout
  return useMemo(() => ends, [key, layout, pairs])
}
