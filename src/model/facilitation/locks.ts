// What a facilitator has locked. A lock names a record, or a whole kind of records; a locked sequence or action holds what
// stands in it, and nothing is added to it.
import type { Change } from '../change.ts'
import type { RecordKind } from '../records.ts'

/** Kinds that are locked as a whole. */
export const LOCKED_KINDS = [
  'marks',
  'frictions',
  'touchpoints',
  'handovers',
  'personas',
  'offers',
  'measures',
  'responsibilities',
] as const satisfies readonly RecordKind[]
export type LockedKind = (typeof LOCKED_KINDS)[number]

/** Id of the lock on a kind. */
export function kindLock(kind: LockedKind): string {
  return `kind:${kind}`
}

interface Locks {
  has(id: string): boolean
}

type Stored = Readonly<Record<string, unknown>>
/** The record of a kind and id as it is, or undefined. */
export type FindRecord = (kind: string, id: string) => object | undefined

/** Does a change touch what is locked, or add to it? */
export function touchesLock(
  change: Exclude<Change, { op: 'meta' }>,
  locks: Locks,
  find: FindRecord,
): boolean {
  const id = change.op === 'put' ? change.record.id : change.id
  if (locks.has(id) || locks.has(`kind:${change.kind}`)) return true
  const after = change.op === 'put' ? change.record : change.op === 'patch' ? change.fields : undefined
  return [find(change.kind, id), after].some((stored) =>
    standsInLocked(stored as Stored | undefined, locks, find),
  )
}

function standsInLocked(stored: Stored | undefined, locks: Locks, find: FindRecord): boolean {
  if (stored === undefined) return false
  const place = stored.place as Stored | undefined
  const sequenceIds = [stored.sequenceId, place?.sequenceId].filter((id) => typeof id === 'string')
  if (sequenceIds.some((id) => locks.has(id))) return true
  const { actionId } = stored
  if (typeof actionId !== 'string') return false
  return locks.has(actionId) || standsInLocked(find('actions', actionId) as Stored | undefined, locks, find)
}
