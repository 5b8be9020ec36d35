// What a participant may change on the board in a phase. The server refuses all or nothing; this is the finer rule, which
// the page holds to (docs/security.md says why).
import type { Change } from '../change.ts'
import type { Access } from './phase.ts'

export interface Standing {
  readonly access: Access
  /** Facilitators and co-facilitators change everything. */
  readonly leads: boolean
  readonly me: string
  /** Who added a record; null when nobody knows: it came with the template, or from before. */
  authorOf(id: string): string | null
  /** Is there a record of this kind and id already? */
  exists(kind: string, id: string): boolean
  /** Does it touch what a facilitator has locked? See locks.ts. */
  isLocked(change: Exclude<Change, { op: 'meta' }>): boolean
}

/** Why these changes are not for this person now; null when they are. */
export function refusalOf(
  changes: readonly Change[],
  { access, leads, me, authorOf, exists, isLocked }: Standing,
): 'phase-reads' | 'phase-own' | 'record-locked' | null {
  if (leads) return null
  if (access === 'read') return 'phase-reads'
  const touching = changes.filter((change) => change.op !== 'meta')
  if (touching.some(isLocked)) return 'record-locked'
  const touched = touching.map((change) => ({
    kind: change.kind,
    id: change.op === 'put' ? change.record.id : change.id,
  }))
  if (access === 'edit') return null
  if (changes.some(({ op }) => op === 'meta')) return 'phase-own'
  return touched.every(({ kind, id }) => !exists(kind, id) || authorOf(id) === me) ? null : 'phase-own'
}
