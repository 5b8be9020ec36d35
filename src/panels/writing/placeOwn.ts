import { addFriction } from '../../model/commands/friction.ts'
import { addNote } from '../../model/commands/note.ts'
import type { WritingRound } from '../../model/facilitation/round.ts'
import { sortedSequences } from '../../model/journey.ts'
import type { Records } from '../../model/records.ts'
import { fail } from '../../model/result.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import type { Workshop } from '../../store/workshop.ts'

/** Words that came too late for a round, as a friction or a note of one's own where the card would have stood. */
export function placeOwn(
  all: Records,
  workshop: Workshop,
  round: WritingRound,
  itemId: string,
  text: string,
) {
  if (round.target === 'frictions')
    return addFriction(all, { id: workshop.newId('friction'), actionId: itemId as ActionId, text })
  const sequenceId =
    all.actions.get(itemId as ActionId)?.place.sequenceId ??
    all.sequences.get(itemId as SequenceId)?.id ??
    sortedSequences(all.sequences).at(-1)?.id
  if (sequenceId === undefined) return fail('sequence-missing')
  return addNote(all, {
    id: workshop.newId('note'),
    text: text.trim(),
    authorId: workshop.participantId,
    authorName: workshop.view.getState().ownName,
    colour: 'yellow',
    anchor: { sequenceId, across: 0.5, band: 'cards', down: 1 },
    parked: round.itemKind === 'parking',
  })
}
