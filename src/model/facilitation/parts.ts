// The parts of a workshop that a phase can give different rights to, and which part a change is of. Every kind of record is of one
// part; of an action and a sequence, what stands in lanes of its own is of the lanes.
import { z } from 'zod/mini'
import type { Change } from '../change.ts'
import type { RecordKind } from '../records.ts'
import { NO_DETAILS } from '../schema/action.ts'

export const PARTS = [
  'cards',
  'levels',
  'frictions',
  'lanes',
  'notes',
  'comments',
  'setting',
  'plan',
] as const
export type Part = (typeof PARTS)[number]

/** What participants may do. `own`: add, and change what they added themselves; to move is to change. */
export const ACCESSES = ['own', 'edit', 'read'] as const
export type Access = (typeof ACCESSES)[number]

/** Of each part; null: as the phase says of all. */
export type PartRights = Readonly<Record<Part, Access | null>>
export type Rights = Readonly<Record<Part, Access>>

export const NO_PARTS: PartRights = perPart(() => null)

/** As it is stored: what does not read is taken as the phase says of all. */
export const storedPartsSchema = z.catch(
  z.object(perPart(() => z.catch(z.nullable(z.enum(ACCESSES)), null))),
  NO_PARTS,
)
/** As it is asked for: what is left out is as the phase says of all. */
export const givenPartsSchema = z.object(perPart(() => z._default(z.nullable(z.enum(ACCESSES)), null)))

/** Null: goes with what it is about, and is never asked about alone. */
const PART_OF: Readonly<Record<RecordKind, Part | null>> = {
  sequences: 'cards',
  actions: 'cards',
  marks: 'levels',
  frictions: 'frictions',
  channels: 'lanes',
  touchpoints: 'lanes',
  handovers: 'lanes',
  notes: 'notes',
  comments: 'comments',
  personas: 'setting',
  offers: 'setting',
  departments: 'plan',
  owners: 'plan',
  responsibilities: 'plan',
  drivers: 'plan',
  measures: 'plan',
  costLines: 'plan',
  answers: 'plan',
  winBacks: 'plan',
  followUps: 'plan',
  objectives: 'plan',
  actuals: 'plan',
  seasonMonths: 'plan',
  customerGroups: 'plan',
  spendItems: 'plan',
  checks: 'plan',
  figures: 'plan',
  rounds: 'plan',
  groupTags: null,
}
/** Fields that stand in lanes below the cards. */
const LANE_FIELDS: Partial<Readonly<Record<RecordKind, readonly string[]>>> = {
  actions: Object.keys(NO_DETAILS),
  sequences: ['situation'],
}

/** No fields of what has lanes: undo asks so about what a record refers to (src/sync/stepParts.ts). */
const REFERENCES: readonly string[] = ['sequenceId', 'actionId']

/** The parts that a change touches: one, none for a tag, or two for a card that is put in with what stands in its lanes. */
export function partsOfChange(change: Change): readonly Part[] {
  if (change.op === 'meta') return ['setting']
  const part = PART_OF[change.kind]
  if (part === null) return []
  const inLanes = LANE_FIELDS[change.kind] ?? []
  if (change.op === 'remove') return [part]
  if (change.op === 'text') return [inLanes.includes(change.field) ? 'lanes' : part]
  if (change.op === 'put')
    return inLanes.some((field) => isFilled(change.record[field])) ? [part, 'lanes'] : [part]
  const fields = Object.keys(change.fields).filter((field) => !REFERENCES.includes(field))
  const lanes = fields.filter((field) => inLanes.includes(field)).length
  if (lanes === 0) return [part]
  return lanes === fields.length ? ['lanes'] : [part, 'lanes']
}

/** The rights in each part, where all have `access` but for those that `parts` names. */
export function rightsOf(access: Access, parts: PartRights): Rights {
  return perPart((part) => parts[part] ?? access)
}

/** The most that participants may do in any part. */
export function mostOf(rights: Rights): Access {
  const given = new Set(Object.values(rights))
  return given.has('edit') ? 'edit' : given.has('own') ? 'own' : 'read'
}

/** The parts whose right is another than that of all. */
export function exceptions(access: Access, parts: PartRights): readonly Part[] {
  return PARTS.filter((part) => (parts[part] ?? access) !== access)
}

/** Everything for reading but comments: what a phase for talking about the map gives. */
export const COMMENT_ONLY = { access: 'read', parts: { ...NO_PARTS, comments: 'own' } } as const satisfies {
  readonly access: Access
  readonly parts: PartRights
}

export function isCommentOnly(access: Access, parts: PartRights): boolean {
  const rights = rightsOf(access, parts)
  return PARTS.every((part) => rights[part] === (part === 'comments' ? 'own' : 'read'))
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function perPart<T>(of: (part: Part) => T): Record<Part, T> {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, T>
}
