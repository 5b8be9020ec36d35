// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { addObjective, changeObjective } from '../../../src/model/commands/objective.ts'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { verifyMark } from '../../../src/model/commands/verifiedMark.ts'
import { must } from '../../../src/model/must.ts'
import { priorities } from '../../../src/model/plan/priorities.ts'
import { NextSection } from '../../../src/panels/plan/next/NextSection.tsx'
import type { Selection } from '../../../src/store/viewState.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const shown: Selection[] = []
  renderWith(atPlan(<NextSection />, { show: (selection) => void shown.push(selection) }), { workshop })
  const rows = () => within(screen.getByRole('region', { name: fr('next.ranked') })).getAllByRole('listitem')
  return { workshop, shown, rows }
}

test('[PLN-32] frictions in their rank, those nobody answers for first, each with its number in the picture', async () => {
  const { workshop, rows } = await setUp()
  const { ranked } = priorities(workshop.records.getState())
  const { frictions } = workshop.records.getState()
  expect(rows().map((row) => row.querySelector('svg text')?.textContent)).toEqual(
    ranked.map((_, i) => String(i + 1)),
  )
  for (const [i, row] of rows().entries())
    within(row).getByText(must(frictions.get(must(ranked[i]).frictionId)).text, AS_IS)
  within(must(rows()[0])).getByText(fr('next.unowned'))
  const picture = screen.getByRole('img', { name: fr('next.plot', { count: ranked.length }) })
  expect(picture.querySelectorAll('circle')).toHaveLength(ranked.length)

  // With an owner it goes to where its score puts it.
  const first = must(ranked[0])
  const [anyone] = workshop.records.getState().owners.keys()
  workshop.run((r) => assignOwner(r, first.frictionId, must(anyone) as never))
  await within(must(rows()[0])).findByText(/Gravité/)
  expect(screen.queryByText(fr('next.unowned'))).toBeNull()
})

test('[PLN-32] what nobody answers for comes first, however little it scores', async () => {
  const { workshop, rows } = await setUp()
  const { ranked } = priorities(workshop.records.getState())
  const [first, last] = [must(ranked[0]), must(ranked.at(-1))]
  const [anyone] = workshop.records.getState().owners.keys()
  workshop.run((r) => assignOwner(r, first.frictionId, must(anyone) as never))
  workshop.run((r) => assignOwner(r, last.frictionId, null))
  const text = must(workshop.records.getState().frictions.get(last.frictionId)).text
  await waitFor(() => within(must(rows()[0])).getByText(text, AS_IS))
  within(must(rows()[0])).getByText(fr('next.unowned'))
})

test('[PLN-32] each line opens its place on the map', async () => {
  const { workshop, shown, rows } = await setUp()
  const { ranked } = priorities(workshop.records.getState())
  fireEvent.click(within(must(rows()[1])).getByRole('button'))
  expect(shown).toEqual([{ kind: 'action', id: must(ranked[1]).actionId }])
})

test('[PLN-35] the S4 case: everything ready and no objective is a blocking gap, until one has a target', async () => {
  const { workshop } = await setUp()
  const blocking = within(screen.getByRole('region', { name: fr('next.blocking') }))
  blocking.getByText(fr('next.gap.noObjective', { count: 1 }), AS_IS)
  expect(blocking.getByRole('link').getAttribute('href')).toBe('/objectives')
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2027, kind: 'retained' }))
  screen.getByRole('region', { name: fr('next.blocking') })
  workshop.run((r) => changeObjective(r, id, { target: 900 }))
  await screen.findByText(fr('next.gap.noUpSell', { count: 1 }), AS_IS)
  expect(screen.queryByRole('region', { name: fr('next.blocking') })).toBeNull()
})

test('[PLN-32] a friction with a date says by when', async () => {
  const { workshop, rows } = await setUp()
  const first = must(priorities(workshop.records.getState()).ranked[0])
  act(() => {
    workshop.run((r) => setDueDate(r, first.frictionId, '2026-12-24', '2026-11-22'))
  })
  within(must(rows()[0])).getByText(/^À résoudre avant le 24 déc/)
})

test('[PLN-34] what is measured has the smallest disc, what is only assumed the largest: in the list and in the picture', async () => {
  const { workshop, rows } = await setUp()
  const { offers, personas } = workshop.records.getState()
  const today = must([...offers.values()].find((offer) => offer.role === 'usToday')).id
  const { actionId } = must(priorities(workshop.records.getState()).ranked.at(-1))
  act(() => {
    for (const { id: personaId } of personas.values())
      workshop.run((r) =>
        verifyMark(
          r,
          { actionId, personaId, offerId: today },
          {
            level: 1,
            n: 5,
            low: null,
            high: null,
            means: 'focusGroup',
            source: 'Entretiens',
            date: '2026-11-20',
          },
        ),
      )
  })
  const { ranked } = priorities(workshop.records.getState())
  // What is measured says nothing of guesses; all others do.
  expect(rows().map((row) => /supposée/.test(row.textContent ?? ''))).toEqual(
    ranked.map((each) => each.actionId !== actionId),
  )
  expect(rows().map((row) => (row.textContent ?? '').includes(fr('next.effortAssumed')))).toEqual(
    ranked.map((each) => each.effortIsAssumed),
  )
  expect(new Set(ranked.map((each) => each.effortIsAssumed)).size).toBe(2)
  const radiusOf = (circle: Element | null) => Number(circle?.getAttribute('r'))
  const radii = rows().map((row) => radiusOf(row.querySelector('circle')))
  expect(radii).toEqual(ranked.map((each) => (each.actionId === actionId ? 9 : 19)))
  expect(new Set(radii)).toEqual(new Set([9, 19]))
  const picture = screen.getByRole('img', { name: fr('next.plot', { count: ranked.length }) })
  expect([...picture.querySelectorAll('circle')].map(radiusOf).sort()).toEqual([...radii].sort())
})
