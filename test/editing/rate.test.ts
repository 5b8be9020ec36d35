import { expect, test } from 'vitest'
import { rateAt, rateDigit } from '../../src/editing/rate.ts'
import { sortedOffers, sortedPersonas } from '../../src/model/journey.ts'
import { must } from '../../src/model/must.ts'
import { ok } from '../../src/model/result.ts'
import { markId } from '../../src/model/schema/mark.ts'
import type { LevelCount } from '../../src/model/schema/meta.ts'
import { actionOf } from '../support/journeyOf.ts'
import { openSharedWorkshop } from '../support/openTestWorkshop.ts'

async function atMark(levels: LevelCount) {
  const [workshop, other] = await openSharedWorkshop({ template: 'jewellery' })
  other.run(() => ok([{ op: 'meta', fields: { levels } }]))
  const { offers, personas } = workshop.records.getState()
  const action = actionOf(workshop, 'Payer')
  const [offer, persona] = [must(sortedOffers(offers)[0]), must(sortedPersonas(personas)[0])]
  const id = markId({ actionId: action.id, offerId: offer.id, personaId: persona.id }, 'apriori')
  workshop.view.setState({ focus: { kind: 'mark', id: action.id } })
  const level = () => workshop.records.getState().marks.get(id)?.level
  return { workshop, context: { workshop, t: (key: string) => key }, level }
}

test('[EDT-13] on eleven levels 0 is the tenth, and 1 twice the eleventh, taken back in one step', async () => {
  const { workshop, context, level } = await atMark(11)
  const before = level()
  rateDigit(context, '0')
  expect(level()).toBe(10)
  rateDigit(context, '1')
  rateDigit(context, '1')
  expect(level()).toBe(11)
  workshop.undo()
  expect(level()).toBe(10)
  workshop.undo()
  expect(level()).toBe(before)
})

test('[EDT-13] another way of rating between two digits keeps them apart; a digit beyond the scale does nothing', async () => {
  const eleven = await atMark(11)
  rateDigit(eleven.context, '1')
  rateAt(eleven.context, 5)
  rateDigit(eleven.context, '1')
  expect(eleven.level()).toBe(1)
  const seven = await atMark(7)
  const before = seven.level()
  expect([rateDigit(seven.context, '8'), rateDigit(seven.context, '0')]).toEqual([false, false])
  expect(seven.level()).toBe(before)
})
