// @vitest-environment jsdom
// What the plan adds up and says about it, each figure worked out by hand.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setFigure } from '../../../src/model/commands/check.ts'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { changeMeasure } from '../../../src/model/commands/measure.ts'
import { addObjective, changeObjective, setActual } from '../../../src/model/commands/objective.ts'
import { setLetter } from '../../../src/model/commands/responsibility.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { must } from '../../../src/model/must.ts'
import { BudgetSection } from '../../../src/panels/plan/budget/BudgetSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { ObjectivesSection } from '../../../src/panels/plan/objectives/ObjectivesSection.tsx'
import { OwnersSection } from '../../../src/panels/plan/owners/OwnersSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/g, ' ')

/** Four measures: 100 € a year, 200 € once, 50 € in year 2, nothing said. */
async function withBudget() {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const start = (title: string, fields: object, line: object | null) =>
    workshop.run((r) =>
      startMeasure(
        r,
        { id: workshop.newId('measure'), title, ...fields },
        line === null ? [] : [{ id: workshop.newId('costLine'), ...line }],
      ),
    )
  start(
    'Carte',
    { lever: 'roles', segment: 'mostPrecious', stance: 'defensive', nature: 'economic' },
    {
      fixedCents: 10_000,
      recurring: true,
    },
  )
  start('Parrainage', { lever: 'winBack', segment: 'others', stance: 'offensive' }, { fixedCents: 20_000 })
  start(
    'Lettre',
    { lever: 'winBack', segment: 'mostPrecious', stance: 'offensive' },
    {
      fixedCents: 5000,
      year: 2,
    },
  )
  start('Blog', { stance: 'offensive', nature: 'relational' }, null)
  renderWith(atPlan(<BudgetSection />), { workshop })
  return workshop
}

const table = (label: string) =>
  within(screen.getByRole('region', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => plain(cell.textContent)))

test('[PLN-13] each lever, segment and stance has its own share of the budget, by year', async () => {
  await withBudget()
  expect(table('Par levier')).toEqual([
    ['Cartographier la journée client', 'coût manquant'],
    ['Comprendre pourquoi les clients partent', 'aucune mesure'],
    ['Reconquérir les meilleurs', '200 €', '50 €', '0 €', '250 €'],
    ['Donner un rôle à chacun', '100 €', '100 €', '100 €', '300 €'],
  ])
  expect(table('Par segment').filter((row) => row.length > 2)).toEqual([
    ['Les plus précieux (CPP)', '100 €', '150 €', '100 €', '350 €'],
    ['Les autres', '200 €', '0 €', '0 €', '200 €'],
  ])
  expect(table('Par posture').map((row) => row.at(-1))).toEqual(['300 €', '250 €', 'aucune mesure'])
  expect(table('Par nature').map((row) => row.at(-1))).toEqual(['300 €', 'coût manquant', '250 €'])
})

test('the picture of the mix divides as its words say', async () => {
  await withBudget()
  const widths = (name: RegExp) =>
    [...screen.getByRole('img', { name }).querySelectorAll(':scope > rect')].map((rect) => [
      Number(rect.getAttribute('x')),
      Number(rect.getAttribute('width')),
    ])
  expect(widths(/^Défensif\s25\s%, 1\smesure, 300\s€\s; Offensif\s75\s%, 3\smesures, 250\s€/)).toEqual([
    [0, 25],
    [25, 75],
  ])
  expect(widths(/^Économique\s50\s%.*Relationnel\s50\s%/)).toEqual([
    [0, 50],
    [50, 50],
  ])
  screen.getByText(/^Cycle de vie ou Calendrier/)
})

