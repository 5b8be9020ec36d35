import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveSequence, removeSequence } from '../../../src/model/commands/sequence.ts'
import { guideSteps, stepAt } from '../../../src/model/guide/guideSteps.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { recordsAfter, sequenceId, smallWorkshop } from '../../support/smallWorkshop.ts'

const stepsOf = (records: Parameters<typeof readJourney>[0]) => guideSteps(readJourney(records))
const keys = (records: Parameters<typeof readJourney>[0]) => stepsOf(records).map((s) => s.key)

test('[GUI-1] persona, periods, each period from its situation to its frictions, owners, looking back', () => {
  expect(keys(smallWorkshop())).toEqual([
    'persona',
    'sequences',
    'situation sequence:s',
    'actions sequence:s',
    'competitors sequence:s',
    'today sequence:s',
    'intended sequence:s',
    'frictions sequence:s',
    'situation sequence:t',
    'actions sequence:t',
    'competitors sequence:t',
    'today sequence:t',
    'intended sequence:t',
    'frictions sequence:t',
    'owners',
    'worth',
    'end',
  ])
})

test('[GUI-1] an empty sheet has the steps that make it one', () => {
  expect(guideSteps({ sequences: [], unplaced: [] }).map((s) => s.key)).toEqual([
    'persona',
    'sequences',
    'owners',
    'worth',
    'end',
  ])
})

test('[GUI-2] a step is kept when its sequence moves', () => {
  const before = smallWorkshop()
  const place = { key: 'today sequence:t', index: keys(before).indexOf('today sequence:t') }
  const after = recordsAfter(before, (r) => moveSequence(r, sequenceId('t'), null))
  expect(keys(after)[stepAt(stepsOf(after), place)]).toBe('today sequence:t')
})

test('[GUI-2] a step whose sequence is gone gives way to the one that stands there now', () => {
  const before = smallWorkshop()
  const place = { key: 'today sequence:s', index: keys(before).indexOf('today sequence:s') }
  const after = recordsAfter(before, (r) => removeSequence(r, sequenceId('s')))
  expect(keys(after)[stepAt(stepsOf(after), place)]).toBe('today sequence:t')
  const none = recordsAfter(after, (r) => removeSequence(r, sequenceId('t')))
  expect(keys(none)[stepAt(stepsOf(none), place)]).toBe('end')
})

test('[GUI-2] whatever was kept on a device, there is a step to be at', () => {
  const steps = stepsOf(smallWorkshop())
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.double(), fc.integer()), (key, index) => {
      expect(steps[stepAt(steps, { key, index })]).toBeDefined()
    }),
  )
})
