// Moving and removing what the keyboard is at, or what is picked.
import { moveSequence, removeSequence } from '../model/commands/sequence.ts'
import { sequenceBeside, sequenceStep } from '../model/journeySteps.ts'
import type { SequenceId } from '../model/schema/ids.ts'
import { type CommandContext, journeyOf, placeOf, targetActions } from './commandContext.ts'
import { moveActionsBy } from './moveActions.ts'
import { removeActions } from './removeActions.ts'

/** One place left or right; an action goes on from the end of a sequence into the next one. */
function moveBy(context: CommandContext, step: -1 | 1): void {
  const place = placeOf(context)
  if (place?.kind === 'sequence') moveSequenceBy(context, place.id, step)
  else moveActionsBy(context, targetActions(context), step)
}

export function moveEarlier(context: CommandContext): void {
  moveBy(context, -1)
}

export function moveLater(context: CommandContext): void {
  moveBy(context, 1)
}

function moveSequenceBy(context: CommandContext, id: SequenceId, step: -1 | 1): void {
  const { workshop } = context
  const move = sequenceStep(journeyOf(context), id, step)
  if (move !== null && workshop.run((r) => moveSequence(r, id, move.afterId)) === null)
    saySequencePlace(context, id)
}

export function saySequencePlace(context: CommandContext, id: SequenceId): void {
  const { sequences } = journeyOf(context)
  const position = sequences.findIndex((s) => s.sequence.id === id) + 1
  const what = sequences[position - 1]?.sequence.name ?? ''
  const said = context.t('map.sequenceMoved', { what, position, count: sequences.length })
  context.workshop.view.getState().map?.say(said)
}

/** With a way back; the keyboard goes on to the neighbour. */
export function removeHere(context: CommandContext): void {
  const place = placeOf(context)
  const targets = targetActions(context)
  if (targets.length > 0) removeActions(context, targets)
  else if (place?.kind === 'sequence') removeSequenceHere(context, place.id)
}

function removeSequenceHere(context: CommandContext, id: SequenceId): void {
  const { workshop } = context
  const beside = sequenceBeside(journeyOf(context), id)
  if (workshop.run((r) => removeSequence(r, id)) !== null) return
  workshop.notify('removed')
  workshop.view.setState({ selection: null })
  if (beside !== null) workshop.view.getState().map?.goTo({ kind: 'sequence', id: beside })
}
