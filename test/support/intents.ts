// What participants may want, for every command there is: an intent is chosen over the records its author sees.
import type { Change } from '../../src/model/change.ts'
import * as action from '../../src/model/commands/action.ts'
import * as comment from '../../src/model/commands/comment.ts'
import * as friction from '../../src/model/commands/friction.ts'
import * as mark from '../../src/model/commands/mark.ts'
import * as note from '../../src/model/commands/note.ts'
import * as offer from '../../src/model/commands/offer.ts'
import * as owner from '../../src/model/commands/owner.ts'
import * as persona from '../../src/model/commands/persona.ts'
import * as sequence from '../../src/model/commands/sequence.ts'
import * as verifiedMark from '../../src/model/commands/verifiedMark.ts'
import * as workshop from '../../src/model/commands/workshop.ts'
import type { RecordKind, RecordOf, Records } from '../../src/model/records.ts'
import type { Result } from '../../src/model/result.ts'
import type { NewId, SequenceId } from '../../src/model/schema/ids.ts'
import { NOTE_COLOURS, type NoteAnchor } from '../../src/model/schema/note.ts'
import { OFFER_COLOURS, OFFER_ROLES } from '../../src/model/schema/offer.ts'
import { MOMENTS } from '../../src/model/schema/sequence.ts'

const { frictionRemoval: _, ...frictionCommands } = friction
const COMMANDS = {
  ...action,
  ...comment,
  ...frictionCommands,
  ...mark,
  ...note,
  ...offer,
  ...owner,
  ...persona,
  ...sequence,
  ...verifiedMark,
  ...workshop,
}
/** The name of every command of the model: a new one that has no intent does not compile. */
export type CommandName = keyof typeof COMMANDS
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** What an author decides with: what they see, and dice that a seed replays. */
export interface Author {
  readonly seen: Records
  readonly newId: NewId
  /** 0 … n − 1. */
  dice(n: number): number
  /** A text they started to edit some time ago, or see now. */
  draftOf(kind: 'actions' | 'sequences' | 'notes', id: string): string
  /** What their typing makes of it. */
  retype(from: string): string
}

type Outcome = Result<readonly Change[], string>
/** Null when there is nothing yet that one could want this of. */
export type Intent = (author: Author) => Outcome | null

/** The intent that needs one record of a kind. */
function on<Kind extends RecordKind>(
  kind: Kind,
  intend: (record: RecordOf<Kind>, author: Author) => Outcome | null,
): Intent {
  return (author) => {
    const record = one(author, kind)
    return record === null ? null : intend(record, author)
  }
}

function one<Kind extends RecordKind>({ seen, dice }: Author, kind: Kind): RecordOf<Kind> | null {
  const all = [...(seen[kind] as ReadonlyMap<string, RecordOf<Kind>>).values()]
  // Mostly the same few, so that people meet.
  const among = dice(3) === 0 ? all.length : Math.min(2, all.length)
  return all[dice(Math.max(1, among))] ?? null
}

/** One of a kind, or nothing. */
function maybe<Kind extends RecordKind>(author: Author, kind: Kind): RecordOf<Kind> | null {
  return author.dice(3) === 0 ? null : one(author, kind)
}

const words = ({ dice }: Author) => ['Comparer', 'Payer', 'Revenir', 'Trop cher !', 'x'][dice(5)] as string

/** The action that another one shall stand behind, as a pointer finds it: in the sequence, and not itself. */
function neighbour(author: Author, sequenceId: string, id: string | null) {
  const there = [...author.seen.actions.values()].filter(
    (a) => a.place.sequenceId === sequenceId && a.id !== id,
  )
  return there[author.dice(there.length + 1)]?.id ?? null
}

const AUTHORS = ['participant:a', 'participant:b'] as const

function anchorFor(author: Author): NoteAnchor {
  const sequenceId = one(author, 'sequences')?.id ?? ('sequence:gone' as SequenceId)
  return { sequenceId, across: author.dice(11) / 10, band: 'plot', down: author.dice(11) / 10 }
}

