import { describe, expect, test } from 'vitest'
import {
  duplicateActions,
  moveActions,
  PASTE_MAX,
  pasteActions,
  removeActions,
} from '../../../src/model/commands/actions.ts'
import { must } from '../../../src/model/must.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { countingIds } from '../../support/countingIds.ts'
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

const records = smallWorkshop()
const ids = (names: string) => names.split(' ').map(actionId)
const behind = (name: string | null) => (name === null ? null : actionId(name))
const move =
  (names: string, to: string, after: string | null): Command =>
  (seen) =>
    moveActions(seen, { ids: ids(names), toSequenceId: sequenceId(to), afterId: behind(after) })
const remove =
  (names: string): Command =>
  (seen) =>
    removeActions(seen, ids(names))
const duplicate =
  (names: string): Command =>
  (seen) =>
    duplicateActions(seen, ids(names), countingIds())
const paste =
  (text: string, to = 's', after: string | null = null): Command =>
  (seen) =>
    pasteActions(seen, { sequenceId: sequenceId(to), afterId: behind(after), text }, countingIds())

describe('moveActions', () => {
  test.each([
    ['c a', 't', null, ['s: b', 't: a c']],
    ['b c', 's', null, ['s: b c a', 't:']],
    ['a', 's', 'c', ['s: b c a', 't:']],
    ['a b', 's', 'c', ['s: c a b', 't:']],
    // Dropped on one of themselves: where that one stands.
    ['a b', 's', 'b', ['s: a b c', 't:']],
    ['b c', 's', 'c', ['s: a b c', 't:']],
    ['a b c', 's', 'b', ['s: a b c', 't:']],
    ['a gone', 't', null, ['s: b c', 't: a']],
  ])('[JRN-13] %s to %s behind %s', (names, to, after, sheet) => {
    expect(sheetOf(recordsAfter(records, move(names, to, after)))).toEqual(sheet)
  })

  test('[JRN-13] those of several sequences and of none come together, unplaced last', () => {
    const spread = recordsAfter(records, move('b', 't', null))
    const orphaned = { ...spread, sequences: new Map([...spread.sequences].slice(1)) }
    expect(sheetOf(recordsAfter(orphaned, move('c b a', 't', null)))).toEqual(['t: b a c'])
  })

  test('[JRN-13] between neighbours that share a key', () => {
    // b and c have one key: what is put behind b lands behind both.
    expect(sheetOf(recordsAfter(records, paste('x\ny', 't'), move('2 1', 's', 'b')))).toEqual([
      's: a b c 1 2',
      't:',
    ])
  })
})

test('[JRN-4] removeActions takes what points to each, in one step', () => {
  const left = recordsAfter(records, remove('a gone b'))
  expect(namesIn(left, 'actions')).toEqual(['c'])
  for (const kind of ['marks', 'frictions', 'touchpoints', 'handovers'] as const)
    expect(left[kind].size, kind).toBe(0)
  expect(namesIn(left, 'comments')).toEqual(['c', 'e'])
  expect(namesIn(left, 'answers')).toEqual(['measure:m/driver:k'])
})

describe('duplicateActions', () => {
  const doubled = recordsAfter(records, duplicate('a'))

  test('[JRN-14] the copy stands behind the original', () => {
    expect(sheetOf(doubled)).toEqual(['s: a 1 b c', 't:'])
    expect(sheetOf(recordsAfter(records, move('b', 't', null), duplicate('b a c')))).toEqual([
      's: a c 1 2',
      't: b 3',
    ])
  })

  test('[JRN-14] it has what the action says, its channels and its guesses', () => {
    const [original, copy] = ['a', '1'].map((name) => must(doubled.actions.get(`action:${name}`)))
    expect(copy).toEqual({ ...original, id: copy!.id, place: copy!.place })
    expect(namesIn(doubled, 'touchpoints')).toContain('action:1/channel:x')
    expect(namesIn(doubled, 'marks').filter((id) => id.startsWith('action:1'))).toEqual([
      'action:1/persona:p/offer:o/apriori',
    ])
  })

  test('[JRN-14] frictions, hand-overs and measures stay with the original', () => {
    for (const kind of ['frictions', 'handovers', 'answers', 'responsibilities'] as const)
      expect(doubled[kind], kind).toEqual(records[kind])
    expect(recordsAfter(records, duplicate('b')).handovers).toEqual(records.handovers)
  })
})

describe('pasteActions', () => {
  const titlesIn = (text: string) =>
    [...recordsAfter(records, paste(text, 't')).actions.values()].slice(3).map((a) => a.title)

  test.each([
    ['one\ntwo', ['one', 'two']],
    ['\r\n  one \r\n\r\n\ttwo\u2028three\r', ['one', 'two', 'three']],
    ['- one\n* two\n• three\n– four\n1. five\n12) six', ['one', 'two', 'three', 'four', 'five', 'six']],
    ['-5 °C\n3 fois sans frais\n2.0', ['-5 °C', '3 fois sans frais', '2.0']],
    ['a cell\tbeside another', ['a cell beside another']],
    ['🎁\nاشترِ', ['🎁', 'اشترِ']],
  ])('[JRN-15] %j', (text, titles) => {
    expect(titlesIn(text)).toEqual(titles)
  })

  test('[JRN-15] they stand side by side, where they were pasted', () => {
    expect(sheetOf(recordsAfter(records, paste('x\ny', 's', 'a')))).toEqual(['s: a 1 2 b c', 't:'])
    expect(sheetOf(recordsAfter(records, paste('x\ny')))).toEqual(['s: a b c 1 2', 't:'])
  })

  test('[JRN-15] a hundred lines fit', () => {
    expect(titlesIn(Array(PASTE_MAX).fill('x').join('\n'))).toHaveLength(PASTE_MAX)
  })
})

test.each<[string, Command, ErrorCode]>([
  ['move what is gone', move('gone', 's', null), 'action-missing'],
  [
    'move nothing',
    (seen) => moveActions(seen, { ids: [], toSequenceId: sequenceId('s'), afterId: null }),
    'action-missing',
  ],
  ['move to a sequence that is gone', move('a', 'gone', null), 'sequence-missing'],
  ['move behind one that is gone', move('a', 's', 'gone'), 'action-missing'],
  ['move behind one of another sequence', move('a', 't', 'b'), 'action-missing'],
  ['remove what is gone', remove('gone'), 'action-missing'],
  ['duplicate what is gone', duplicate('gone'), 'action-missing'],
  ['paste into a sequence that is gone', paste('x', 'gone'), 'sequence-missing'],
  ['paste behind one that is gone', paste('x', 's', 'gone'), 'action-missing'],
  ['paste nothing', paste(' \n\t\n'), 'title-missing'],
  ['paste 101 lines', paste(Array(101).fill('x').join('\n')), 'too-many-lines'],
  ['paste 10,000 lines', paste(Array(10_000).fill('x').join('\n')), 'too-many-lines'],
  ['paste a line that is no title', paste(`short\n${'x'.repeat(161)}`), 'title-too-long'],
])('[JRN-1] refused: %s', (_what, command, code) => {
  expect(refusal(records, command)).toBe(code)
})
