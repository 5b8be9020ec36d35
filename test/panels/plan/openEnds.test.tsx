// @vitest-environment jsdom
// What the plan does not know is said in words, where it matters, and never stands as a zero.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerCheck } from '../../../src/model/commands/check.ts'
import { changeMeasure } from '../../../src/model/commands/measure.ts'
import { addObjective, changeObjective } from '../../../src/model/commands/objective.ts'
import { addDepartment } from '../../../src/model/commands/owner.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { addWinBack, changeWinBack } from '../../../src/model/commands/winBack.ts'
import { CHECK_GROUPS } from '../../../src/model/plan/gates.ts'
import { BudgetSection } from '../../../src/panels/plan/budget/BudgetSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { NextSection } from '../../../src/panels/plan/next/NextSection.tsx'
import { ObjectivesSection } from '../../../src/panels/plan/objectives/ObjectivesSection.tsx'
import { RolesSection } from '../../../src/panels/plan/roles/RolesSection.tsx'
import { WinBackSection } from '../../../src/panels/plan/winBack/WinBackSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/g, ' ')
const page = () => plain(document.body.textContent)
const amountsOf = (name: RegExp) =>
  [...screen.getAllByRole('row', { name })[0]!.querySelectorAll('td')].map((cell) => plain(cell.textContent))

test('[PLN-14] an incentive without a cap: "at least" in the sums of its year, and named; one of another year too', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) =>
    startMeasure(r, { id: workshop.newId('measure'), title: 'Carte' }, [
      { id: workshop.newId('costLine'), fixedCents: 10_000, recurring: true },
    ]),
  )
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2027, kind: 'retained' }))
  workshop.run((r) => changeObjective(r, id, { incentiveTargetCents: 50_000 }))
  renderWith(
    atPlan(
      <>
        <BudgetSection />
        <ObjectivesSection />
      </>,
    ),
    { workshop },
  )
  const which = fr('objective.ofYear', { kind: fr('objective.retained'), year: '2027' })
  expect(amountsOf(/^Total/)).toEqual(['au moins 100 €', '100 €', '100 €', 'au moins 300 €'])
  expect(amountsOf(/^Primes/)).toEqual(['sans plafond', '0 €', '0 €', 'sans plafond'])
  expect(page()).toContain(plain(fr('budget.incentive.noCap', { count: 1, which })))
  screen.getByText(fr('objectives.incentive.noCap'), AS_IS)

  // Held by a cap, it is in the sum; the years say which they are.
  workshop.run((r) => changeObjective(r, id, { incentiveCapCents: 60_000 }))
  await waitFor(() => expect(amountsOf(/^Total/)).toEqual(['700 €', '100 €', '100 €', '900 €']))
  screen.getAllByText(fr('budget.yearOf', { year: 1, calendar: '2027' }), AS_IS)

  // Another first year: said by a person, and what then lies outside is said too.
  const firstYear = screen.getByLabelText(fr('budget.firstYear'))
  fireEvent.change(firstYear, { target: { value: '2028' } })
  await waitFor(() => expect(amountsOf(/^Total/)).toEqual(['100 €', '100 €', '100 €', '300 €']))
  expect(page()).toContain(plain(fr('budget.incentive.outside', { count: 1, which })))
  workshop.undo()
  await waitFor(() => expect(amountsOf(/^Total/)[0]).toBe('700 €'))
})

test('[PLN-51] while nothing is costed the budget says so, without a single zero', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  renderWith(atPlan(<BudgetSection />), { workshop })
  screen.getByText(fr('budget.nothing'), AS_IS)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByText(/^0\s€/)).toBeNull()
})