export const INTENTS: Readonly<Record<CommandName, Intent>> = {
  addAction: on('sequences', ({ id }, a) =>
    action.addAction(a.seen, {
      id: a.newId('action'),
      sequenceId: id,
      title: words(a),
      afterId: neighbour(a, id, null),
    }),
  ),
  renameAction: on('actions', ({ id }, a) => action.renameAction(a.seen, id, words(a))),
  editNotes: on('actions', ({ id }, a) => {
    const from = a.draftOf('actions', id)
    return action.editNotes(a.seen, id, from, a.retype(from))
  }),
  moveAction: on('actions', ({ id }, a) => {
    const to = one(a, 'sequences')
    if (to === null) return null
    return action.moveAction(a.seen, { id, toSequenceId: to.id, afterId: neighbour(a, to.id, id) })
  }),
  removeAction: on('actions', ({ id }, a) => action.removeAction(a.seen, id)),

  addFriction: on('actions', ({ id }, a) =>
    friction.addFriction(a.seen, { id: a.newId('friction'), actionId: id, text: words(a) }),
  ),
  rewordFriction: on('frictions', ({ id }, a) => friction.rewordFriction(a.seen, id, words(a))),
  moveFriction: on('frictions', ({ id }, a) => {
    const to = one(a, 'actions')
    return to === null ? null : friction.moveFriction(a.seen, id, to.id)
  }),
  removeFriction: on('frictions', ({ id }, a) => friction.removeFriction(a.seen, id)),

  placeMark: on('actions', ({ id }, a) => {
    const [who, what] = [one(a, 'personas'), one(a, 'offers')]
    if (who === null || what === null) return null
    return mark.placeMark(a.seen, { actionId: id, personaId: who.id, offerId: what.id }, 1 + a.dice(7))
  }),
  removeMark: on('marks', (subject, a) => mark.removeMark(a.seen, subject)),
  verifyMark: on('actions', ({ id }, a) => {
    const [who, what] = [one(a, 'personas'), one(a, 'offers')]
    if (who === null || what === null) return null
    const level = 2 + a.dice(5)
    const interval = a.dice(2) === 0 ? { low: null, high: null } : { low: level - 1, high: level + 1 }
    const told = { level, n: 1 + a.dice(3), ...interval, source: words(a), date: '2026-11-22' }
    return verifiedMark.verifyMark(a.seen, { actionId: id, personaId: who.id, offerId: what.id }, told)
  }),
  removeVerifiedMark: (a) => {
    const verified = [...a.seen.marks.values()].filter((m) => m.evidence === 'verified')
    const subject = verified[a.dice(verified.length + 1)]
    return subject === undefined ? null : verifiedMark.removeVerifiedMark(a.seen, subject)
  },

  addOffer: (a) =>
    offer.addOffer(a.seen, {
      id: a.newId('offer'),
      name: words(a),
      role: OFFER_ROLES[a.dice(3)] ?? 'usToday',
    }),
  changeOffer: on('offers', ({ id }, a) =>
    offer.changeOffer(a.seen, id, {
      ...(a.dice(2) === 0 ? { name: words(a) } : {}),
      colour: OFFER_COLOURS[a.dice(8)] ?? 'slate',
    }),
  ),
  removeOffer: on('offers', ({ id }, a) => offer.removeOffer(a.seen, id)),

  addDepartment: (a) =>
    owner.addDepartment({ id: a.newId('department'), name: words(a), acquisition: a.dice(2) === 0 }),
  changeDepartment: on('departments', ({ id, acquisition }, a) =>
    owner.changeDepartment(a.seen, id, a.dice(2) === 0 ? { name: words(a) } : { acquisition: !acquisition }),
  ),
  removeDepartment: on('departments', ({ id }, a) => owner.removeDepartment(a.seen, id)),
  addOwner: (a) =>
    owner.addOwner(a.seen, {
      id: a.newId('owner'),
      name: words(a),
      departmentId: maybe(a, 'departments')?.id ?? null,
      role: '',
    }),
  renameOwner: on('owners', ({ id }, a) => owner.renameOwner(a.seen, id, words(a))),
  setOwnerDepartment: on('owners', ({ id }, a) =>
    owner.setOwnerDepartment(a.seen, id, maybe(a, 'departments')?.id ?? null),
  ),
  removeOwner: on('owners', ({ id }, a) => owner.removeOwner(a.seen, id)),
  assignOwner: on('frictions', ({ id }, a) => owner.assignOwner(a.seen, id, maybe(a, 'owners')?.id ?? null)),

  addPersona: (a) => persona.addPersona(a.seen, a.newId('persona'), words(a)),
  renamePersona: on('personas', ({ id }, a) => persona.renamePersona(a.seen, id, words(a))),
  describePersona: on('personas', ({ id }, a) => persona.describePersona(a.seen, id, { needs: words(a) })),
  removePersona: on('personas', ({ id }, a) => persona.removePersona(a.seen, id)),

  addSequence: (a) =>
    sequence.addSequence(a.seen, {
      id: a.newId('sequence'),
      name: words(a),
      afterId: maybe(a, 'sequences')?.id ?? null,
    }),
  renameSequence: on('sequences', ({ id }, a) => sequence.renameSequence(a.seen, id, words(a))),
  setSequenceMoment: on('sequences', ({ id }, a) =>
    sequence.setSequenceMoment(a.seen, id, MOMENTS[a.dice(3)] ?? 'before'),
  ),
  editSituation: on('sequences', ({ id }, a) => {
    const from = a.draftOf('sequences', id)
    return sequence.editSituation(a.seen, id, from, a.retype(from))
  }),
  moveSequence: on('sequences', ({ id }, a) => {
    const after = maybe(a, 'sequences')
    return sequence.moveSequence(a.seen, id, after?.id === id ? null : (after?.id ?? null))
  }),
  removeSequence: on('sequences', ({ id }, a) => sequence.removeSequence(a.seen, id)),

  addNote: on('sequences', (_home, a) =>
    note.addNote(a.seen, {
      id: a.newId('note'),
      text: words(a),
      authorId: 'participant:a',
      authorName: 'Ann',
      colour: NOTE_COLOURS[a.dice(6)] ?? 'grey',
      anchor: anchorFor(a),
    }),
  ),
  editNote: on('notes', ({ id }, a) => {
    const from = a.draftOf('notes', id)
    return note.editNote(a.seen, id, from, a.retype(from))
  }),
  colourNote: on('notes', ({ id }, a) => note.colourNote(a.seen, id, NOTE_COLOURS[a.dice(6)] ?? 'grey')),
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

  renameWorkshop: (a) => workshop.renameWorkshop(words(a)),
}
