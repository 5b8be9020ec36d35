// What was made in which group: the tags that go with what people add.
import type { Change } from '../change.ts'
import { RECORD_STORAGE, type RecordKind } from '../records.ts'
import { type GroupTag, groupTagId } from '../schema/groupTag.ts'
import type { Note } from '../schema/note.ts'
import type { Group } from './group.ts'

export interface Tagging {
  /** In which its author works now; null: in none, or in no phase in groups. */
  readonly group: Pick<Group, 'id' | 'name' | 'number'> | null
  readonly tags: ReadonlyMap<string, GroupTag>
  readonly notes: ReadonlyMap<string, Pick<Note, 'origin'>>
  readonly nowMs: number
  exists(kind: RecordKind, id: string): boolean
  /** Is it in the part of the group? Who leads may be in a group, and write elsewhere. */
  isTheirs(change: Change): boolean
}

/** Kinds that say nothing of who made something. */
const UNTAGGED: readonly RecordKind[] = ['groupTags', 'rounds']

/**
 * The changes with the tags of what they add in a group. A value that is one whole (a level, a tick) was made where it was said
 * last; whatever is removed takes its tag along, and a note that becomes something else hands it on. What comes out of a round
 * (a card that was put onto the map, a level that was taken) is of whoever answered it, so of no group: the tag would say who
 * put it there, or, in a small group, who wrote it.
 */
export function withGroupTags(changes: readonly Change[], tagging: Tagging): readonly Change[] {
  const tags = new Map<string, Change>()
  const source = sourceOf(changes, tagging)
  for (const change of changes) {
    if (change.op !== 'put' && change.op !== 'remove') continue
    if (UNTAGGED.includes(change.kind)) continue
    const recordId = change.op === 'put' ? change.record.id : change.id
    const id = groupTagId(recordId)
    const isMade =
      change.op === 'put' &&
      (RECORD_STORAGE[change.kind] === 'atomic' || !tagging.exists(change.kind, recordId))
    const maker = isMade ? makerOf(change, source, tagging) : null
    if (maker !== null) tags.set(id, { op: 'put', kind: 'groupTags', record: { ...maker, id, recordId } })
    else if (change.op === 'remove' || isMade) {
      if (tagging.tags.has(id)) tags.set(id, { op: 'remove', kind: 'groupTags', id })
      else tags.delete(id)
    }
  }
  return tags.size === 0 ? changes : [...changes, ...tags.values()]
}

type Maker = Omit<GroupTag, 'id' | 'recordId'>

/** What the whole step goes back to: a round, the tag of the note that something is made of, or nothing. */
function sourceOf(changes: readonly Change[], { notes, tags }: Tagging): 'round' | GroupTag | null {
  if (changes.some((change) => change.op !== 'meta' && change.kind === 'rounds')) return 'round'
  const turned = changes.find((change) => change.op === 'remove' && change.kind === 'notes')
  if (turned?.op !== 'remove' || !changes.some((change) => change.op === 'put')) return null
  if (notes.get(turned.id)?.origin != null) return 'round'
  return tags.get(groupTagId(turned.id)) ?? null
}

function makerOf(
  change: Extract<Change, { op: 'put' }>,
  source: 'round' | GroupTag | null,
  { group, nowMs, isTheirs }: Tagging,
): Maker | null {
  if (source === 'round' || isFromRound(change.record)) return null
  if (source !== null) {
    const { groupId, name, number, madeAtMs } = source
    return { groupId, name, number, madeAtMs }
  }
  if (group === null || !isTheirs(change)) return null
  return { groupId: group.id, name: group.name, number: group.number, madeAtMs: nowMs }
}

/** Was it a card of a round? */
export function isFromRound(record: object): boolean {
  return 'origin' in record && record.origin !== null && record.origin !== undefined
}
