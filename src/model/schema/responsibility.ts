// Who does what about a subject, as a RACI letter (T4).
//
// Invariants
// - At most one letter per (subject, owner): the id is derived from the two.
// - One accountable owner (A) per subject is the aim, not a certainty: two people may name two at the same
//   moment. Readers show both, and assigning again leaves one.
import { z } from 'zod/mini'
import { type OwnerId, ownerIdSchema, type SubjectId, subjectIdSchema } from './ids.ts'

/** Responsible, accountable, consulted, informed. */
export const LETTERS = ['R', 'A', 'C', 'I'] as const
export type Letter = (typeof LETTERS)[number]

export const responsibilitySchema = z
  .object({
    id: z.string(),
    subjectId: subjectIdSchema,
    ownerId: ownerIdSchema,
    letter: z.enum(LETTERS),
  })
  .check(z.refine(({ id, subjectId, ownerId }) => id === responsibilityId(subjectId, ownerId)))
export type Responsibility = Readonly<z.infer<typeof responsibilitySchema>>

export function responsibilityId(subjectId: SubjectId, ownerId: OwnerId): string {
  return `responsibility:${subjectId}/${ownerId}`
}
