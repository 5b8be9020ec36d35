// Which part of the workshop a change is in, for groups that have a part each.
//
// Invariants
// - A record stands where it says: an action in its sequence; marks, frictions, ticks and hand-overs at their action; a note in
//   its sequence; comments and owners at what they are about. Where it stood and where it would stand both count.
// - What stands nowhere (a list that all share, the tray, a measure) is nobody's part: it is as the phase says.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { markSubjectOf } from '../schema/mark.ts'
import type { Area, Group } from './group.ts'

type Touching = Exclude<Change, { op: 'meta' }>
type Stored = Readonly<Record<string, unknown>>
/** What says where records stand. */
export type Places = Pick<Records, 'sequences' | 'actions' | 'frictions' | 'notes'>

/** Fields that say where a record stands; undo asks with `sequenceId` and `actionId` for any of them. */
const PLACING = [
  'sequenceId',
  'actionId',
  'personaId',
  'offerId',
  'subjectId',
  'answeredId',
  'itemId',
] as const
const PLACED = ['place', 'anchor'] as const
/** What is of the whole workshop, whatever it is split by. */
const WHOLE = {
  sequences: ['personas', 'offers'],
  personas: ['sequences', 'offers'],
  offers: ['sequences', 'personas'],
} as const

interface Standing {
  readonly sequences: Set<string>
  readonly personas: Set<string>
  readonly offers: Set<string>
}

/** Is the change outside the part of the group? `before`: the record as it is, or undefined. */
export function isOutside(
  change: Change,
  { area }: Pick<Group, 'area'>,
  places: Places,
  before: (kind: string, id: string) => object | undefined,
): boolean {
  if (area.by === 'everything') return false
  if (change.op === 'meta') return true
  if ((WHOLE[area.by] as readonly string[]).includes(change.kind)) return true
  const theirs = new Set(area.ids)
  return [...standingOf(change, places, before)[area.by]].some((id) => !theirs.has(id))
}

function standingOf(
  change: Touching,
  places: Places,
  before: (kind: string, id: string) => object | undefined,
): Standing {
  const id = change.op === 'put' ? change.record.id : change.id
  const standing = { sequences: new Set<string>(), personas: new Set<string>(), offers: new Set<string>() }
  if (change.kind === 'sequences' || change.kind === 'personas' || change.kind === 'offers')
    standing[change.kind].add(id)
  const after = change.op === 'put' ? change.record : change.op === 'patch' ? change.fields : undefined
  for (const stored of [before(change.kind, id) as Stored | undefined, after])
    if (stored !== undefined) for (const each of referencesOf(stored)) walk(each, places, standing)
  return standing
}

function referencesOf(stored: Stored): unknown[] {
  const direct = PLACING.map((field) => stored[field])
  const within = PLACED.map((field) => (stored[field] as Stored | null | undefined)?.sequenceId)
  return [...direct, ...within]
}

function walk(id: unknown, places: Places, standing: Standing): void {
  if (typeof id !== 'string') return
  switch (id.slice(0, id.indexOf(':'))) {
    case 'sequence':
      // One that is gone is nobody's: what stood in it waits in the tray.
      if (places.sequences.has(id as never)) standing.sequences.add(id)
      return
    case 'persona':
      standing.personas.add(id)
      return
    case 'offer':
      standing.offers.add(id)
      return
    case 'action':
      walk(places.actions.get(id)?.place.sequenceId, places, standing)
      return
    case 'friction':
      walk(places.frictions.get(id)?.actionId, places, standing)
      return
    case 'note':
      walk(places.notes.get(id)?.anchor.sequenceId, places, standing)
      return
    case 'mark': {
      const subject = markSubjectOf(id)
      if (subject !== null) for (const each of Object.values(subject)) walk(each, places, standing)
    }
  }
}

/** Has the group this record of its kind? For what is shown of whose part something is. */
export function isInArea(area: Area, by: Exclude<Area['by'], 'everything'>, id: string): boolean {
  return area.by !== by || area.ids.includes(id)
}
