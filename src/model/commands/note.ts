// Commands on the sticky notes of the sheet.
import type { Change } from '../change.ts'
import { readJourney } from '../journey.ts'
import { must } from '../must.ts'
import { orderKeyAfter } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Action, NO_DETAILS } from '../schema/action.ts'
import type { ActionId, FrictionId, NoteId } from '../schema/ids.ts'
import { TITLE_MAX } from '../schema/limits.ts'
import type { Note, NoteAnchor, NoteColour } from '../schema/note.ts'
import { addFriction } from './friction.ts'
import { parseOptionalText, parseSharedText, parseText, parseTitle } from './text.ts'

type Changes<Code extends string> = Result<readonly Change[], Code>

export type NewNote = Omit<Note, 'origin'> & Partial<Pick<Note, 'origin'>>

/** Puts a note on the sheet. Its text may be empty: one puts it there first and writes then. */
export function addNote(records: Records, note: NewNote): Changes<'sequence-missing' | 'text-too-long'> {
  if (!records.sequences.has(note.anchor.sequenceId)) return fail('sequence-missing')
  const parsed = parseOptionalText(note.text)
  if (!parsed.ok) return parsed
  const record: Note = { origin: null, ...note, text: parsed.value, anchor: withinShares(note.anchor) }
  return ok([{ op: 'put', kind: 'notes', record }])
}

/** `from` is the text the author started from: what others typed meanwhile stays. */
export function editNote(
  { notes }: Records,
  id: NoteId,
  from: string,
  to: string,
): Changes<'note-missing' | 'text-too-long'> {
  if (!notes.has(id)) return fail('note-missing')
  const parsed = parseSharedText(from, to)
  if (!parsed.ok) return parsed
  if (from === parsed.value) return ok([])
  return ok([{ op: 'text', kind: 'notes', id, field: 'text', from, to: parsed.value }])
}

export function colourNote({ notes }: Records, id: NoteId, colour: NoteColour): Changes<'note-missing'> {
  if (!notes.has(id)) return fail('note-missing')
  return ok([{ op: 'patch', kind: 'notes', id, fields: { colour } }])
}

/** Puts a note into the parking lot, or takes it out. */
export function parkNote({ notes }: Records, id: NoteId, parked: boolean): Changes<'note-missing'> {
  if (!notes.has(id)) return fail('note-missing')
  return ok([{ op: 'patch', kind: 'notes', id, fields: { parked } }])
}

/** Moves a note, or gives it a place again when its sequence is gone. */
export function moveNote(
  { notes, sequences }: Records,
  id: NoteId,
  anchor: NoteAnchor,
): Changes<'note-missing' | 'sequence-missing'> {
  if (!notes.has(id)) return fail('note-missing')
  if (!sequences.has(anchor.sequenceId)) return fail('sequence-missing')
  return ok([{ op: 'patch', kind: 'notes', id, fields: { anchor: withinShares(anchor) } }])
}

export function removeNote({ notes }: Records, id: NoteId): Changes<'note-missing'> {
  return notes.has(id) ? ok([{ op: 'remove', kind: 'notes', id }]) : fail('note-missing')
}

/**
 * Makes an action of the note, where it stands in its sequence: one step to undo. The first line is the title; what follows, or
 * does not fit, becomes the action's notes.
 */
export function turnNoteIntoAction(
  records: Records,
  noteId: NoteId,
  actionId: ActionId,
): Changes<'note-missing' | 'sequence-missing' | 'text-missing' | 'text-too-long'> {
  const note = records.notes.get(noteId)
  if (note === undefined) return fail('note-missing')
  const home = readJourney(records).sequences.find((s) => s.sequence.id === note.anchor.sequenceId)
  if (home === undefined) return fail('sequence-missing')
  const parsed = parseText(note.text)
  if (!parsed.ok) return parsed
  const siblings = home.actions.map((a) => ({ id: a.id, orderKey: a.place.orderKey }))
  const before = Math.round(note.anchor.across * siblings.length)
  const orderKey = must(orderKeyAfter(siblings, siblings[before - 1]?.id ?? null), 'order key')
  const place = { sequenceId: home.sequence.id, orderKey }
  const record: Action = { id: actionId, place, ...NO_DETAILS, ...titleAndNotes(parsed.value) }
  return ok([
    { op: 'put', kind: 'actions', record },
    { op: 'remove', kind: 'notes', id: noteId },
  ])
}

/** Makes a friction of the note, pinned to an action: one step to undo. */
export function turnNoteIntoFriction(
  records: Records,
  noteId: NoteId,
  friction: { readonly id: FrictionId; readonly actionId: ActionId },
): Changes<'note-missing' | 'action-missing' | 'text-missing' | 'text-too-long'> {
  const note = records.notes.get(noteId)
  if (note === undefined) return fail('note-missing')
  const added = addFriction(records, { ...friction, text: note.text, origin: note.origin })
  return added.ok ? ok([...added.value, { op: 'remove', kind: 'notes', id: noteId }]) : added
}

function titleAndNotes(text: string): { readonly title: string; readonly notes: string } {
  const [first = '', ...more] = text.split('\n')
  const title = parseTitle(first)
  if (title.ok) return { title: title.value, notes: more.join('\n').trim() }
  // A first line that is no title: its beginning is, and nothing of the text is lost.
  const start = [...first.trim()].slice(0, TITLE_MAX / 2).join('')
  return { title: `${start}…`, notes: text }
}

function withinShares(anchor: NoteAnchor): NoteAnchor {
  return { ...anchor, across: clamp(anchor.across), down: clamp(anchor.down) }
}

/** To 0 … 1, in steps of a thousandth: finer than any screen. */
function clamp(share: number): number {
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000 : 0
}
