// Moving and removing what the keyboard is at, or what is picked.
import { type CommandContext, targetActions, targetSequences } from './commandContext.ts'
import { moveActionsBy } from './moveActions.ts'
import { removeActions } from './removeActions.ts'
import { moveSequencesBy, removeSequences } from './sequences.ts'

/** One place left or right; an action goes on from the end of a sequence into the next one. */
function moveBy(context: CommandContext, step: -1 | 1): void {
  const sequences = targetSequences(context)
  if (sequences.length > 0) moveSequencesBy(context, sequences, step)
  else moveActionsBy(context, targetActions(context), step)
}

export function moveEarlier(context: CommandContext): void {
  moveBy(context, -1)
}

export function moveLater(context: CommandContext): void {
  moveBy(context, 1)
}

/** With a way back; the keyboard goes on to the neighbour. */
export function removeHere(context: CommandContext): void {
  const actions = targetActions(context)
  const sequences = targetSequences(context)
  if (actions.length > 0) removeActions(context, actions)
  else if (sequences.length > 0) removeSequences(context, sequences)
}
