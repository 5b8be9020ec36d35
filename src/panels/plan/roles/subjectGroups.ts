// The rows of the matrix: everything somebody can answer for, in groups.

import { frictionsByAction, readJourney, strayFrictions } from '../../../model/journey.ts'
import { compareOrdered } from '../../../model/order.ts'
import type { Records } from '../../../model/records.ts'
import type { SubjectId } from '../../../model/schema/ids.ts'
import { LEVERS, leverId } from '../../../model/schema/lever.ts'
import { OBJECTIVE_KINDS } from '../../../model/schema/objective.ts'

export interface SubjectRow {
  readonly id: SubjectId
  /** Where a friction is felt: the title of its action. */
  readonly place: string | null
}

export const SUBJECT_KINDS = ['levers', 'frictions', 'measures', 'objectives'] as const
export interface SubjectGroup {
  readonly kind: (typeof SUBJECT_KINDS)[number]
  readonly rows: readonly SubjectRow[]
}

/** Groups without a row are left out; the levers are always there. Frictions are in the order of the journey. */
export function subjectGroups(
  records: Pick<Records, 'sequences' | 'actions' | 'frictions' | 'measures' | 'objectives'>,
): readonly SubjectGroup[] {
  const { actions, measures, objectives } = records
  const byAction = frictionsByAction(records.frictions)
  const frictions = [
    ...readJourney(records).sequences.flatMap((s) => s.actions.flatMap((a) => byAction.get(a.id) ?? [])),
    ...unplacedFrictions(records),
    ...strayFrictions(records),
  ]
  const groups: SubjectGroup[] = [
    {
      kind: 'levers',
      rows: LEVERS.map((lever) => ({ id: leverId(lever), place: null })),
    },
    {
      kind: 'frictions',
      rows: frictions.map((f) => ({
        id: f.id,
        place: actions.get(f.actionId)?.title ?? null,
      })),
    },
    {
      kind: 'measures',
      rows: [...measures.values()].sort(compareOrdered).map((m) => ({ id: m.id, place: null })),
    },
    {
      kind: 'objectives',
      rows: [...objectives.values()]
        .sort((a, b) => a.year - b.year || OBJECTIVE_KINDS.indexOf(a.kind) - OBJECTIVE_KINDS.indexOf(b.kind))
        .map((o) => ({ id: o.id, place: null })),
    },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

/** Frictions of actions that wait in the unplaced tray. */
function unplacedFrictions(records: Pick<Records, 'sequences' | 'actions' | 'frictions'>) {
  const byAction = frictionsByAction(records.frictions)
  return readJourney(records).unplaced.flatMap((action) => byAction.get(action.id) ?? [])
}
