import { describe, expect, test } from 'vitest'
import {
  addSequence,
  editSituation,
  moveSequence,
  removeSequence,
  renameSequence,
  setSequenceMoment,
} from '../../../src/model/commands/sequence.ts'
import { readJourney } from '../../../src/model/journey.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type Command,
  namesIn,
  recordsAfter,
  refusal,
  sequenceId,
  sheetOf,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const [s, t, gone] = [sequenceId('s'), sequenceId('t'), sequenceId('gone')]
const records = smallWorkshop()
const add =
  (behind: string | null, name = 'new', id = 'n'): Command =>
  (seen) =>
    addSequence(seen, {
      id: sequenceId(id),
      name,
      afterId: behind === null ? null : sequenceId(behind),
    })
const move =
  (id: string, behind: string | null): Command =>
  (seen) =>
    moveSequence(seen, sequenceId(id), behind === null ? null : sequenceId(behind))

describe('addSequence', () => {
  test.each([
    ['at the end, before the purchase', null, ['s: a b c', 't:', 'n:'], 'before'],
    ['behind another, at its moment', 's', ['s: a b c', 'n:', 't:'], 'purchase'],
    ['behind the last', 't', ['s: a b c', 't:', 'n:'], 'memory'],
  ])('[JRN-3] puts it %s', (_where, behind, sheet, moment) => {
    const added = recordsAfter(records, add(behind))
    expect(sheetOf(added)).toEqual(sheet)
    expect(added.sequences.get('sequence:n')).toMatchObject({ name: 'new', situation: '', moment })
  })

  test('a first one, where there is none', () => {
    const empty = { ...records, sequences: new Map(), actions: new Map() }
    expect(sheetOf(recordsAfter(empty, add(null)))).toEqual(['n:'])
  })
})

test.each([
  ['s', 't', ['t:', 's: a b c']],
  ['t', null, ['t:', 's: a b c']],
  ['s', null, ['s: a b c', 't:']],
])('[JRN-3] moveSequence puts %s behind %s, with its actions', (id, behind, sheet) => {
  expect(sheetOf(recordsAfter(records, move(id, behind)))).toEqual(sheet)
})

test('[JRN-3] moveSequence finds a place behind those that share a key', () => {
  const tied = recordsAfter(records, add('s', 'n', 'n'))
  const { orderKey } = tied.sequences.get('sequence:n')!
  const tie = { ...tied, sequences: new Map([...tied.sequences].map(([id, x]) => [id, { ...x, orderKey }])) }
  expect(sheetOf(tie).map((x) => x.split(':')[0])).toEqual(['n', 's', 't'])
  expect(sheetOf(recordsAfter(tie, move('n', 's'))).map((x) => x.split(':')[0])).toEqual(['s', 't', 'n'])
})

test('renameSequence and setSequenceMoment change that and nothing else', () => {
  const changed = recordsAfter(
    records,
    (seen) => renameSequence(seen, s, ' Avant\u00A0:\n choisir '),
    (seen) => setSequenceMoment(seen, s, 'before'),
  )
  const before = records.sequences.get(s)
  expect(changed.sequences.get(s)).toEqual({ ...before, name: 'Avant\u00A0: choisir', moment: 'before' })
  expect(changed.sequences.get(t)).toEqual(records.sequences.get(t))
})

test('[JRN-6] editSituation keeps what others typed meanwhile', () => {
  const seen = recordsAfter(records, (r) => editSituation(r, s, '', 'Il pleut.'))
  const typed = recordsAfter(seen, (r) => editSituation(r, s, '', 'Le soir. '))
  expect(typed.sequences.get(s)?.situation).toBe('Il pleut.Le soir. ')
  expect(editSituation(records, s, 'x', 'x')).toEqual({ ok: true, value: [] })
})

test('[JRN-5] removeSequence leaves its actions, to be placed again', () => {
  const left = recordsAfter(records, (seen) => removeSequence(seen, s))
  expect(namesIn(left, 'sequences')).toEqual(['t'])
  expect(readJourney(left).unplaced.map((action) => action.title)).toEqual(['a', 'b', 'c'])
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add without a name', add(null, '\u202F'), 'name-missing'],
  ['add with 80 characters', add(null, 'x'.repeat(80)), 'done'],
  ['add with 81', add(null, 'x'.repeat(81)), 'name-too-long'],
  ['add behind one that is gone', add('gone'), 'sequence-missing'],
  ['rename one that is gone', (r) => renameSequence(r, gone, 'x'), 'sequence-missing'],
  ['rename to nothing', (r) => renameSequence(r, s, ' '), 'name-missing'],
  ['rename at length', (r) => renameSequence(r, s, 'x'.repeat(81)), 'name-too-long'],
  ['set the moment of one that is gone', (r) => setSequenceMoment(r, gone, 'memory'), 'sequence-missing'],
  ['tell the situation of one that is gone', (r) => editSituation(r, gone, '', 'x'), 'sequence-missing'],
  ['tell 4000 characters', (r) => editSituation(r, s, '', 'x'.repeat(4000)), 'done'],
  ['tell 4001', (r) => editSituation(r, s, '', 'x'.repeat(4001)), 'text-too-long'],
  ['move one that is gone', move('gone', null), 'sequence-missing'],
  ['move behind one that is gone', move('s', 'gone'), 'sequence-missing'],
  ['move behind itself', move('s', 's'), 'sequence-missing'],
  ['remove one that is gone', (r) => removeSequence(r, gone), 'sequence-missing'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
