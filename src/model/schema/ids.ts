// Ids say what they name: `action:V1StGXR8_Z5jdHi6`. The prefix makes a wrong id fail on the first read.
import { z } from 'zod/mini'
import { leverIdSchema } from './lever.ts'

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
export const channelIdSchema = idSchema('channel')
export const driverIdSchema = idSchema('driver')
export const measureIdSchema = idSchema('measure')
export const costLineIdSchema = idSchema('costLine')
export const winBackIdSchema = idSchema('winBack')
export const objectiveIdSchema = idSchema('objective')
export const followUpIdSchema = idSchema('followUp')
export const customerGroupIdSchema = idSchema('customerGroup')
export const spendItemIdSchema = idSchema('spendItem')
export const noteIdSchema = idSchema('note')
export const commentIdSchema = idSchema('comment')

export type PersonaId = z.infer<typeof personaIdSchema>
export type OfferId = z.infer<typeof offerIdSchema>
export type SequenceId = z.infer<typeof sequenceIdSchema>
export type ActionId = z.infer<typeof actionIdSchema>
export type FrictionId = z.infer<typeof frictionIdSchema>
export type DepartmentId = z.infer<typeof departmentIdSchema>
export type OwnerId = z.infer<typeof ownerIdSchema>
export type ChannelId = z.infer<typeof channelIdSchema>
export type DriverId = z.infer<typeof driverIdSchema>
export type MeasureId = z.infer<typeof measureIdSchema>
export type CostLineId = z.infer<typeof costLineIdSchema>
export type WinBackId = z.infer<typeof winBackIdSchema>
export type ObjectiveId = z.infer<typeof objectiveIdSchema>
export type FollowUpId = z.infer<typeof followUpIdSchema>
export type CustomerGroupId = z.infer<typeof customerGroupIdSchema>
export type SpendItemId = z.infer<typeof spendItemIdSchema>
export type NoteId = z.infer<typeof noteIdSchema>
export type CommentId = z.infer<typeof commentIdSchema>

/** What an owner can answer for. */
export const subjectIdSchema = z.union([frictionIdSchema, measureIdSchema, objectiveIdSchema, leverIdSchema])
export type SubjectId = z.infer<typeof subjectIdSchema>

interface IdByKind {
  readonly persona: PersonaId
  readonly offer: OfferId
  readonly sequence: SequenceId
  readonly action: ActionId
  readonly friction: FrictionId
  readonly department: DepartmentId
  readonly owner: OwnerId
  readonly channel: ChannelId
  readonly driver: DriverId
  readonly measure: MeasureId
  readonly costLine: CostLineId
  readonly winBack: WinBackId
  readonly objective: ObjectiveId
  readonly followUp: FollowUpId
  readonly customerGroup: CustomerGroupId
  readonly spendItem: SpendItemId
  readonly note: NoteId
  readonly comment: CommentId
}

/** Makes a fresh id. Chance comes in from outside, so that tests and templates choose it. */
export type NewId = <Kind extends keyof IdByKind>(kind: Kind) => IdByKind[Kind]

/** Ids made of `token()`, a source of unique text of [A-Za-z0-9_-], at most 40 characters long. */
export function newIdFrom(token: () => string): NewId {
  return <Kind extends keyof IdByKind>(kind: Kind) => `${kind}:${token()}` as IdByKind[Kind]
}
