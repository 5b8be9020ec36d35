import { expect, test } from 'vitest'
import { OFFER_ROLES } from '../../../src/model/schema/offer.ts'
import { TEMPLATE_KEYS } from '../../../src/model/templates/templateKeys.ts'
import { TEMPLATE_SHAPES } from '../../../src/panels/home/templateShapes.ts'
import { readTemplate, sequencesOf } from '../../support/templateSheets.ts'

test.each(TEMPLATE_KEYS)('the drawing of %s shows what the template holds', (key) => {
  const records = readTemplate(key, 'fr')
  const sequences = sequencesOf(records)
  const actions = sequences.flatMap((s) => s.actions)
  const marks = [...records.marks.values()]
  const frictions = [...records.frictions.values()]
  const levels = OFFER_ROLES.map((role) => {
    const offer = [...records.offers.values()].find((o) => o.role === role)
    const levelOf = (actionId: string) =>
      marks.find((m) => m.actionId === actionId && m.offerId === offer?.id)?.level ?? 0
    return [role, marks.length === 0 ? [] : actions.map((a) => levelOf(a.id))]
  })
  const counts = actions.map((a) => frictions.filter((f) => f.actionId === a.id).length)
  expect(TEMPLATE_SHAPES[key]).toEqual({
    sequences: sequences.map((s) => ({ actions: s.actions.length, moment: s.sequence.moment })),
    levels: Object.fromEntries(levels),
    frictions: frictions.length === 0 ? [] : counts,
  })
})
