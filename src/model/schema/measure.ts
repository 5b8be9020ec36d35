// The loyalty policy: retention actions, what they cost and what they answer.
//
// Invariants
// - Who is accountable for a measure is a responsibility (letter A), as for frictions: it is told in one place.
// - A cost line is a record of its own, so that two people add lines, and fill one, at the same moment.
// - A link from a measure to what it answers has a derived id: two people who link different things both keep theirs.
// - A line or a link whose measure is gone is ignored when reading.
import { z } from 'zod/mini'
import { orderKeySchema } from '../order.ts'
import { centsField, countField, dateField, gradeField, lineField, textField } from './commonFields.ts'
import {
  actionIdSchema,
  costLineIdSchema,
  driverIdSchema,
  frictionIdSchema,
  type MeasureId,
  measureIdSchema,
} from './ids.ts'
import { LEVERS } from './lever.ts'
import { TITLE_MAX } from './limits.ts'

/** Protects the customer from others, or keeps satisfying in new ways (T6). */
export const STANCES = ['defensive', 'offensive'] as const
/** Money, or the relation (T12). */
export const NATURES = ['economic', 'relational'] as const
/** Driven by where the customer is, or by the company's news (T11). */
export const TRIGGERS = ['lifeCycle', 'calendar'] as const
/** All, most precious (CPP), maximum growth (CCM), unprofitable (CNR), the others (C5, C6). */
export const SEGMENTS = ['all', 'mostPrecious', 'maximumGrowth', 'unprofitable', 'others'] as const
export const MEASURE_STATUSES = ['idea', 'decided', 'running', 'done', 'dropped'] as const
export type Stance = (typeof STANCES)[number]
export type Nature = (typeof NATURES)[number]
export type Trigger = (typeof TRIGGERS)[number]
export type Segment = (typeof SEGMENTS)[number]
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

/** One retention action of the plan. */
export const measureSchema = z.object({
  id: measureIdSchema,
  title: z.string().check(z.maxLength(TITLE_MAX)),
  orderKey: orderKeySchema,
  lever: z._default(z.enum(LEVERS), 'journey'),
  stance: z._default(z.nullable(z.enum(STANCES)), null),
  nature: z._default(z.nullable(z.enum(NATURES)), null),
  trigger: z._default(z.nullable(z.enum(TRIGGERS)), null),
  /** What sets it off, in words. */
  triggerEvent: lineField,
  segment: z._default(z.enum(SEGMENTS), 'all'),
  /** How it is done, and with what. */
  means: textField,
  indicator: lineField,
  dueDate: dateField,
  status: z._default(z.enum(MEASURE_STATUSES), 'idea'),
  /** How much work it takes, 1 to 5. */
  effort: gradeField,
  /** Key of the technique it was started from (P1, P2); null when from none. */
  technique: z._default(z.nullable(z.string().check(z.maxLength(40))), null),
  /** May one person get the reward of several referral tiers (P3)? Null while nobody answered. */
  tiersCumulate: z._default(z.nullable(z.boolean()), null),
  /** Rules of a referral against abuse: its last day; only once the first order is paid; nobody refers themselves. */
  referralCloses: dateField,
  paidFirst: z._default(z.nullable(z.boolean()), null),
  noSelfReferral: z._default(z.nullable(z.boolean()), null),
  /** Customers that the referral brought so far. */
  referredSoFar: countField,
})
export type Measure = Readonly<z.infer<typeof measureSchema>>

/** Years of the plan. */
export const PLAN_YEARS = [1, 2, 3] as const
export type PlanYear = (typeof PLAN_YEARS)[number]

/** A part of what a measure costs in a year: fixed + unit × quantity, the quantity held by its cap (P4). */
export const costLineSchema = z.object({
  id: costLineIdSchema,
  measureId: measureIdSchema,
  label: lineField,
  orderKey: orderKeySchema,
  fixedCents: centsField,
  unitCents: centsField,
  /** In a year. Null with a cap counts as the cap: the most it can cost. */
  quantity: countField,
  cap: countField,
  /** The first year it falls due. */
  year: z._default(z.literal(PLAN_YEARS), 1),
  /** Again in each later year. */
  recurring: z._default(z.boolean(), false),
  /** Already in another budget: shown, never summed. */
  elsewhere: z._default(z.boolean(), false),
  /** Which other budget. */
  elsewhereWhere: lineField,
  /** Makes the line a referral tier (P3): who refers at least so many gets `unitCents`, the first `cap` who come. */
  minReferrals: countField,
  /** Makes the line the reward of who was referred: each gets `unitCents`, the first `cap` who come. */
  forReferred: z._default(z.boolean(), false),
  /** Rewards granted so far. */
  granted: countField,
})
export type CostLine = Readonly<z.infer<typeof costLineSchema>>

/** What a measure can answer. */
const answeredIdSchema = z.union([frictionIdSchema, actionIdSchema, driverIdSchema])
export type AnsweredId = z.infer<typeof answeredIdSchema>

/** "This measure answers that": a link. */
export const answerSchema = z
  .object({ id: z.string(), measureId: measureIdSchema, answeredId: answeredIdSchema })
  .check(z.refine(({ id, measureId, answeredId }) => id === answerId(measureId, answeredId)))
export type Answer = Readonly<z.infer<typeof answerSchema>>

export function answerId(measureId: MeasureId, answeredId: AnsweredId): string {
  return `answer:${measureId}/${answeredId}`
}
