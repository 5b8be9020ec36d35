// The yearly objectives (O1, O2) and what was reached, by date.
//
// Invariants
// - Numbers are whole: customers, orders, or cents of the workshop's currency, by kind.
// - At most one actual per (objective, day): the id is derived, so people who enter different days keep both.
import { z } from 'zod/mini'
import { centsField, shareField } from './commonFields.ts'
import { type ObjectiveId, objectiveIdSchema } from './ids.ts'
import { AMOUNT_MAX_CENTS } from './limits.ts'

/** Customers retained, sales volume, revenue, up-sell revenue. */
export const OBJECTIVE_KINDS = ['retained', 'volume', 'revenue', 'upSell'] as const
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number]

/** Counted in money; the others in customers and orders. */
export function isMoneyKind(kind: ObjectiveKind): boolean {
  return kind === 'revenue' || kind === 'upSell'
}

export const YEAR_MIN = 2000
export const YEAR_MAX = 2100

const figureSchema = z.int().check(z.minimum(0), z.maximum(AMOUNT_MAX_CENTS))
const figureField = z._default(z.nullable(figureSchema), null)
/** Attainment may pass 1; orders per customer may be a fraction. */
const ratioField = z._default(z.nullable(z.number().check(z.minimum(0), z.maximum(1000))), null)

export const objectiveSchema = z.object({
  id: objectiveIdSchema,
  year: z.int().check(z.minimum(YEAR_MIN), z.maximum(YEAR_MAX)),
  kind: z.enum(OBJECTIVE_KINDS),
  /** Where the year starts from. */
  start: figureField,
  target: figureField,
  /** For the consistency of the objectives of a year. */
  ordersPerCustomer: ratioField,
  basketCents: centsField,
  /** Of the customers who have not yet come back at this time of the year, the part that usually still does. */
  silentReturn: shareField,
  /** The incentive (O4): from which attainment, how much at the target, how much at most. */
  incentiveThreshold: ratioField,
  incentiveTargetCents: centsField,
  incentiveCapCents: centsField,
})
export type Objective = Readonly<z.infer<typeof objectiveSchema>>

/** What was reached from the start of the year to the end of that day. */
export const actualSchema = z
  .object({ id: z.string(), objectiveId: objectiveIdSchema, date: z.iso.date(), value: figureSchema })
  .check(z.refine(({ id, objectiveId, date }) => id === actualId(objectiveId, date)))
export type Actual = Readonly<z.infer<typeof actualSchema>>

export function actualId(objectiveId: ObjectiveId, date: string): string {
  return `actual:${objectiveId}/${date}`
}
