import { expect, test } from 'vitest'
import { renameAction } from '../../src/model/commands/action.ts'
import { addFriction, rewordFriction } from '../../src/model/commands/friction.ts'
import { must } from '../../src/model/must.ts'
import { frictionNumbersOf, journeyOf } from '../../src/store/journeyReadings.ts'
import { openTestWorkshop } from '../support/openTestWorkshop.ts'

test('[WIN-1] a sequence of which nothing changed is the same object in the journey, so its part of the table does not render', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const before = journeyOf(workshop.records.getState()).sequences
  const action = must(must(before[1]).actions[0])
  workshop.run((r) => renameAction(r, action.id, 'Autre'))
  const after = journeyOf(workshop.records.getState()).sequences
  expect(after.map((entry, i) => entry === before[i])).toEqual(before.map((_, i) => i !== 1))
  expect(must(must(after[1]).actions[0]).title).toBe('Autre')
})

test('[WIN-1] the numbers of frictions stay the same object until one of them changes', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const numbers = () => frictionNumbersOf(workshop.records.getState())
  const before = numbers()
  const friction = must([...workshop.records.getState().frictions.values()][0])
  workshop.run((r) => rewordFriction(r, friction.id, 'Autre'))
  expect(numbers()).toBe(before)
  const id = workshop.newId('friction')
  workshop.run((r) => addFriction(r, { id, actionId: friction.actionId, text: 'Neuve' }))
  expect(numbers()).not.toBe(before)
  expect(numbers().size).toBe(before.size + 1)
})
