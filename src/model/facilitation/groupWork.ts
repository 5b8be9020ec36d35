// What each group made, by the tags of what is there.
import { readJourney } from '../journey.ts'
import { RECORD_KINDS, type RecordKind, type Records } from '../records.ts'
import type { GroupTag } from '../schema/groupTag.ts'
import { isFromRound } from './groupTags.ts'

export interface MadeInGroup {
  readonly kind: RecordKind
  readonly id: string
}

export interface GroupWork {
  readonly groupId: string
  /** As the group was called when it made the last of what is still there. */
  readonly name: string
  readonly number: number
  /** In the order of the journey, sequence by sequence and action by action; then what stands nowhere. */
  readonly made: readonly MadeInGroup[]
}

/** What each group made, as far as it is still there: the groups by their numbers. */
export function workOfGroups(records: Records): readonly GroupWork[] {
  const kinds = kindsById(records)
  const byGroup = new Map<string, GroupTag[]>()
  for (const tag of records.groupTags.values()) {
    if (!kinds.has(tag.recordId)) continue
    const made = byGroup.get(tag.groupId)
    if (made === undefined) byGroup.set(tag.groupId, [tag])
    else made.push(tag)
  }
  const rank = journeyRanks(records)
  return [...byGroup]
    .map(([groupId, tags]): GroupWork => {
      const made = tags
        .map(({ recordId }) => ({ id: recordId, kind: kinds.get(recordId) as RecordKind }))
        .sort(
          (a, b) =>
            rank(a) - rank(b) ||
            RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind) ||
            (a.id < b.id ? -1 : 1),
        )
      const last = tags.reduce((one, other) => (isLater(other, one) ? other : one))
      return { groupId, name: last.name, number: last.number, made }
    })
    .sort((a, b) => a.number - b.number || (a.groupId < b.groupId ? -1 : 1))
}

function isLater(one: GroupTag, other: GroupTag): boolean {
  return one.madeAtMs === other.madeAtMs ? one.id > other.id : one.madeAtMs > other.madeAtMs
}

function kindsById(records: Records): ReadonlyMap<string, RecordKind> {
  const kinds = new Map<string, RecordKind>()
  for (const { recordId } of records.groupTags.values()) {
    const kind = RECORD_KINDS.find((each) => each !== 'groupTags' && records[each].has(recordId))
    const record = kind === undefined ? undefined : records[kind].get(recordId)
    if (kind !== undefined && record !== undefined && !isFromRound(record)) kinds.set(recordId, kind)
  }
  return kinds
}

/** Where something stands along the journey. */
function journeyRanks(records: Records): (made: MadeInGroup) => number {
  const ranks = new Map<string, number>()
  for (const { sequence, actions } of readJourney(records).sequences) {
    ranks.set(sequence.id, ranks.size)
    for (const action of actions) ranks.set(action.id, ranks.size)
  }
  return ({ kind, id }) => {
    const record = records[kind].get(id) as Readonly<Record<string, unknown>> | undefined
    const anchor = record?.anchor as { readonly sequenceId: string } | undefined
    const subject = [id, record?.actionId, record?.subjectId, anchor?.sequenceId]
    const known = subject.find((each) => typeof each === 'string' && ranks.has(each))
    return typeof known === 'string' ? (ranks.get(known) ?? 0) : ranks.size
  }
}
