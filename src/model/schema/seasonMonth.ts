// How last year was spread over its months: what a plan of this year is weighted by.
//
// Invariants
// - At most one value per (objective, month): the id is derived, so people who fill different months keep both.
// - No record: nobody said it, which is not zero.
import { z } from 'zod/mini'
import { type ObjectiveId, objectiveIdSchema } from './ids.ts'
import { AMOUNT_MAX_CENTS } from './limits.ts'

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export type Month = (typeof MONTHS)[number]

/** What that month of last year added, in the unit of the objective: customers, orders or cents. */
export const seasonMonthSchema = z
  .object({
    id: z.string(),
    objectiveId: objectiveIdSchema,
    month: z.literal(MONTHS),
    value: z.int().check(z.minimum(0), z.maximum(AMOUNT_MAX_CENTS)),
  })
  .check(z.refine(({ id, objectiveId, month }) => id === seasonMonthId(objectiveId, month)))
export type SeasonMonth = Readonly<z.infer<typeof seasonMonthSchema>>

export function seasonMonthId(objectiveId: ObjectiveId, month: Month): string {
  return `season:${objectiveId}/${month}`
}
