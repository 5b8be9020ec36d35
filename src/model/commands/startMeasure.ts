// A measure with its first cost lines, as when it is started from a technique of the catalogue (P1).
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { ok } from '../result.ts'
import type { CostLineId, MeasureId } from '../schema/ids.ts'
import type { CostLine, Measure } from '../schema/measure.ts'
import { addCostLine } from './costLine.ts'
import { addMeasure } from './measure.ts'

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
  const added = addMeasure(records, id, fields)
  if (!added.ok) return added
  const changes: Change[] = [...added.value]
  const measures = new Map(records.measures).set(id, newRecord<Measure>(added.value))
  const costLines = new Map(records.costLines)
  for (const { id: lineId, ...line } of lines) {
    const withLine = addCostLine({ ...records, measures, costLines }, { id: lineId, measureId: id }, line)
    if (!withLine.ok) return withLine
    costLines.set(lineId, newRecord<CostLine>(withLine.value))
    changes.push(...withLine.value)
  }
  return ok<readonly Change[]>(changes)
}

/** The record that a command has just made, which it has checked. */
function newRecord<Kind>(changes: readonly Change[]): Kind {
  const [change] = changes
  if (change?.op !== 'put') throw new Error('the command made no record')
  return change.record as unknown as Kind
}
