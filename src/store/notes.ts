// Sticky notes in this window: making one, opening one, and their order.
import { addNote } from '../model/commands/note.ts'
import { compareText } from '../model/order.ts'
import type { Records } from '../model/records.ts'
import type { ActionId, NoteId, SequenceId } from '../model/schema/ids.ts'
import type { Note, NoteAnchor } from '../model/schema/note.ts'
import { derived } from './derived.ts'
import { journeyShapeOf } from './journeyReadings.ts'
import type { Workshop } from './workshop.ts'

/** The notes of each sequence, from left to right. Those of a sequence that is gone are under its id. */
export const notesBySequenceOf = derived(
  (s) => [s.notes],
  ([notes]): ReadonlyMap<SequenceId, readonly Note[]> => {
    const bySequence = new Map<SequenceId, Note[]>()
    for (const note of [...notes.values()].sort(compareNotes)) {
      const list = bySequence.get(note.anchor.sequenceId)
      if (list === undefined) bySequence.set(note.anchor.sequenceId, [note])
      else list.push(note)
    }
    return bySequence
  },
)

/** All notes on the sheet in reading order. */
export const notesInOrderOf = derived(
  (s) => [notesBySequenceOf(s), journeyShapeOf(s)],
  ([bySequence, { sequences }]): readonly Note[] =>
    sequences.flatMap(({ sequence }) => bySequence.get(sequence.id) ?? []),
)

/** Notes whose sequence was removed: kept until someone places or deletes them. */
export const strayNotesOf = derived(
  (s) => [s.notes, s.sequences],
  ([notes, sequences]): readonly Note[] =>
    [...notes.values()].filter((n) => !sequences.has(n.anchor.sequenceId)).sort(compareNotes),
)

function compareNotes(a: Note, b: Note): number {
  return a.anchor.across - b.anchor.across || a.anchor.down - b.anchor.down || compareText(a.id, b.id)
}

/** Puts an empty note there, signed by the person at this window. Its id, or null when it was refused. */
export function putNote(workshop: Workshop, anchor: NoteAnchor): NoteId | null {
  const id = workshop.newId('note')
  const authorName = workshop.view.getState().ownName
  const author = { authorId: workshop.participantId, authorName }
  const refused = workshop.run((r) =>
    addNote(r, { id, text: '', ...author, colour: 'yellow', anchor, parked: false }),
  )
  return refused === null ? id : null
}

/** Opens a note at the side. `take`: with the keyboard in it. */
export function openNote(workshop: Workshop, id: NoteId, take: boolean): void {
  workshop.view.setState({ selection: null, aside: { kind: 'note', id, take } })
}

/** The action that a note stands above or below: what a friction made of it is pinned to. */
export function actionAt(
  records: Pick<Records, 'sequences' | 'actions'> & Parameters<typeof journeyShapeOf>[0],
  { sequenceId, across }: NoteAnchor,
): ActionId | null {
  const home = journeyShapeOf(records).sequences.find((s) => s.sequence.id === sequenceId)
  const actions = home?.actions ?? []
  return actions[Math.min(actions.length - 1, Math.floor(across * actions.length))]?.id ?? null
}
