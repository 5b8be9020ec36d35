import { describe, expect, test } from 'vitest'
import { type Clip, clipAsText, clipOfActions, clipOfSequences, readClip } from '../../../src/model/clip.ts'
import { pasteClip, pasteSequences } from '../../../src/model/commands/clip.ts'
import { must } from '../../../src/model/must.ts'
import type { Records } from '../../../src/model/records.ts'
import { countingIds } from '../../support/countingIds.ts'
import {
  actionId,
  namesIn,
  recordsAfter,
  refusal,
  sequenceId,
  sheetOf,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const start = smallWorkshop()
const clip = clipOfActions(start, 'w1', [actionId('a'), actionId('b')])
const carried = (text: string): Clip => must(readClip(text))

function pasted(records: Records, taken: Clip, afterId: 'first' | null = null, home = false): Records {
  const into = { clip: taken, sequenceId: sequenceId('t'), afterId, home }
  return recordsAfter(records, (r) => pasteClip(r, into, countingIds()))
}
const marksOf = ({ marks }: Records, id: string) =>
  [...marks.values()]
    .filter((m) => m.actionId === id)
    .map((m) => [m.personaId, m.offerId, m.evidence, m.level])

test('[EDT-9] goes through the clipboard as it is, and reads as one title a line', () => {
  expect(carried(JSON.stringify(clip))).toEqual(clip)
  expect(clipAsText(clip)).toBe('a\nb')
  const whole = clipOfSequences(start, 'w1', ['t', 's'].map(sequenceId))
  expect(clipAsText(whole)).toBe('s\n- a\n- b\n- c\nt')
  expect(carried(JSON.stringify(whole))).toEqual(whole)
})

test.each([
  ['not json'],
  ['{}'],
  ['{"parcours":3}'],
  [JSON.stringify({ ...clip, actions: Array(1001).fill(clip.actions[0]) })],
])('what is no clip of ours is none: %s', (text) => {
  expect(readClip(text)).toBeNull()
})

describe('[EDT-9] pasting', () => {
  test('lands in order, with guessed marks and, in another workshop, with frictions', () => {
    const after = pasted(start, clip)
    expect(sheetOf(after)[1]).toBe('t: 1 4')
    expect(marksOf(after, 'action:1')).toEqual([['persona:p', 'offer:o', 'apriori', 3]])
    expect(namesIn(after, 'frictions').length).toBe(namesIn(start, 'frictions').length + 3)
  })

  test('at home frictions stay with their own action', () => {
    const after = pasted(start, clip, 'first', true)
    expect(sheetOf(after)[1]).toBe('t: 1 2')
    expect(namesIn(after, 'frictions')).toEqual(namesIn(start, 'frictions'))
  })

  test('personas and offers of the same name are found, others left out, and the scale is that of the workshop', () => {
    const foreign: Clip = {
      ...clip,
      levels: 5,
      actions: clip.actions.map((action) => ({
        ...action,
        marks: [
          { persona: { id: 'persona:x', name: 'p' }, offer: { id: 'offer:x', name: 'o' }, level: 5 },
          { persona: { id: 'persona:y', name: 'nobody' }, offer: { id: 'offer:x', name: 'o' }, level: 1 },
        ],
      })),
    }
    expect(marksOf(pasted(start, foreign), 'action:1')).toEqual([['persona:p', 'offer:o', 'apriori', 7]])
  })

  test('fields that this version does not know or cannot read do not hinder', () => {
    const odd = { ...clip, actions: [{ ...must(clip.actions[0]), fields: { importance: 'much', later: 1 } }] }
    expect(sheetOf(pasted(start, odd))[1]).toBe('t: 1')
  })

  test('is refused where the sequence is gone, or a title is none', () => {
    const into = { clip, sequenceId: sequenceId('x'), afterId: null, home: false }
    expect(refusal(start, (r) => pasteClip(r, into, countingIds()))).toBe('sequence-missing')
    const nameless = { ...clip, actions: [{ ...must(clip.actions[0]), title: ' ' }] }
    const there = { ...into, clip: nameless, sequenceId: sequenceId('s') }
    expect(refusal(start, (r) => pasteClip(r, there, countingIds()))).toBe('title-missing')
  })
})

describe('[EDT-8] [EDT-9] sequences', () => {
  test('come with their actions, behind another one and in their order', () => {
    const both = clipOfSequences(start, 'w1', ['t', 's'].map(sequenceId))
    const behind = { clip: both, afterId: sequenceId('s'), home: true }
    const after = recordsAfter(start, (r) => pasteSequences(r, behind, countingIds()))
    expect(sheetOf(after)).toEqual(['s: a b c', '1: 2 3 4', '5:', 't:'])
  })

  test('are refused behind one that is gone, and without a name', () => {
    const clip = clipOfSequences(start, 'w1', [sequenceId('s')])
    const gone = { clip, afterId: sequenceId('x'), home: true }
    expect(refusal(start, (r) => pasteSequences(r, gone, countingIds()))).toBe('sequence-missing')
    const nameless = { ...clip, sequences: [{ ...must(clip.sequences[0]), name: ' ' }] }
    const unnamed = { clip: nameless, afterId: null, home: true }
    expect(refusal(start, (r) => pasteSequences(r, unnamed, countingIds()))).toBe('name-missing')
  })
})