test('[PLN-25] [PLN-51] on the card of a measure: which answer its gates lack, and a cost that is missing', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('measure')
  workshop.run((r) =>
    startMeasure(r, { id, title: 'Carte' }, [
      { id: workshop.newId('costLine'), fixedCents: 100 },
      { id: workshop.newId('costLine'), unitCents: 500 },
    ]),
  )
  renderWith(
    atPlan(
      <>
        <MeasuresSection />
        <NextSection />
      </>,
    ),
    { workshop },
  )
  const card = () => within(screen.getByRole('article', { name: 'Carte' }))
  const tags = () =>
    (['closed', 'partly', 'unanswered'] as const).filter((s) =>
      card().queryByText(fr(`early.tag.${s}`), AS_IS),
    )
  card().getByText(fr('cost.partly'), AS_IS)
  expect(tags()).toEqual([])
  workshop.run((r) => changeMeasure(r, id, { status: 'running' }))
  await waitFor(() => expect(tags()).toEqual(['unanswered']))
  screen.getByText(fr('early.unanswered'), AS_IS)
  screen.getByText(fr('next.gap.gateUnanswered', { count: 2 }), AS_IS)
  for (const key of [...CHECK_GROUPS.promise, ...CHECK_GROUPS.fundamentals])
    workshop.run((r) => answerCheck(r, key, key === 'promiseTime' ? 'partly' : 'yes'))
  await waitFor(() => expect(tags()).toEqual(['partly']))
  screen.getByText(fr('next.gap.gatePartly', { count: 1 }), AS_IS)
  workshop.run((r) => answerCheck(r, 'promiseTime', 'no'))
  await waitFor(() => expect(tags()).toEqual(['closed']))
  workshop.run((r) => answerCheck(r, 'promiseTime', 'yes'))
  await waitFor(() => expect(tags()).toEqual([]))
  expect(screen.queryByText(fr('early.closed'), AS_IS)).toBeNull()
})

test('[PLN-30] [PLN-50] a department without people, and an objective set twice, are said where they are and in what to do first', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const year = 2026
  for (const _each of [1, 2])
    workshop.run((r) => addObjective(r, { id: workshop.newId('objective'), year, kind: 'revenue' }))
  workshop.run(() => addDepartment({ id: workshop.newId('department'), name: 'Atelier', acquisition: false }))
  renderWith(
    atPlan(
      <>
        <RolesSection />
        <ObjectivesSection />
        <NextSection />
      </>,
    ),
    { workshop },
  )
  screen.getByText(fr('roles.departmentEmpty', { department: 'Atelier' }), AS_IS)
  screen.getByText(fr('next.gap.departmentWithoutPeople', { count: 1 }), AS_IS)
  screen.getByText(fr('next.gap.objectiveWithoutOwner', { count: 2 }), AS_IS)
  const objective = fr('objective.ofYear', { kind: fr('objective.revenue'), year: String(year) })
  screen.getByText(fr('objectives.twice', { objective }), AS_IS)
  screen.getByText(fr('next.gap.objectiveTwice', { count: 1 }), AS_IS)
  // It is said before one adds a third.
  fireEvent.change(screen.getByLabelText(fr('objectives.kind')), { target: { value: 'revenue' } })
  screen.getByText(fr('objectives.addTwice'), AS_IS)
})

test('[PLN-54] a target below its start is said beside it, and how the start of customers retained is meant', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2027, kind: 'retained' }))
  workshop.run((r) => changeObjective(r, id, { start: 800, target: 850 }))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  expect(screen.queryByText(/inférieure au départ/)).toBeNull()
  const start = screen.getByLabelText(fr('objectives.start'))
  fireEvent.change(start, { target: { value: '1 000' } })
  fireEvent.blur(start)
  expect(screen.getByText(/inférieure au départ/).textContent).toContain('gardés l’an dernier')
})

test('[PLN-18] a win-back that would need more than a sure chance never pays, and says so', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('winBack')
  workshop.run((r) => addWinBack(r, { id, name: 'Partis', stage: 'winBack' }))
  const numbers = { customers: 10, chance: 0.5, valueCents: 10_000, offerCents: 0, contactCents: 20_000 }
  workshop.run((r) => changeWinBack(r, id, numbers))
  renderWith(atPlan(<WinBackSection />), { workshop })
  screen.getByText(fr('winBack.never'), { exact: false })
  workshop.run((r) => changeWinBack(r, id, { contactCents: 1000 }))
  await screen.findByText(/rentable à partir de 10\s%/)
  expect(screen.queryByText(fr('winBack.never'), { exact: false })).toBeNull()
})
