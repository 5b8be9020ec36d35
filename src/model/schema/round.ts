// A revealed result of a blind round, kept with the journey for ever: it travels with the file. Written by the server at
// the reveal, from the session, which stays the authority for what was revealed (docs/decisions/0012-two-homes-of-a-result.md).
//
// Invariants
// - The id follows from the round and the thing: the same result written twice is one record.
// - Nothing in it says who answered what.
import { z } from 'zod/mini'
import { TEXT_MAX } from './limits.ts'
import type { MarkSubject } from './mark.ts'
import { LEVEL_COUNTS } from './meta.ts'

const id = z.string().check(z.maxLength(60))

/** What the group made of a result. */
export const decisionSchema = z.object({
  level: z.number().check(z.minimum(1), z.maximum(11)),
  /** Why another level than the median; empty for the median. */
  reason: z.string().check(z.maxLength(TEXT_MAX)),
})

export const roundRecordSchema = z.object({
  id: z.string().check(z.maxLength(130)),
  roundId: id,
  /** The first of the rounds over the same things. */
  firstId: id,
  number: z.int().check(z.minimum(1)),
  kind: z.enum(['rating', 'dots']),
  itemKind: z.string().check(z.maxLength(20)),
  itemId: id,
  /** Null in a vote. */
  personaId: z.nullable(id),
  offerId: z.nullable(id),
  levels: z.nullable(z.literal(LEVEL_COUNTS)),
  /** Ascending; empty when too few answered. */
  values: z.array(z.int()),
  n: z.int(),
  cannotSay: z.int(),
  closedAt: z.number(),
  decision: z.catch(z.nullable(decisionSchema), null),
})
export type RoundRecord = Readonly<z.infer<typeof roundRecordSchema>>

export function roundRecordId(roundId: string, itemId: string): string {
  return `${roundId}/${itemId}`
}

/** Whether it is a rating of just this. */
export function isRoundOf(record: RoundRecord, { actionId, personaId, offerId }: MarkSubject): boolean {
  return (
    record.kind === 'rating' &&
    record.levels !== null &&
    record.itemId === actionId &&
    record.personaId === personaId &&
    record.offerId === offerId
  )
}
