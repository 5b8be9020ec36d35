// Ids say what they name: `action:V1StGXR8_Z5jdHi6`. The prefix makes a wrong id fail on the first read.
import { z } from 'zod/mini'

function idSchema<const Kind extends string>(kind: Kind) {
  return z
    .string()
    .check(z.maxLength(60), z.regex(new RegExp(`^${kind}:[A-Za-z0-9_-]+$`)))
    .brand<Kind>()
}

export const personaIdSchema = idSchema('persona')
export const offerIdSchema = idSchema('offer')
export const sequenceIdSchema = idSchema('sequence')
export const actionIdSchema = idSchema('action')
export const frictionIdSchema = idSchema('friction')
export const departmentIdSchema = idSchema('department')
export const ownerIdSchema = idSchema('owner')

export type PersonaId = z.infer<typeof personaIdSchema>
export type OfferId = z.infer<typeof offerIdSchema>
export type SequenceId = z.infer<typeof sequenceIdSchema>
export type ActionId = z.infer<typeof actionIdSchema>
export type FrictionId = z.infer<typeof frictionIdSchema>
export type DepartmentId = z.infer<typeof departmentIdSchema>
export type OwnerId = z.infer<typeof ownerIdSchema>

/** What an owner can answer for. */
export const subjectIdSchema = frictionIdSchema
export type SubjectId = z.infer<typeof subjectIdSchema>

interface IdByKind {
  readonly persona: PersonaId
  readonly offer: OfferId
  readonly sequence: SequenceId
  readonly action: ActionId
  readonly friction: FrictionId
  readonly department: DepartmentId
  readonly owner: OwnerId
}

/** Makes a fresh id. Chance comes in from outside, so that tests and templates choose it. */
export type NewId = <Kind extends keyof IdByKind>(kind: Kind) => IdByKind[Kind]

/** Ids made of `token()`, a source of unique text of [A-Za-z0-9_-], at most 40 characters long. */
export function newIdFrom(token: () => string): NewId {
  return <Kind extends keyof IdByKind>(kind: Kind) => `${kind}:${token()}` as IdByKind[Kind]
}
