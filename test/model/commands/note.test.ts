import { expect, test } from 'vitest'
import {
  addNote,
  colourNote,
  editNote,
  moveNote,
  removeNote,
  turnNoteIntoAction,
  turnNoteIntoFriction,
} from '../../../src/model/commands/note.ts'
import { frictionsByAction } from '../../../src/model/journey.ts'
import { noteIdSchema } from '../../../src/model/schema/ids.ts'
import { TEXT_MAX, TITLE_MAX } from '../../../src/model/schema/limits.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  actionId,
  type Command,
  frictionId,
  namesIn,
  recordsAfter,
  refusal,
  sequenceId,
  sheetOf,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const n = noteIdSchema.parse('note:new')
const gone = noteIdSchema.parse('note:gone')
const at = (across: number, sequence = 's', down = 0.5) => ({
  sequenceId: sequenceId(sequence),
  across,
  band: 'plot',
  down,
})
const add =
  (text: string, anchor = at(0.5)): Command =>
  (seen) =>
    addNote(seen, {
      id: n,
      text,
      authorId: 'p1',
      authorName: 'Ann',
      colour: 'yellow',
      anchor,
      parked: false,
    })
const withNote = (text: string, anchor = at(0.5)) => recordsAfter(records, add(text, anchor))
const toAction: Command = (seen) => turnNoteIntoAction(seen, n, actionId('n'))
const toFriction =
  (action = 'a'): Command =>
  (seen) =>
    turnNoteIntoFriction(seen, n, { id: frictionId('n'), actionId: actionId(action) })

test('[TOG-10] a note may be empty: one puts it there first and writes then', () => {
  expect(withNote('').notes.get(n)).toMatchObject({ text: '', authorName: 'Ann', anchor: at(0.5) })
})

test('[TOG-10] whatever the pointer says, a note stands within its band', () => {
  expect(withNote('x', at(-3, 's', 7)).notes.get(n)?.anchor).toEqual(at(0, 's', 1))
  expect(withNote('x', at(Number.NaN, 's', 1 / 3)).notes.get(n)?.anchor).toEqual(at(0, 's', 0.333))
})

test('editNote, colourNote and moveNote change that and nothing else', () => {
  const before = withNote('abc')
  const after = recordsAfter(
    before,
    (seen) => editNote(seen, n, 'abc', 'abcd'),
    (seen) => colourNote(seen, n, 'pink'),
    (seen) => moveNote(seen, n, at(0.1, 't')),
  )
  expect(after.notes.get(n)).toEqual({
    ...before.notes.get(n),
    text: 'abcd',
    colour: 'pink',
    anchor: at(0.1, 't'),
  })
  expect(after.actions).toEqual(before.actions)
})

test.each([
  [0, ['s: n a b c', 't:']],
  [0.3, ['s: a n b c', 't:']],
  [1, ['s: a b c n', 't:']],
] as const)('[TOG-11] a note %s across its sequence becomes the action there', (across, sheet) => {
  const after = recordsAfter(withNote('Payer\nen ligne\nou non', at(across)), toAction)
  expect(sheetOf(after)).toEqual(sheet)
  expect(after.actions.get(actionId('n'))).toMatchObject({ title: 'Payer', notes: 'en ligne\nou non' })
  expect(after.notes.has(n)).toBe(false)
})

test('[TOG-11] in an empty sequence it becomes the first action', () => {
  expect(sheetOf(recordsAfter(withNote('x', at(0.7, 't')), toAction))).toEqual(['s: a b c', 't: n'])
})

test('[TOG-11] a first line too long for a title is cut there and kept whole in the notes', () => {
  const long = 'mot '.repeat(100).trim()
  const action = recordsAfter(withNote(long), toAction).actions.get(actionId('n'))
  expect(action?.title.length).toBeLessThanOrEqual(TITLE_MAX)
  expect(action?.title.endsWith('…')).toBe(true)
  expect(action?.notes).toBe(long)
})

test('[TOG-11] a note becomes a friction behind those of the action', () => {
  const after = recordsAfter(withNote(' Trop\nlent '), toFriction())
  expect(
    frictionsByAction(after.frictions)
      .get(actionId('a'))
      ?.map((f) => f.text),
  ).toEqual(['f', 'g', 'Trop\nlent'])
  expect(after.notes.has(n)).toBe(false)
})

test('removeNote takes that note and nothing else', () => {
  const after = recordsAfter(withNote('x'), (seen) => removeNote(seen, n))
  expect(namesIn(after, 'notes')).toEqual(namesIn(records, 'notes'))
})

test.each<[string, typeof records, Command, ErrorCode]>([
  ['a note in a sequence that is gone', records, add('x', at(0, 'gone')), 'sequence-missing'],
  ['a note too long', records, add('x'.repeat(TEXT_MAX + 1)), 'text-too-long'],
  ['typing in a note that is gone', records, (seen) => editNote(seen, gone, '', 'x'), 'note-missing'],
  ['colouring a note that is gone', records, (seen) => colourNote(seen, gone, 'pink'), 'note-missing'],
  ['moving a note that is gone', records, (seen) => moveNote(seen, gone, at(0)), 'note-missing'],
  ['moving where nothing is', withNote('x'), (s) => moveNote(s, n, at(0, 'gone')), 'sequence-missing'],
  ['removing a note that is gone', records, (seen) => removeNote(seen, gone), 'note-missing'],
  ['an action of a note that is gone', records, toAction, 'note-missing'],
  ['an action of an empty note', withNote(' '), toAction, 'text-missing'],
  ['a friction of an empty note', withNote(' '), toFriction(), 'text-missing'],
  ['a friction on nothing', withNote('x'), toFriction('gone'), 'action-missing'],
])('refuses %s', (_what, seen, command, code) => {
  expect(refusal(seen, command)).toBe(code)
})
