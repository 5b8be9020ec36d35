// @vitest-environment jsdom
// What a card of the plan says and what is computed are one thing.
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { changeCostLine } from '../../../src/model/commands/costLine.ts'
import { addDriver } from '../../../src/model/commands/driver.ts'
import { addMeasure, changeMeasure, setAnswer } from '../../../src/model/commands/measure.ts'
import { addObjective, changeObjective, setActual } from '../../../src/model/commands/objective.ts'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { must } from '../../../src/model/must.ts'
import { planGaps } from '../../../src/model/plan/planGaps.ts'
import { DriversSection } from '../../../src/panels/plan/drivers/DriversSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { ObjectivesSection } from '../../../src/panels/plan/objectives/ObjectivesSection.tsx'
import { openSharedWorkshop, openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan, TODAY } from './atPlan.tsx'

const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? ''

test('[PLN-36] a driver whose only measure was dropped has no countermeasure, on its card as in what to do first', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const [driver, measure] = [workshop.newId('driver'), workshop.newId('measure')]
  workshop.run((r) => addDriver(r, driver, 'Trop cher'))
  workshop.run((r) => addMeasure(r, measure, { title: 'Carte' }))
  workshop.run((r) => setAnswer(r, measure, driver, true))
  renderWith(atPlan(<DriversSection />), { workshop })
  const says = () => screen.queryByText(fr('drivers.noCountermeasure')) !== null
  const isGap = () =>
    planGaps(workshop.records.getState(), TODAY).some(({ kind }) => kind === 'driverWithoutCountermeasure')
  expect([says(), isGap()]).toEqual([false, false])
  workshop.run((r) => changeMeasure(r, measure, { status: 'dropped' }))
  await screen.findByText(fr('drivers.noCountermeasure'))
  expect(isGap()).toBe(true)
})

async function atObjective() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  for (const { id } of workshop.records.getState().objectives.values())
    workshop.run((r) => changeObjective(r, id, { target: null }))
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2026, kind: 'volume' }))
  workshop.run((r) => changeObjective(r, id, { start: 800, target: 1000 }))
  workshop.run((r) => setActual(r, id, '2026-07-01', 900))
  return { workshop, id }
}

test('[PLN-24] [PLN-21] 900 of 1,000 from 800 is half of the way, 90 % of the target, and pays by the latter', async () => {
  const { workshop, id } = await atObjective()
  workshop.run((r) =>
    changeObjective(r, id, {
      incentiveThreshold: 0.8,
      incentiveTargetCents: 100_000,
      incentiveCapCents: 100_000,
    }),
  )
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  const line = await screen.findByRole('img', { name: /^50\s% du chemin/ })
  const words = plain(line.closest('article')?.textContent)
  expect(words).toContain('900 sur 1 000 : 90 % de la cible')
  expect(words).toContain('Prime à ce stade : 500 €, pour 90 % de la cible.')
  expect(words).toContain('En avance ou à l’heure')
  // The mark stands at what was due on the day of the result, not today: 182 of 365 days of 300.
  expect(line.querySelector('path')?.getAttribute('d')).toMatch(/^M149\.58/)
})

test('[PLN-29] who may not write still sees who answers for an objective', async () => {
  const [workshop, other] = await openSharedWorkshop({ template: 'jewellery', role: 'observer' })
  const owner = must([...workshop.records.getState().owners.values()][0])
  const id = workshop.newId('objective')
  other.run((r) => addObjective(r, { id, year: 2026, kind: 'volume' }))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  await screen.findByText(fr('objectives.noOwner'))
  other.run((r) => assignOwner(r, id, owner.id))
  await screen.findByText(fr('objectives.ownedBy', { names: owner.name }), AS_IS)
})

test('[PLN-15] what a referral costs at most has what a line costs once, and is yearly only when every line is', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const [four, two] = [workshop.newId('costLine'), workshop.newId('costLine')]
  const line = { recurring: true, cap: 50 }
  workshop.run((r) =>
    startMeasure(r, { id: workshop.newId('measure'), title: 'Parrainage' }, [
      { id: four, ...line, label: 'Quatre', unitCents: 1000, minReferrals: 4, fixedCents: 10_000 },
      { id: two, ...line, label: 'Deux', unitCents: 500, minReferrals: 2 },
    ]),
  )
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Parrainage' }))
  const says = async (words: string) => {
    await screen.findByText((text) => plain(text).startsWith(words))
  }
  await says('Le parrainage coûte au plus 850 € par an.')
  workshop.run((r) => changeCostLine(r, four, { recurring: false }))
  await says('Le parrainage coûte au plus 850 € la première année, 250 € la deuxième et 250 € la troisième.')
})

test('[PLN-21] exactly as much as was due is on pace', async () => {
  const { workshop, id } = await atObjective()
  workshop.run((r) => changeObjective(r, id, { start: 0, target: 365 }))
  workshop.run((r) => setActual(r, id, '2026-07-01', null))
  // The 73rd of 365 days.
  workshop.run((r) => setActual(r, id, '2026-03-14', 73))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  const line = await screen.findByRole('img', { name: /^20\s% du chemin/ })
  expect(plain(line.closest('article')?.textContent)).toContain('En avance ou à l’heure')
})
