// The kinds of record of a workshop: schema, storage and type of each. Adding a kind adds a line here.
import type { z } from 'zod/mini'
import { actionSchema } from './schema/action.ts'
import { channelSchema, touchpointSchema } from './schema/channel.ts'
import { checkSchema } from './schema/check.ts'
import { commentSchema } from './schema/comment.ts'
import { customerGroupSchema } from './schema/customerGroup.ts'
import { departmentSchema } from './schema/department.ts'
import { driverSchema } from './schema/driver.ts'
import { figureSchema } from './schema/figure.ts'
import { followUpSchema } from './schema/followUp.ts'
import { frictionSchema } from './schema/friction.ts'
import { groupTagSchema } from './schema/groupTag.ts'
import { handoverSchema } from './schema/handover.ts'
import { markSchema } from './schema/mark.ts'
import { answerSchema, costLineSchema, measureSchema } from './schema/measure.ts'
import type { Meta } from './schema/meta.ts'
import { noteSchema } from './schema/note.ts'
import { actualSchema, objectiveSchema } from './schema/objective.ts'
import { offerSchema } from './schema/offer.ts'
import { ownerSchema } from './schema/owner.ts'
import { personaSchema } from './schema/persona.ts'
import { responsibilitySchema } from './schema/responsibility.ts'
import { roundRecordSchema } from './schema/round.ts'
import { seasonMonthSchema } from './schema/seasonMonth.ts'
import { sequenceSchema } from './schema/sequence.ts'
import { spendItemSchema } from './schema/spendItem.ts'
import { winBackSchema } from './schema/winBack.ts'

export const RECORD_SCHEMAS = {
  personas: personaSchema,
  offers: offerSchema,
  sequences: sequenceSchema,
  actions: actionSchema,
  marks: markSchema,
  frictions: frictionSchema,
  departments: departmentSchema,
  owners: ownerSchema,
  responsibilities: responsibilitySchema,
  channels: channelSchema,
  touchpoints: touchpointSchema,
  handovers: handoverSchema,
  drivers: driverSchema,
  measures: measureSchema,
  costLines: costLineSchema,
  answers: answerSchema,
  winBacks: winBackSchema,
  followUps: followUpSchema,
  objectives: objectiveSchema,
  actuals: actualSchema,
  seasonMonths: seasonMonthSchema,
  customerGroups: customerGroupSchema,
  spendItems: spendItemSchema,
  checks: checkSchema,
  figures: figureSchema,
  notes: noteSchema,
  comments: commentSchema,
  rounds: roundRecordSchema,
  groupTags: groupTagSchema,
} as const

export type RecordKind = keyof typeof RECORD_SCHEMAS
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as readonly RecordKind[]

/** A record of a kind, parsed. */
export type RecordOf<Kind extends RecordKind> = Readonly<z.infer<(typeof RECORD_SCHEMAS)[Kind]>>

/**
 * How a kind is merged when several people write at once. `fields`: the record has a random id and each
 * field is merged on its own. `atomic`: the id is derived from the content and the record is one value, because
 * two people can create it at the same time, and Yjs would keep only one of two nested maps.
 */
export const RECORD_STORAGE: Readonly<Record<RecordKind, 'fields' | 'atomic'>> = {
  personas: 'fields',
  offers: 'fields',
  sequences: 'fields',
  actions: 'fields',
  marks: 'atomic',
  frictions: 'fields',
  departments: 'fields',
  owners: 'fields',
  responsibilities: 'atomic',
  channels: 'fields',
  touchpoints: 'atomic',
  handovers: 'atomic',
  drivers: 'fields',
  measures: 'fields',
  costLines: 'fields',
  answers: 'atomic',
  winBacks: 'fields',
  followUps: 'fields',
  objectives: 'fields',
  actuals: 'atomic',
  seasonMonths: 'atomic',
  customerGroups: 'fields',
  spendItems: 'fields',
  checks: 'atomic',
  figures: 'atomic',
  notes: 'fields',
  comments: 'fields',
  rounds: 'atomic',
  groupTags: 'atomic',
}

/** Fields in which several people can type at once; merged letter by letter, changed only by `text` changes. */
export const SHARED_TEXTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  sequences: ['situation'],
  actions: ['notes'],
  notes: ['text'],
}

/** All parsed records of a workshop, by kind and id. What commands and insights read. */
export type Records = {
  readonly [Kind in RecordKind]: ReadonlyMap<string, RecordOf<Kind>>
} & {
  /** Null while the document has not arrived, or when its description is damaged. */
  readonly meta: Meta | null
}
