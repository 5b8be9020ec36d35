// Adding to the map by one press: the new thing has a working title, selected for typing over it.
import { addAction } from '../model/commands/action.ts'
import { addSequence } from '../model/commands/sequence.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import type { Workshop } from '../store/workshop.ts'

export function addActionAfter(
  workshop: Workshop,
  sequenceId: SequenceId,
  afterId: ActionId | null,
  title: string,
): void {
  const id = workshop.newId('action')
  if (workshop.run((r) => addAction(r, { id, sequenceId, title, afterId })) !== null) return
  workshop.view.setState({
    selection: { kind: 'action', id },
    focus: { kind: 'card', id },
    renamingId: id,
  })
}

/** Behind `afterId`; null puts it at the end. */
export function addSequenceAfter(workshop: Workshop, afterId: SequenceId | null, name: string): void {
  const id = workshop.newId('sequence')
  if (workshop.run((r) => addSequence(r, { id, name, afterId })) !== null) return
  workshop.view.setState({ selection: { kind: 'sequence', id }, focus: { kind: 'sequence', id } })
}
