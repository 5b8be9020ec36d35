// What was made in which group: the tags that go with what people add.
import type { Change } from '../change.ts'
import { RECORD_STORAGE, type RecordKind } from '../records.ts'
import { type GroupTag, groupTagId } from '../schema/groupTag.ts'
import type { Group } from './group.ts'

export interface Tagging {
  /** In which its author works now; null: in none, or in no phase in groups. */
  readonly group: Pick<Group, 'id' | 'name' | 'number'> | null
  readonly tags: ReadonlyMap<string, GroupTag>
  exists(kind: RecordKind, id: string): boolean
  /** Is it in the part of the group? Who leads may be in a group, and write elsewhere. */
  isTheirs(change: Change): boolean
}

/** Kinds that say nothing of who made something. */
const UNTAGGED: readonly RecordKind[] = ['groupTags', 'rounds']

/**
 * The changes with the tags of what they add in a group. A value that is one whole (a level, a tick) was made where it was said
 * last; whatever is removed takes its tag along.
 */
export function withGroupTags(changes: readonly Change[], tagging: Tagging): readonly Change[] {
  const tags = new Map<string, Change>()
  for (const change of changes) {
    if (change.op !== 'put' && change.op !== 'remove') continue
    if (UNTAGGED.includes(change.kind)) continue
    const recordId = change.op === 'put' ? change.record.id : change.id
    const id = groupTagId(recordId)
    const isMade =
      change.op === 'put' &&
      (RECORD_STORAGE[change.kind] === 'atomic' || !tagging.exists(change.kind, recordId))
    if (isMade && tagging.group !== null && tagging.isTheirs(change)) {
      const { id: groupId, name, number } = tagging.group
      tags.set(id, { op: 'put', kind: 'groupTags', record: { id, recordId, groupId, name, number } })
    } else if (change.op === 'remove' || isMade) {
      if (tagging.tags.has(id)) tags.set(id, { op: 'remove', kind: 'groupTags', id })
      else tags.delete(id)
    }
  }
  return tags.size === 0 ? changes : [...changes, ...tags.values()]
}
