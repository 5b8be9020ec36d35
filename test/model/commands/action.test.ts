import { describe, expect, test } from 'vitest'
import {
  addAction,
  describeAction,
  editNotes,
  type MoveAction,
  moveAction,
  rateImportance,
  removeAction,
  renameAction,
} from '../../../src/model/commands/action.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  actionId,
  type Command,
  namesIn,
  recordsAfter,
  refusal,
  sequenceId,
  sheetOf,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const [a, b, gone] = [actionId('a'), actionId('b'), actionId('gone')]
const LONG = 'x'.repeat(4001)
const records = smallWorkshop()
const add = (sequence: string, behind: string | null, title = 'new', id = 'n'): Command => {
  const afterId = behind === null || behind === 'first' ? behind : actionId(behind)
  return (seen) => addAction(seen, { id: actionId(id), sequenceId: sequenceId(sequence), title, afterId })
}
const move = (id: string, to: string, behind: string | null): Command => {
  const where: MoveAction = {
    id: actionId(id),
    toSequenceId: sequenceId(to),
    afterId: behind === null ? null : actionId(behind),
  }
  return (seen) => moveAction(seen, where)
}
const rename =
  (id: string, title: string): Command =>
  (seen) =>
    renameAction(seen, actionId(id), title)
const edit =
  (from: string, to: string, id = a): Command =>
  (seen) =>
    editNotes(seen, id, from, to)

describe('addAction', () => {
  test.each([
    ['at the end', 's', null, ['s: a b c n', 't:']],
    ['right behind another', 's', 'a', ['s: a n b c', 't:']],
    ['behind all that share a key with it', 's', 'b', ['s: a b c n', 't:']],
    ['into an empty sequence', 't', null, ['s: a b c', 't: n']],
    ['first', 's', 'first', ['s: n a b c', 't:']],
    ['first into an empty sequence', 't', 'first', ['s: a b c', 't: n']],
  ])('[JRN-3] puts it %s', (_where, sequence, behind, sheet) => {
    expect(sheetOf(recordsAfter(records, add(sequence, behind)))).toEqual(sheet)
  })

  test('it starts without notes', () => {
    expect(recordsAfter(records, add('t', null, ' Payer\n en ligne ')).actions.get('action:n')).toMatchObject(
      {
        title: 'Payer en ligne',
        notes: '',
      },
    )
  })
})

describe('renameAction', () => {
  test('[JRN-2] what is typed becomes one line; the no-break spaces of French stay', () => {
    const typed = '  Trop\tcher\u202F!\r\n«\u00A0Non\u00A0»\u00A0: 10\u2007000 '
    const { actions } = recordsAfter(records, rename('a', typed))
    expect(actions.get(a)?.title).toBe('Trop cher\u202F! «\u00A0Non\u00A0»\u00A0: 10\u2007000')
    expect(actions.get(b)).toEqual(records.actions.get(b))
  })

  test('[JRN-2] 160 characters fit, after trimming', () => {
    expect(refusal(records, rename('a', ` ${'x'.repeat(160)} `))).toBe('done')
  })
})

describe('editNotes', () => {
  test('several lines, kept as typed; may become empty again', () => {
    const written = recordsAfter(records, edit('', 'un\n  deux '))
    expect(written.actions.get(a)?.notes).toBe('un\n  deux ')
    expect(recordsAfter(written, edit('un\n  deux ', '')).actions.get(a)?.notes).toBe('')
  })

  test('[JRN-6] what others typed meanwhile stays', () => {
    const seen = recordsAfter(records, edit('', 'deux'), edit('deux', 'un deux'))
    expect(recordsAfter(seen, edit('deux', 'deux trois')).actions.get(a)?.notes).toBe('un deux trois')
  })

  test('nothing changed is nothing done', () => {
    expect(editNotes(records, a, 'x', 'x')).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['4000 characters', '', LONG.slice(1), 'done'],
    ['one more', '', LONG, 'text-too-long'],
    ['a text that is too long made shorter', `${LONG}yz`, LONG, 'done'],
    ['or changed at the same length', LONG, `y${LONG.slice(1)}`, 'done'],
    ['or longer', LONG, `${LONG}y`, 'text-too-long'],
  ])('[JRN-6] %s', (_case, from, to, outcome) => {
    expect(refusal(records, edit(from, to))).toBe(outcome)
  })
})

