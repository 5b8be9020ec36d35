// The satisfaction of one persona for one action with one offer (J6 to J8).
//
// Invariants
// - At most one mark per (action, persona, offer, evidence). The id is derived from the four, so two people
//   who make "the same" mark at the same time write one key, not two records.
// - A priori and verified are two records: neither can overwrite the other, even in a merge (J7).
// - A mark whose action, persona or offer is gone is ignored when reading.
import { z } from 'zod/mini'
import {
  type ActionId,
  actionIdSchema,
  type OfferId,
  offerIdSchema,
  type PersonaId,
  personaIdSchema,
} from './ids.ts'
import { NAME_MAX } from './limits.ts'

/** A value on the workshop's scale of 1…levels. Ballots are whole; agreed and verified levels may be fractions. */
export const levelSchema = z.number().check(z.minimum(1), z.maximum(11))

const subject = {
  id: z.string(),
  actionId: actionIdSchema,
  personaId: personaIdSchema,
  offerId: offerIdSchema,
  level: levelSchema,
}

/** Guessed by the team, or measured with customers. */
export const EVIDENCES = ['apriori', 'verified'] as const
export type Evidence = (typeof EVIDENCES)[number]

/** Guessed by the team. */
const aprioriMarkSchema = z.object({
  ...subject,
  evidence: z.literal('apriori'),
})

/** How customers were heard (J18). */
export const MEANS = ['survey', 'reviews', 'focusGroup', 'other'] as const
export type Means = (typeof MEANS)[number]

/** Measured with customers. */
const verifiedMarkSchema = z.object({
  ...subject,
  evidence: z.literal('verified'),
  /** Customers asked. At least one: a verified mark without a customer is an a priori mark. */
  n: z.int().check(z.minimum(1)),
  /** The 95 % interval on the same scale; null when n is 1 or the spread is unknown. */
  low: z.nullable(levelSchema),
  high: z.nullable(levelSchema),
  /** Marks older than the field say nothing of it. */
  means: z._default(z.enum(MEANS), 'other'),
  source: z.string().check(z.maxLength(NAME_MAX)),
  /** Day of the measure, ISO 8601 (2026-11-22). */
  date: z.nullable(z.iso.date()),
})

export const markSchema = z
  .discriminatedUnion('evidence', [aprioriMarkSchema, verifiedMarkSchema])
  .check(z.refine((mark) => mark.id === markId(mark, mark.evidence)))
export type Mark = Readonly<z.infer<typeof markSchema>>

/** What a mark rates. */
export interface MarkSubject {
  readonly actionId: ActionId
  readonly personaId: PersonaId
  readonly offerId: OfferId
}

/** What the mark of an id rates, whether or not there is such a mark; null when it is no mark's id. */
export function markSubjectOf(id: string): MarkSubject | null {
  const [actionId, personaId, offerId] = id.replace(/^mark:/, '').split('/')
  const subject = z
    .object({ actionId: actionIdSchema, personaId: personaIdSchema, offerId: offerIdSchema })
    .safeParse({ actionId, personaId, offerId })
  return subject.success ? subject.data : null
}

export function markId({ actionId, personaId, offerId }: MarkSubject, evidence: Evidence): string {
  return `mark:${actionId}/${personaId}/${offerId}/${evidence}`
}
