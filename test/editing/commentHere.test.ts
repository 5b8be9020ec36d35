import { expect, test } from 'vitest'
import { commentHere } from '../../src/editing/notes.ts'
import { markAt } from '../../src/editing/rate.ts'
import { removeMark } from '../../src/model/commands/mark.ts'
import { sortedOffers, sortedPersonas } from '../../src/model/journey.ts'
import { must } from '../../src/model/must.ts'
import { openTestWorkshop } from '../support/openTestWorkshop.ts'

test('[TOG-27] a comment by key on a mark is about the mark; on one that is not there, about its action', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const context = { workshop, t: (key: string) => key }
  const { offers, personas, marks } = workshop.records.getState()
  const [offer, persona] = [must(sortedOffers(offers)[0]), must(sortedPersonas(personas)[0])]
  const rated = must([...marks.values()].find((m) => m.offerId === offer.id && m.personaId === persona.id))
  workshop.view.setState({ focus: { kind: 'mark', id: rated.actionId } })
  expect(markAt(context)).toBe(rated.id)
  expect(commentHere(context)).toBe(true)
  expect(workshop.view.getState().aside).toMatchObject({ subjectId: rated.id })
  workshop.run((r) => removeMark(r, rated))
  commentHere(context)
  expect(workshop.view.getState().aside).toMatchObject({ subjectId: rated.actionId })
})
