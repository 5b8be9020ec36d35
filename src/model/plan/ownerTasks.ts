// What one owner has to do, to take away (issue E 9).
import { type Handover, readHandovers } from '../insight/handovers.ts'
import { readJourney } from '../journey.ts'
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { ActionId, OwnerId, SubjectId } from '../schema/ids.ts'
import type { Letter } from '../schema/responsibility.ts'
import { isOpen } from './priorities.ts'
import { subjectsOf } from './raciChecks.ts'

export interface OwnerTask {
  readonly subjectId: SubjectId
  readonly letter: Letter
  /** The words of the friction or the measure; null for a lever and an objective, which the interface words. */
  readonly title: string | null
  readonly dueDate: string | null
  /** Where a friction is felt. */
  readonly actionId: ActionId | null
  /** Done, solved, or lived with: nothing is due any more. */
  readonly isClosed: boolean
}

export interface OwnerTasks {
  /** Those with a date first, the soonest at the top; then in the order of the subjects. What is closed comes last. */
  readonly tasks: readonly OwnerTask[]
  /** Hand-overs between channels that are this owner's. */
  readonly handovers: readonly Handover[]
}

export function ownerTasks(records: Records, ownerId: OwnerId): OwnerTasks {
  const letters = new Map(
    [...records.responsibilities.values()].flatMap((held) =>
      held.ownerId === ownerId ? [[held.subjectId, held.letter] as const] : [],
    ),
  )
  const tasks = subjectsOf(records).flatMap((subjectId): OwnerTask[] => {
    const letter = letters.get(subjectId)
    if (letter === undefined) return []
    const friction = records.frictions.get(subjectId)
    const measure = records.measures.get(subjectId)
    return [
      {
        subjectId,
        letter,
        title: friction?.text ?? measure?.title ?? null,
        dueDate: friction?.dueDate ?? measure?.dueDate ?? null,
        actionId: friction?.actionId ?? null,
        isClosed: (friction !== undefined && !isOpen(friction)) || measure?.status === 'done',
      },
    ]
  })
  // Those that follow from the journey as it is now: what was said of others waits until their channels come back.
  const handovers = readHandovers(readJourney(records), records).filter((each) => each.ownerId === ownerId)
  return {
    tasks: tasks.sort(
      (a, b) => Number(a.isClosed) - Number(b.isClosed) || compareText(a.dueDate ?? '~', b.dueDate ?? '~'),
    ),
    handovers,
  }
}
