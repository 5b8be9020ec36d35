// What one owner has to do, to take away (issue E 9).
import { compareText } from '../order.ts'
import type { Records } from '../records.ts'
import type { HandoverPlace } from '../schema/handover.ts'
import type { OwnerId, SubjectId } from '../schema/ids.ts'
import type { Letter } from '../schema/responsibility.ts'
import { subjectsOf } from './raciChecks.ts'

export interface OwnerTask {
  readonly subjectId: SubjectId
  readonly letter: Letter
  /** The words of the friction or the measure; null for a lever and an objective, which the interface words. */
  readonly title: string | null
  readonly dueDate: string | null
}

export interface OwnerTasks {
  /** Those with a date first, the soonest at the top; then in the order of the subjects. */
  readonly tasks: readonly OwnerTask[]
  /** Hand-overs between channels that are this owner's. */
  readonly handovers: readonly HandoverPlace[]
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
      },
    ]
  })
  const handovers = [...records.handovers.values()].flatMap((fact) =>
    fact.aspect === 'ownerId' && fact.value === ownerId && records.actions.has(fact.actionId) ? [fact] : [],
  )
  return {
    tasks: tasks.sort((a, b) => compareText(a.dueDate ?? '~', b.dueDate ?? '~')),
    handovers: handovers
      .sort((a, b) => compareText(a.id, b.id))
      .map(({ actionId, fromChannelId, toChannelId }) => ({ actionId, fromChannelId, toChannelId })),
  }
}
