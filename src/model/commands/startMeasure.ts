// A measure with its first cost lines, as when it is started from a technique of the catalogue (P1).
import type { Records } from '../records.ts'
import type { CostLineId, MeasureId } from '../schema/ids.ts'
import { addCostLine } from './costLine.ts'
import { addMeasure } from './measure.ts'
import { together } from './together.ts'

type Fields<Command extends (...args: never[]) => unknown> = Command extends (
  records: never,
  id: never,
  fields: infer Given,
) => unknown
  ? Given
  : never

/** Adds the measure behind the others, and its lines in the order given: one step to undo. */
export function startMeasure(
  records: Records,
  { id, ...fields }: Fields<typeof addMeasure> & { readonly id: MeasureId },
  lines: readonly (Fields<typeof addCostLine> & { readonly id: CostLineId })[],
) {
  return together(records, [
    (r) => addMeasure(r, id, fields),
    ...lines.map(
      ({ id: lineId, ...line }) =>
        (r: Records) =>
          addCostLine(r, { id: lineId, measureId: id }, line),
    ),
  ])
}
