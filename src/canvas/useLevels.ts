// The levels along a curve, the mark under this person's pointer where it is held.
import { useMemo } from 'react'
import type { OfferId } from '../model/schema/ids.ts'
import { markId } from '../model/schema/mark.ts'
import { useRecordsById } from '../store/useRecordsById.ts'
import { useView } from '../store/WorkshopContext.ts'
import { useSheet } from './SheetContext.ts'
import type { Column } from './sheetLayout.ts'

/** A priori levels of the active persona, undefined where the action is not rated. Keep `columns` between renders. */
export function useLevels(columns: readonly Column[], offerId: OfferId): readonly (number | undefined)[] {
  const { persona } = useSheet()
  const personaId = persona?.id
  const ids = useMemo(
    () =>
      personaId === undefined
        ? []
        : columns.map(({ actionId }) => markId({ actionId, personaId, offerId }, 'apriori')),
    [columns, personaId, offerId],
  )
  const marks = useRecordsById('marks', ids)
  const drag = useView((v) => (v.markDrag !== null && ids.includes(v.markDrag.markId) ? v.markDrag : null))
  return ids.map((id, i) => (drag?.markId === id ? drag.level : marks[i]?.level))
}