test('[PLN-16] the ceiling: of one customer, of all, and whether year 1 stays below it', async () => {
  const workshop = await withBudget()
  const figure = (key: Parameters<typeof setFigure>[1], value: number) =>
    workshop.run((r) => setFigure(r, key, value))
  const ceiling = within(screen.getByRole('region', { name: fr('budget.ceiling') }))
  figure('marginCents', 10_000)
  figure('retentionNow', 0.6)
  figure('retentionAim', 0.8)
  await ceiling.findByText(fr('budget.ceiling.missing', { count: 2 }), AS_IS)
  figure('discountRate', 0.1)
  // 100 € × (0.8 / 0.3 − 0.6 / 0.5) = 146.67 €; times 1, then 3.
  const each = await ceiling.findByText(/par client/)
  expect(plain(each.textContent)).toMatch(/^146,67 € par client/)
  figure('customers', 1)
  const all = () => plain(each.parentElement?.textContent)
  await waitFor(() => expect(all()).toContain('Pour tous, 146,67 € ; la première année du plan coûte 300 €'))
  expect(all()).toContain('c’est au-dessus')
  figure('customers', 3)
  await waitFor(() =>
    expect(all()).toContain('Pour tous, 440 € ; la première année du plan coûte au moins 300 €'),
  )
  // With every cost said it is surely below.
  const blog = must([...workshop.records.getState().measures.values()].find((m) => m.title === 'Blog'))
  workshop.run((r) => changeMeasure(r, blog.id, { status: 'dropped' }))
  await waitFor(() => expect(all()).toContain('coûte 300 €, c’est en dessous'))
})

test('[PLN-24] what is paid at this point, and nothing below the threshold', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2026, kind: 'retained' }))
  const fields = { start: 0, target: 100, incentiveThreshold: 0.8, incentiveTargetCents: 50_000 }
  workshop.run((r) => changeObjective(r, id, { ...fields, incentiveCapCents: 60_000 }))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  const paid = async (value: number, words: string) => {
    workshop.run((r) => setActual(r, id, '2026-11-20', value))
    await waitFor(() =>
      expect(plain(screen.getByText(/Prime à ce stade/).textContent)).toContain(
        `Prime à ce stade : ${words}, pour `,
      ),
    )
  }
  await paid(79, '0 €')
  await paid(90, '250 €')
  await paid(100, '500 €')
  await paid(120, '600 €')
})

test('[PLN-15] whether the rewards of a referral add up decides how many it brings, and what each costs', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const line = (minReferrals: number, unitCents: number) => ({
    ...{ id: workshop.newId('costLine'), minReferrals, unitCents },
    ...{ cap: 50, recurring: true },
  })
  const id = workshop.newId('measure')
  workshop.run((r) => startMeasure(r, { id, title: 'Parrainage' }, [line(4, 1000), line(2, 500)]))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Parrainage' }))
  const card = within(screen.getByRole('region', { name: 'Le parrainage' }))
  const most = () => plain(card.getByText(/^Le parrainage coûte au plus/).textContent)
  expect(most()).toBe('Le parrainage coûte au plus 750 € par an. ')
  const asked = within(card.getByRole('group', { name: /^Une même personne peut-elle toucher/ }))
  // 50 × 4 people, who have reached the tier of two as well: 750 € for 200.
  fireEvent.click(asked.getByRole('radio', { name: 'Oui' }))
  expect(most()).toMatch(/il a amené 200 clients, à 3,75 € chacun\.$/)
  // Others for the tier of two: 50 × 4 + 50 × 2.
  fireEvent.click(asked.getByRole('radio', { name: /^Non/ }))
  expect(most()).toMatch(/il a amené 300 clients, à 2,50 € chacun\.$/)
})

test('[PLN-4] a day that has passed is said to be late, one to come is not', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const hugo = must([...workshop.records.getState().owners.values()].find((o) => o.name === 'Hugo'))
  const start = (title: string, dueDate: string, status: 'decided' | 'done') => {
    const id = workshop.newId('measure')
    workshop.run((r) => startMeasure(r, { id, title, status }, []))
    // As it was set while it was to come.
    workshop.run((r) => setDueDate(r, id, dueDate, '2026-01-01'))
    workshop.run((r) => setLetter(r, id, hugo.id, 'A'))
  }
  start('Passée', '2026-11-21', 'decided')
  start('Aujourd’hui', '2026-11-22', 'decided')
  start('Finie', '2026-11-20', 'done')
  renderWith(atPlan(<OwnersSection />), { workshop })
  const list = within(screen.getByRole('article', { name: 'Hugo' }))
  const line = (title: string) =>
    plain(list.getAllByRole('listitem').find((item) => item.textContent?.startsWith(title))?.textContent)
  expect(line('Passée')).toContain('en retard depuis le 21 nov. 2026')
  expect(line('Aujourd’hui')).toContain('pour le 22 nov. 2026')
  expect(line('Finie')).toContain('pour le 20 nov. 2026')
})