describe('moveAction', () => {
  test.each([
    ['b', 's', null, ['s: b a c', 't:']],
    ['c', 's', 'a', ['s: a c b', 't:']],
    ['a', 's', 'b', ['s: b c a', 't:']],
    ['a', 's', 'c', ['s: b c a', 't:']],
    ['a', 's', null, ['s: a b c', 't:']],
    ['b', 't', null, ['s: a c', 't: b']],
  ])('[JRN-3] %s to %s behind %s', (id, to, behind, sheet) => {
    const moved = recordsAfter(records, move(id, to, behind))
    expect(sheetOf(moved)).toEqual(sheet)
    expect(moved.actions.size).toBe(3)
    expect(moved.actions.get(`action:${id}`)).toMatchObject({ title: id, notes: '' })
  })

  test('between two neighbours again and again', () => {
    const once = recordsAfter(records, move('c', 's', 'a'))
    const twice = recordsAfter(once, move('b', 's', 'a'))
    expect([once, twice, recordsAfter(twice, move('c', 's', 'a'))].map((r) => sheetOf(r)[0])).toEqual([
      's: a c b',
      's: a b c',
      's: a c b',
    ])
  })

  test('an action whose sequence is gone can be placed again', () => {
    const orphaned = { ...records, sequences: new Map([...records.sequences].slice(1)) }
    expect(sheetOf(orphaned)).toEqual(['t:'])
    expect(sheetOf(recordsAfter(orphaned, move('a', 't', null)))).toEqual(['t: a'])
  })
})

test('[JRN-4] removeAction takes its marks, frictions and what owners answer for there, and nothing else', () => {
  const left = recordsAfter(records, (seen) => removeAction(seen, a))
  expect(namesIn(left, 'actions')).toEqual(['b', 'c'])
  expect(namesIn(left, 'marks')).toEqual(['action:b/persona:q/offer:n/apriori'])
  expect(namesIn(left, 'frictions')).toEqual(['h'])
  expect(namesIn(left, 'responsibilities')).toEqual(['friction:h/owner:w', 'measure:m/owner:v'])
  expect(namesIn(left, 'owners')).toEqual(['v', 'w'])
  expect(namesIn(left, 'touchpoints')).toEqual(['action:b/channel:y'])
  expect(namesIn(left, 'answers')).toEqual(['measure:m/driver:k'])
  for (const kind of ['comments', 'measures', 'drivers', 'handovers', 'notes'] as const)
    expect(left[kind], kind).toEqual(records[kind])
})

test('what the experience is made of, and how much it matters (J15), is said field by field', () => {
  const said = recordsAfter(
    records,
    (seen) => describeAction(seen, a, { emotion: 'Impatience\n', senses: 'Musique' }),
    (seen) => describeAction(seen, a, { unexpectedPlus: 'Un café' }),
    (seen) => rateImportance(seen, a, 5),
  )
  expect(said.actions.get(a)).toEqual({
    ...records.actions.get(a),
    emotion: 'Impatience\n',
    senses: 'Musique',
    unexpectedPlus: 'Un café',
    importance: 5,
  })
  expect(recordsAfter(said, (seen) => rateImportance(seen, a, null)).actions.get(a)?.importance).toBeNull()
})

test.each<[string, Command, ErrorCode]>([
  ['add to a sequence that is gone', add('gone', null), 'sequence-missing'],
  ['add behind an action that is gone', add('s', 'gone'), 'action-missing'],
  ['add behind an action of another sequence', add('t', 'a'), 'action-missing'],
  ['add without a title', add('s', null, ' \n\u00A0 '), 'title-missing'],
  ['add with a long title', add('s', null, 'x'.repeat(161)), 'title-too-long'],
  ['rename one that is gone', rename('gone', 'x'), 'action-missing'],
  ['rename to nothing', rename('a', ''), 'title-missing'],
  ['rename at length', rename('a', 'x'.repeat(161)), 'title-too-long'],
  ['note on one that is gone', edit('', 'x', gone), 'action-missing'],
  ['move one that is gone', move('gone', 's', null), 'action-missing'],
  ['move to a sequence that is gone', move('a', 'gone', null), 'sequence-missing'],
  ['move behind one that is gone', move('a', 's', 'gone'), 'action-missing'],
  ['move behind one of another sequence', move('a', 't', 'b'), 'action-missing'],
  ['move behind itself', move('a', 's', 'a'), 'action-missing'],
  ['describe one that is gone', (seen) => describeAction(seen, gone, {}), 'action-missing'],
  ['a long emotion', (seen) => describeAction(seen, a, { emotion: LONG }), 'text-too-long'],
  ['rate one that is gone', (seen) => rateImportance(seen, gone, 1), 'action-missing'],
  ['importance 0', (seen) => rateImportance(seen, a, 0), 'number-out-of-range'],
  ['importance 4.5', (seen) => rateImportance(seen, a, 4.5), 'number-out-of-range'],
  ['remove one that is gone', (seen) => removeAction(seen, gone), 'action-missing'],
])('[JRN-1] refused: %s', (_what, command, code) => {
  expect(refusal(records, command)).toBe(code)
})
