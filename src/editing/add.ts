// Adding to the sheet: an action becomes a record with its title, so that nobody else sees an unnamed card and one step
// takes it back; a sequence is there at once, with its name open to be typed over.
import { addAction } from '../model/commands/action.ts'
import { addSequence } from '../model/commands/sequence.ts'
import { readJourney } from '../model/journey.ts'
import type { ActionId, SequenceId } from '../model/schema/ids.ts'
import { keepWords } from '../store/pendingDrafts.ts'
import type { ActionDraft } from '../store/viewState.ts'
import type { Workshop } from '../store/workshop.ts'
import { type CommandContext, journeyOf, placeOf, sequenceAt } from './commandContext.ts'

/** Opens a card to type a title on. */
export function draftAction(workshop: Workshop, sequenceId: SequenceId, afterId: ActionId | null): void {
  if (!workshop.canWrite()) {
    workshop.notify('read-only')
    return
  }
  const id = workshop.newId('action')
  workshop.view.setState({
    draft: { id, sequenceId, afterId },
    focus: { kind: 'card', id },
    renamingId: null,
    selection: null,
    picked: new Set(),
  })
}

/** Opens a card at the end of the sequence. */
export function draftActionIn(workshop: Workshop, sequenceId: SequenceId): void {
  const { sequences } = readJourney(workshop.records.getState())
  const last = sequences.find((s) => s.sequence.id === sequenceId)?.actions.at(-1)
  draftAction(workshop, sequenceId, last?.id ?? null)
}

/**
 * Makes the drafted action a record. False when its title was refused and stays. Where the action it was to stand behind
 * is gone, it comes last; where its sequence is gone, the words are offered back.
 */
export function shareDraft(workshop: Workshop, draft: ActionDraft, title: string): boolean {
  const { id, sequenceId, afterId } = draft
  const refused = workshop.run((r) => {
    const there = afterId === null || r.actions.get(afterId)?.place.sequenceId === sequenceId
    return addAction(r, { id, sequenceId, title, afterId: there ? (afterId ?? 'first') : null })
  })
  if (refused === 'title-too-long') return false
  workshop.view.setState((v) => (v.draft?.id === id ? { draft: null } : {}))
  if (refused !== null) keepWords(workshop.view, title, refused)
  return true
}

export function addBehind(context: CommandContext): boolean {
  const place = placeOf(context)
  if (place === null || place.kind === 'sequence') return addInHere(context)
  const sequenceId = sequenceAt(context, place)
  if (sequenceId !== null) draftAction(context.workshop, sequenceId, place.id)
  return true
}

/** At the end of the sequence at hand, or else of the last one. */
export function addInHere(context: CommandContext): boolean {
  const place = placeOf(context)
  const id = place === null ? null : sequenceAt(context, place)
  const sequenceId = id ?? journeyOf(context).sequences.at(-1)?.sequence.id
  if (sequenceId !== undefined) draftActionIn(context.workshop, sequenceId)
  return true
}

/** Behind the sequence at hand, or at the end. */
export function addSequenceBehind(context: CommandContext): boolean {
  const place = placeOf(context)
  addSequenceAfter(context, place === null ? null : sequenceAt(context, place))
  return true
}

/** Behind `afterId`; null puts it at the end. */
export function addSequenceAfter({ workshop, t }: CommandContext, afterId: SequenceId | null): void {
  const id = workshop.newId('sequence')
  if (workshop.run((r) => addSequence(r, { id, name: t('map.newSequence'), afterId })) !== null) return
  workshop.view.setState({
    focus: { kind: 'sequence', id },
    renamingId: id,
    selection: null,
    picked: new Set(),
  })
}
