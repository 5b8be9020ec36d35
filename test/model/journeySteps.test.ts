import { expect, test } from 'vitest'
import { moveAction } from '../../src/model/commands/action.ts'
import { moveSequence } from '../../src/model/commands/sequence.ts'
import { readJourney } from '../../src/model/journey.ts'
import { actionBeside, actionStep, sequenceBeside, sequenceStep } from '../../src/model/journeySteps.ts'
import { parseRecords } from '../../src/model/parseRecords.ts'
import type { ActionId, SequenceId } from '../../src/model/schema/ids.ts'
import { applyToRecords, noRecords } from '../support/applyToRecords.ts'
import { changesOf } from '../support/templateSheets.ts'

const stored = applyToRecords(noRecords(), changesOf('jewellery', 'fr'))
const { records } = parseRecords(stored)
const journey = readJourney(records)
const [first, second] = journey.sequences
const last = journey.sequences.at(-1)!

/** The journey after a step, as titles per sequence. */
function titlesAfter(id: ActionId, step: -1 | 1): string[][] {
  const move = actionStep(journey, id, step)
  const result = moveAction(records, move!)
  if (!result.ok) throw new Error(result.code)
  const after = parseRecords(applyToRecords(stored, result.value)).records
  return readJourney(after).sequences.map((s) => s.actions.map((a) => a.title))
}
const titles = (entry = first!) => entry.actions.map((a) => a.title)

test('a step later swaps an action with the next one, a step earlier with the one before', () => {
  const [a, b, c, ...rest] = titles()
  expect(titlesAfter(first!.actions[1]!.id, 1)[0]).toEqual([a, c, b, ...rest])
  expect(titlesAfter(first!.actions[1]!.id, -1)[0]).toEqual([b, a, c, ...rest])
})

test('from the end of a sequence a step goes to the start of the next one, and back', () => {
  const over = first!.actions.at(-1)!
  const forth = titlesAfter(over.id, 1)
  expect(forth[0]).toEqual(titles().slice(0, -1))
  expect(forth[1]).toEqual([over.title, ...titles(second!)])
  const back = titlesAfter(second!.actions[0]!.id, -1)
  expect(back[0]).toEqual([...titles(), second!.actions[0]!.title])
})

test('at the ends of the journey, and for what is not placed, there is no step', () => {
  expect(actionStep(journey, first!.actions[0]!.id, -1)).toBeNull()
  expect(actionStep(journey, last.actions.at(-1)!.id, 1)).toBeNull()
  expect(actionStep(journey, 'action:nowhere' as ActionId, 1)).toBeNull()
  expect(sequenceStep(journey, first!.sequence.id, -1)).toBeNull()
  expect(sequenceStep(journey, last.sequence.id, 1)).toBeNull()
  expect(sequenceStep(journey, 'sequence:nowhere' as SequenceId, 1)).toBeNull()
})

test.each([
  [1, 1, ['A', 'C', 'B', 'D', 'E']],
  [1, -1, ['B', 'A', 'C', 'D', 'E']],
  [3, 1, ['A', 'B', 'C', 'E', 'D']],
] as const)('sequence %i moved by %i', (index, step, expected) => {
  const letters = new Map(journey.sequences.map((s, i) => [s.sequence.id, 'ABCDE'[i]]))
  const id = journey.sequences[index]!.sequence.id
  const result = moveSequence(records, id, sequenceStep(journey, id, step)!.afterId)
  if (!result.ok) throw new Error(result.code)
  const after = parseRecords(applyToRecords(stored, result.value)).records
  expect(readJourney(after).sequences.map((s) => letters.get(s.sequence.id))).toEqual(expected)
})

test('what is removed gives way to the next, at the end to the one before, alone to nothing', () => {
  const [a, b] = first!.actions
  expect(actionBeside(journey, a!.id)).toBe(b!.id)
  expect(actionBeside(journey, first!.actions.at(-1)!.id)).toBe(first!.actions.at(-2)!.id)
  expect(actionBeside({ ...journey, sequences: [{ ...first!, actions: [a!] }] }, a!.id)).toBeNull()
  expect(sequenceBeside(journey, first!.sequence.id)).toBe(second!.sequence.id)
  expect(sequenceBeside(journey, last.sequence.id)).toBe(journey.sequences.at(-2)!.sequence.id)
  expect(sequenceBeside({ ...journey, sequences: [first!] }, first!.sequence.id)).toBeNull()
})
