// @vitest-environment jsdom
import { configure, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ok } from '../../../src/model/result.ts'
import { type RoundRecord, roundRecordId } from '../../../src/model/schema/round.ts'
import { Inspector } from '../../../src/panels/inspector/Inspector.tsx'
import { actionOf, offerOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

// Parts are loaded when they are first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

const TITLE = 'Chercher le jour et le lieu'

async function setUp(values: readonly (readonly number[])[], other: Partial<RoundRecord> = {}) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const { id } = actionOf(workshop, TITLE)
  const [persona] = workshop.records.getState().personas.values()
  const offer = offerOf(workshop, 'usToday')
  for (const [i, given] of values.entries()) {
    const roundId = `round:${i + 1}`
    const record: RoundRecord = {
      ...{ id: roundRecordId(roundId, id), roundId, firstId: 'round:1', number: i + 1 },
      ...{ kind: 'rating', itemKind: 'actions', itemId: id, personaId: persona?.id ?? '', offerId: offer.id },
      ...{ levels: 7, values: [...given], n: given.length, cannotSay: 0, closedAt: i + 1, decision: null },
      ...other,
    }
    expect(workshop.run(() => ok([{ op: 'put', kind: 'rounds', record }]))).toBe(null)
  }
  workshop.view.setState({ selection: { kind: 'action', id }, offerId: offer.id })
  const { container } = renderWith(<Inspector focusRequest={null} onClose={() => {}} />, { workshop })
  return { workshop, container }
}
const title = fr('results.ofMark')

test('[RAT-12] in the details of a mark round 2 stands beside round 1, with the shift and the ghost of its median', async () => {
  const { container } = await setUp([
    [2, 3, 3, 4, 7],
    [4, 5, 5, 5, 6],
  ])
  const list = (await screen.findByRole('heading', { name: title })).nextElementSibling as HTMLElement
  const [second, first] = within(list).getAllByRole('listitem')
  expect(second?.textContent).toContain('Tour 2')
  expect(second?.textContent).toContain('médiane 5')
  expect(second?.textContent).toContain('Depuis le tour 1')
  expect(first?.textContent).toContain('Tour 1')
  expect(first?.textContent).toContain('médiane 3')
  const ghosts = container.querySelectorAll<HTMLElement>('[class*="ghost"]')
  expect([...ghosts].map((ghost) => ghost.style.insetInlineStart)).toEqual([`${(100 * 2.5) / 7}%`])
})

test('[RAT-12] what was asked of another offer, or voted, is no round over this mark', async () => {
  await setUp([[4, 5, 5]], { offerId: 'offer:another' })
  await screen.findByRole('heading', { name: fr('inspector.verified') })
  expect(screen.queryByRole('heading', { name: title })).toBe(null)
})
