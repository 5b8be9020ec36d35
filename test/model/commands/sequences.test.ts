import { describe, expect, test } from 'vitest'
import { addSequence } from '../../../src/model/commands/sequence.ts'
import { moveSequences, removeSequences } from '../../../src/model/commands/sequences.ts'
import { readJourney } from '../../../src/model/journey.ts'
import type { Records } from '../../../src/model/records.ts'
import { recordsAfter, refusal, sequenceId, smallWorkshop } from '../../support/smallWorkshop.ts'

const names = (records: Records) =>
  readJourney(records)
    .sequences.map((s) => s.sequence.name)
    .join('')
/** s, t, u, v. */
const start = ['u', 'v'].reduce(
  (records, name) =>
    recordsAfter(records, (r) => addSequence(r, { id: sequenceId(name), name, afterId: null })),
  smallWorkshop(),
)

describe('[EDT-8] several sequences', () => {
  test.each([
    ['st', 'v', 'uvst'],
    ['tv', null, 'tvsu'],
    ['vs', 't', 'tsvu'],
    ['tu', 'u', 'stuv'], // one of those that move stands for what it stands behind
    ['st', 't', 'stuv'],
    ['sx', 'u', 'tusv'], // one that is gone is passed over
  ])('%s behind %s gives %s', (moving, after, expected) => {
    const ids = [...moving].map(sequenceId)
    const afterId = after === null ? null : sequenceId(after)
    expect(names(recordsAfter(start, (r) => moveSequences(r, { ids, afterId })))).toBe(expected)
  })

  test('move nowhere behind one that is gone, nor do any that are', () => {
    const [s, x] = [sequenceId('s'), sequenceId('x')]
    expect(refusal(start, (r) => moveSequences(r, { ids: [s], afterId: x }))).toBe('sequence-missing')
    expect(refusal(start, (r) => moveSequences(r, { ids: [x], afterId: s }))).toBe('sequence-missing')
    expect(refusal(start, (r) => removeSequences(r, [x]))).toBe('sequence-missing')
  })

  test('go together, and their actions wait in the tray', () => {
    const after = recordsAfter(start, (r) => removeSequences(r, ['s', 'u', 's'].map(sequenceId)))
    expect(names(after)).toBe('tv')
    expect(readJourney(after).unplaced.map((a) => a.title)).toEqual(['a', 'b', 'c'])
  })
})
