// Words whose place somebody removed, put back on the sheet: one step, and the keyboard is there.
import { addAction } from '../model/commands/action.ts'
import { addNote } from '../model/commands/note.ts'
import type { Sequence } from '../model/schema/sequence.ts'
import { openNote } from '../store/notes.ts'
import { type CommandContext, journeyOf, placeOf, sequenceAt } from './commandContext.ts'

/** Where they go: the sequence the person is at, or else the last one. Null while there is none, or nothing may be written. */
export function sequenceForWords(context: CommandContext): Sequence | null {
  if (!context.workshop.canWrite()) return null
  const place = placeOf(context)
  const id = place === null ? null : sequenceAt(context, place)
  const sequences = journeyOf(context).sequences.map((s) => s.sequence)
  return sequences.find((s) => s.id === id) ?? sequences.at(-1) ?? null
}

/** False when they were refused: the notice says why. */
export function putBackAsAction(
  { workshop }: CommandContext,
  { id: sequenceId }: Sequence,
  words: string,
): boolean {
  const id = workshop.newId('action')
  if (workshop.run((r) => addAction(r, { id, sequenceId, title: words, afterId: null })) !== null)
    return false
  const { map } = workshop.view.getState()
  if (map === null) workshop.view.setState({ selection: { kind: 'action', id } })
  else map.goTo({ kind: 'card', id })
  return true
}

export function putBackAsNote(
  { workshop }: CommandContext,
  { id: sequenceId }: Sequence,
  words: string,
): boolean {
  const id = workshop.newId('note')
  const author = { authorId: workshop.participantId, authorName: workshop.view.getState().ownName }
  const anchor = { sequenceId, across: 0.5, band: 'plot', down: 0.06 }
  const note = { id, text: words, ...author, colour: 'yellow', anchor, parked: false } as const
  if (workshop.run((r) => addNote(r, note)) !== null) return false
  openNote(workshop, id, true)
  return true
}
