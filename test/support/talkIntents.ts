// What participants may want to say about the map: sticky notes and comments.
import * as comment from '../../src/model/commands/comment.ts'
import * as note from '../../src/model/commands/note.ts'
import type { SequenceId } from '../../src/model/schema/ids.ts'
import { NOTE_COLOURS, type NoteAnchor } from '../../src/model/schema/note.ts'
import { type Author, type Intent, maybe, on, one, words } from './intent.ts'

export const TALK_COMMANDS = { ...comment, ...note }

const AUTHORS = ['participant:a', 'participant:b'] as const

function anchorFor(author: Author): NoteAnchor {
  const sequenceId = one(author, 'sequences')?.id ?? ('sequence:gone' as SequenceId)
  return { sequenceId, across: author.dice(11) / 10, band: 'plot', down: author.dice(11) / 10 }
}

export const TALK_INTENTS: Readonly<Record<keyof typeof TALK_COMMANDS, Intent>> = {
  addNote: on('sequences', (_home, a) =>
    note.addNote(a.seen, {
      id: a.newId('note'),
      text: words(a),
      authorId: 'participant:a',
      authorName: 'Ann',
      colour: NOTE_COLOURS[a.dice(6)] ?? 'grey',
      anchor: anchorFor(a),
      parked: false,
    }),
  ),
  editNote: on('notes', ({ id }, a) => {
    const from = a.draftOf('notes', id)
    return note.editNote(a.seen, id, from, a.retype(from))
  }),
  colourNote: on('notes', ({ id }, a) => note.colourNote(a.seen, id, NOTE_COLOURS[a.dice(6)] ?? 'grey')),
  parkNote: on('notes', ({ id }, a) => note.parkNote(a.seen, id, a.dice(2) === 0)),
  moveNote: on('notes', ({ id }, a) => note.moveNote(a.seen, id, anchorFor(a))),
  removeNote: on('notes', ({ id }, a) => note.removeNote(a.seen, id)),
  turnNoteIntoAction: on('notes', ({ id }, a) => note.turnNoteIntoAction(a.seen, id, a.newId('action'))),
  turnNoteIntoFriction: on('notes', ({ id }, a) => {
    const to = one(a, 'actions')
    return to === null
      ? null
      : note.turnNoteIntoFriction(a.seen, id, { id: a.newId('friction'), actionId: to.id })
  }),

  addComment: (a) =>
    comment.addComment(a.seen, {
      id: a.newId('comment'),
      subjectId: one(a, 'actions')?.id ?? 'action:gone',
      authorId: AUTHORS[a.dice(2)] ?? '',
      authorName: 'Ann',
      text: words(a),
      createdAtMs: a.dice(1000),
      replyToId: maybe(a, 'comments')?.id ?? null,
      mentions: a.dice(2) === 0 ? [] : ['role:facilitator'],
    }),
  rewordComment: on('comments', ({ id }, a) =>
    comment.rewordComment(a.seen, id, AUTHORS[a.dice(2)] ?? '', { text: words(a), mentions: [] }),
  ),
  removeComment: on('comments', ({ id }, a) => comment.removeComment(a.seen, id, AUTHORS[a.dice(2)] ?? '')),
  resolveThread: on('comments', ({ id }, a) => comment.resolveThread(a.seen, id, a.dice(2) === 0)),
}
