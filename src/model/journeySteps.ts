// Steps through the journey: where a record goes when it is moved by one, and which one is next when it is gone.
import type { MoveAction } from './commands/action.ts'
import type { JourneyShape } from './journey.ts'
import type { ActionId, SequenceId } from './schema/ids.ts'

/** One place earlier (−1) or later (+1). */
export type Step = -1 | 1

/**
 * The move that takes an action one place on; from the end of a sequence it goes into the next one. Null at the
 * ends of the journey, and for an action that is not placed.
 */
export function actionStep({ sequences }: JourneyShape, id: ActionId, step: Step): MoveAction | null {
  const index = sequences.findIndex((s) => s.actions.some((a) => a.id === id))
  const here = sequences[index]
  if (here === undefined) return null
  const target = here.actions.findIndex((a) => a.id === id) + step
  const others = here.actions.filter((a) => a.id !== id)
  if (target >= 0 && target <= others.length)
    return { id, toSequenceId: here.sequence.id, afterId: others[target - 1]?.id ?? null }
  const next = sequences[index + step]
  if (next === undefined) return null
  const afterId = step === 1 ? null : (next.actions.at(-1)?.id ?? null)
  return { id, toSequenceId: next.sequence.id, afterId }
}

/** Where a sequence stands after one step: behind `afterId`, or first when that is null. Null when it cannot move. */
export function sequenceStep(
  { sequences }: JourneyShape,
  id: SequenceId,
  step: Step,
): { readonly afterId: SequenceId | null } | null {
  const index = sequences.findIndex((s) => s.sequence.id === id)
  const target = index + step
  if (index === -1 || target < 0 || target >= sequences.length) return null
  const others = sequences.filter((s) => s.sequence.id !== id)
  return { afterId: others[target - 1]?.sequence.id ?? null }
}

/** The action to turn to when this one is gone: the next of its sequence, else the one before; null when alone. */
export function actionBeside({ sequences }: JourneyShape, id: ActionId): ActionId | null {
  const actions = sequences.find((s) => s.actions.some((a) => a.id === id))?.actions ?? []
  const place = actions.findIndex((a) => a.id === id)
  return (actions[place + 1] ?? actions[place - 1])?.id ?? null
}

/** The sequence to turn to when this one is gone: the next, else the one before; null when alone. */
export function sequenceBeside({ sequences }: JourneyShape, id: SequenceId): SequenceId | null {
  const place = sequences.findIndex((s) => s.sequence.id === id)
  return (sequences[place + 1] ?? sequences[place - 1])?.sequence.id ?? null
}
