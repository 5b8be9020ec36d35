// Sticky notes and comments where the person is.
import type { NoteAnchor } from '../model/schema/note.ts'
import { openComments } from '../store/comments.ts'
import { notesInOrderOf, openNote, putNote } from '../store/notes.ts'
import { type CommandContext, journeyOf, placeOf, sequenceAt } from './commandContext.ts'
import { markAt } from './rate.ts'

/** Puts a note beside the place where the person is, or in the first sequence, to be written on at once. */
export function addNoteHere(context: CommandContext): boolean {
  const { workshop } = context
  const anchor = anchorHere(context)
  if (anchor === null) return false
  const id = putNote(workshop, anchor)
  if (id === null) return true
  if (workshop.view.getState().map === null) openNote(workshop, id, true)
  else workshop.view.setState({ typedNoteId: id })
  return true
}

/** Takes the keyboard to the note nearest to the place where the person is. False when there is none. */
export function goToNote(context: CommandContext): boolean {
  const { workshop } = context
  const here = anchorHere(context)
  const { sequences } = journeyOf(context)
  const far = ({ sequenceId, across }: Pick<NoteAnchor, 'sequenceId' | 'across'>) =>
    sequences.findIndex((s) => s.sequence.id === sequenceId) + across
  const from = here === null ? 0 : far(here)
  const [nearest] = [...notesInOrderOf(workshop.records.getState())].sort(
    (a, b) => Math.abs(far(a.anchor) - from) - Math.abs(far(b.anchor) - from),
  )
  if (nearest === undefined) return false
  const { notes } = workshop.view.getState()
  if (notes === null) openNote(workshop, nearest.id, true)
  else notes.goTo(nearest.id)
  return true
}

/** Opens the comments on the place where the person is; on a friction, when its action shows one; on a mark that is there. */
export function commentHere(context: CommandContext): boolean {
  const { selection } = context.workshop.view.getState()
  const place = placeOf(context)
  const markHere = place?.kind === 'mark' ? markAt(context) : null
  const subjectId = selection?.kind === 'friction' ? selection.id : (markHere ?? place?.id ?? null)
  if (subjectId === null) return false
  openComments(context.workshop, subjectId)
  return true
}

export function showComments({ workshop }: CommandContext): boolean {
  openComments(workshop, null)
  return true
}

/** Beside the place where the person is: over the plot of an action, or in a sequence. Null while there is no sequence. */
function anchorHere(context: CommandContext): NoteAnchor | null {
  const { sequences } = journeyOf(context)
  const { focus } = context.workshop.view.getState()
  const place = placeOf(context)
  const sequenceId = (place === null ? null : sequenceAt(context, place)) ?? sequences[0]?.sequence.id
  const home = sequences.find((s) => s.sequence.id === sequenceId)
  if (home === undefined) return null
  const index = home.actions.findIndex((action) => action.id === place?.id)
  const across = index < 0 ? 0.5 : (index + 0.5) / home.actions.length
  const at = (band: string, down: number) => ({ sequenceId: home.sequence.id, across, band, down })
  if (focus?.kind === 'lane') return at(focus.lane, 0.5)
  if (place?.kind === 'sequence') return at('situations', 0.15)
  return at('plot', place?.kind === 'mark' ? 0.4 : 0.06)
}
