// What a participant may change on the board in a phase. The server refuses all or nothing; this is the finer rule, which
// the page holds to (docs/security.md says why).
import type { Change } from '../change.ts'
import type { Group } from './group.ts'
import { mostOf, partsOfChange, type Rights } from './parts.ts'

export interface Standing {
  /** In each part of the workshop. */
  readonly rights: Rights
  /** Facilitators and co-facilitators change everything. */
  readonly leads: boolean
  readonly me: string
  /** Who added a record; null when nobody knows: it came with the template, or from before. */
  authorOf(id: string): string | null
  /** Is there a record of this kind and id already? */
  exists(kind: string, id: string): boolean
  /** Does it touch what a facilitator has locked? See locks.ts. */
  isLocked(change: Exclude<Change, { op: 'meta' }>): boolean
  /** Of whom the group is: null where nobody works in groups, `none` in one but without a group. */
  readonly group: Pick<Group, 'area'> | 'none' | null
  /** Is it outside the part of that group? See groupAreas.ts. */
  isOutside(change: Change): boolean
}

/** Why these changes are not for this person now; null when they are. */
export function refusalOf(
  changes: readonly Change[],
  { rights, leads, me, authorOf, exists, isLocked, group, isOutside }: Standing,
): 'phase-reads' | 'phase-part' | 'phase-own' | 'record-locked' | 'group-none' | 'group-part' | null {
  if (leads) return null
  if (mostOf(rights) === 'read') return 'phase-reads'
  const touching = changes.filter((change) => change.op !== 'meta')
  if (touching.some(isLocked)) return 'record-locked'
  if (group === 'none') return 'group-none'
  if (group !== null && changes.some(isOutside)) return 'group-part'
  const asked = changes.map((change) => ({
    change,
    rights: partsOfChange(change).map((part) => rights[part]),
  }))
  if (asked.some((one) => one.rights.includes('read'))) return 'phase-part'
  const isOwn = (change: Change) => {
    if (change.op === 'meta') return false
    const id = change.op === 'put' ? change.record.id : change.id
    return !exists(change.kind, id) || authorOf(id) === me
  }
  return asked.every((one) => !one.rights.includes('own') || isOwn(one.change)) ? null : 'phase-own'
}
