// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changeMeasure } from '../../../src/model/commands/measure.ts'
import { must } from '../../../src/model/must.ts'
import { CHECK_GROUPS } from '../../../src/model/plan/gates.ts'
import { GatesSection } from '../../../src/panels/plan/gates/GatesSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  renderWith(atPlan(<GatesSection />), { workshop })
  const gate = (group: keyof typeof CHECK_GROUPS) =>
    within(screen.getByRole('region', { name: fr(`gates.${group}`) }))
  const answer = (
    key: (typeof CHECK_GROUPS)[keyof typeof CHECK_GROUPS][number],
    words: 'yes' | 'partly' | 'no',
  ) => {
    const question = screen.getByRole('group', { name: fr(`gates.check.${key}`) })
    fireEvent.click(within(question).getByRole('radio', { name: fr(`gates.answer.${words}`) }))
  }
  return { workshop, gate, answer }
}

test('[PLN-25] the base promise comes first (T9): the fundamentals (T10) wait for it', async () => {
  const { gate, answer } = await setUp()
  gate('fundamentals').getByText(fr('gates.waits'), AS_IS)
  for (const key of CHECK_GROUPS.promise) answer(key, 'yes')
  gate('promise').getByText(fr('gates.state.open', { yes: 5, count: 5 }), AS_IS)
  expect(gate('fundamentals').queryByText(fr('gates.waits'), AS_IS)).toBeNull()
  answer('dataManagement', 'no')
  gate('fundamentals').getByText(fr('gates.state.closed', { yes: 0, count: 3 }), AS_IS)
})

test('[PLN-25] measures that run while a gate is closed are too early, and it says so', async () => {
  const { workshop, answer } = await setUp()
  answer('promiseTime', 'no')
  expect(screen.queryByText(fr('early.to.measures'))).toBeNull()
  const [measure] = workshop.records.getState().measures.keys()
  workshop.run((r) => changeMeasure(r, must(measure) as never, { status: 'running' }))
  const link = await screen.findByRole('link', { name: fr('early.to.measures') })
  expect(link.getAttribute('href')).toBe('/measures')
  const said = () => screen.getByRole('status').textContent ?? ''
  expect(said()).toContain(fr('early.count', { count: 1 }))
  // A no, a partly and no answer at all each have their words.
  expect([said().includes(fr('early.closed')), said().includes(fr('early.unanswered'))]).toEqual([true, true])
  for (const key of [...CHECK_GROUPS.promise, ...CHECK_GROUPS.fundamentals]) answer(key, 'yes')
  expect(screen.queryByRole('status')).toBeNull()
  answer('promiseTime', 'partly')
  expect(said()).toContain(fr('early.partly'))
  expect(said()).not.toContain(fr('early.closed'))
})

test('[PLN-26] the five components (T7) and how complete they are, pictured and in words', async () => {
  const { gate, answer } = await setUp()
  expect(gate('components').getAllByRole('group')).toHaveLength(5)
  answer('identify', 'yes')
  answer('adapt', 'partly')
  gate('components').getByRole('img', { name: /^Complet à 30\s%/ })
})
