// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addFollowUp } from '../../../src/model/commands/followUp.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { addWinBack } from '../../../src/model/commands/winBack.ts'
import { BudgetSection } from '../../../src/panels/plan/budget/BudgetSection.tsx'
import { WinBackSection } from '../../../src/panels/plan/winBack/WinBackSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

test('the budget adds up by year what its measures cost, and leaves out what another budget holds', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const { newId } = workshop
  const line = (fields: object) => ({ id: newId('costLine'), ...fields })
  workshop.run((r) =>
    startMeasure(r, { id: newId('measure'), title: 'Parrainage', stance: 'offensive' }, [
      line({ unitCents: 1000, cap: 50, minReferrals: 3, recurring: true }),
      line({ unitCents: 500, cap: 50, minReferrals: 1, recurring: true }),
    ]),
  )
  workshop.run((r) =>
    startMeasure(r, { id: newId('measure'), title: 'Jeux-concours', stance: 'defensive' }, [
      line({ fixedCents: 30_000, elsewhere: true, recurring: true }),
    ]),
  )
  renderWith(atPlan(<BudgetSection />), { workshop })
  const row = (name: RegExp) =>
    [...screen.getAllByRole('row', { name })[0]!.querySelectorAll('td')].map((cell) => cell.textContent)
  expect(row(/^Parrainage/)).toEqual(['750 €', '750 €', '750 €', '2 250 €'].map(unbreakable))
  expect(row(/^Jeux-concours/)).toEqual([fr('cost.elsewhere')])
  screen.getByRole('rowheader', { name: /Jeux-concours.*Déjà dans un autre budget/ })
  expect(row(/^Offensif/)).toEqual(['750 €', '750 €', '750 €', '2 250 €'].map(unbreakable))
  expect(row(/^Total/)).toEqual(['750 €', '750 €', '750 €', '2 250 €'].map(unbreakable))
  expect(row(/^Déjà dans d’autres budgets/)).toEqual(['300 €', '300 €', '300 €', '900 €'].map(unbreakable))
  expect(screen.getByRole('img', { name: /Offensif 50/ })).toBeDefined()
})

test('the follow-up table of the second example: what customers have, how many, and what to propose by when', async () => {
  const workshop = await openTestWorkshop({ template: 'itSecurity' })
  renderWith(atPlan(<WinBackSection />), { workshop })
  const card = within(screen.getByRole('article', { name: 'Antivirus poste par poste' }))
  const customers = card.getByRole('textbox', { name: 'Clients qui l’ont' })
  fireEvent.change(customers, { target: { value: '12' } })
  fireEvent.blur(customers)
  const day = card.getByLabelText('Proposer avant le')
  fireEvent.change(day, { target: { value: '2026-11-21' } })
  fireEvent.blur(day)
  expect(card.getByRole('alert').textContent).toBe(
    'Cette date est passée. Choisissez aujourd’hui ou plus tard.',
  )
  const kept = [...workshop.records.getState().followUps.values()].find((f) => f.customers === 12)
  expect(kept).toMatchObject({ solution: 'Antivirus poste par poste', dueDate: null })
  expect(screen.getAllByRole('article')).toHaveLength(3)
})

test('[PLN-53] a group that looks like a person is warned of, and kept as it was typed', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) =>
    addWinBack(r, { id: workshop.newId('winBack'), name: 'Partis au printemps', stage: 'winBack' }),
  )
  renderWith(atPlan(<WinBackSection />), { workshop })
  const name = screen.getByRole('textbox', { name: fr('winBack.name') })
  const rename = (text: string) => {
    fireEvent.change(name, { target: { value: text } })
    fireEvent.blur(name)
  }
  // Said while one types, before anybody else has it.
  fireEvent.change(name, { target: { value: 'Jean Dupont' } })
  screen.getByText(fr('winBack.person.name'), AS_IS)
  expect([...workshop.records.getState().winBacks.values()].map((w) => w.name)).toEqual([
    'Partis au printemps',
  ])
  for (const [text, sign] of [
    ['zoe@exemple.fr', 'email'],
    ['06 12 34 56 78', 'phone'],
    ['Mme Martin', 'name'],
  ] as const) {
    rename(text)
    screen.getByText(fr(`winBack.person.${sign}`), AS_IS)
    expect([...workshop.records.getState().winBacks.values()].map((w) => w.name)).toEqual([text])
  }
  // Who knows better says so once.
  fireEvent.click(screen.getByRole('button', { name: fr('winBack.person.isGroup') }))
  expect(screen.queryByText(fr('winBack.person.name'), AS_IS)).toBeNull()
  rename('Mme Durand')
  screen.getByText(fr('winBack.person.name'), AS_IS)
  rename('Clients CPP')
  expect(screen.queryByText(fr('winBack.person.name'), AS_IS)).toBeNull()
})

test('[PLN-53] the reason of a win-back and what a solution is about are read for people too', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) =>
    addWinBack(r, { id: workshop.newId('winBack'), name: 'Partis au printemps', stage: 'winBack' }),
  )
  workshop.run((r) => addFollowUp(r, workshop.newId('followUp'), 'Antivirus'))
  renderWith(atPlan(<WinBackSection />), { workshop })
  const warned = () => screen.queryAllByText(fr('winBack.person.email'), AS_IS).length
  expect(warned()).toBe(0)
  for (const label of [
    fr('winBack.reason'),
    fr('winBack.followUp.solution'),
    fr('winBack.followUp.since'),
    fr('winBack.followUp.proposal'),
  ]) {
    const field = screen.getByRole('textbox', { name: label })
    fireEvent.change(field, { target: { value: 'Parti, dit zoe@exemple.fr' } })
    expect(warned()).toBe(1)
    fireEvent.change(field, { target: { value: 'Parti' } })
    expect(warned()).toBe(0)
  }
})

/** As Intl sets amounts in French. */
function unbreakable(amount: string): string {
  return amount.replace(/ (?=\d)/g, '\u202f').replace(' €', '\u00a0€')
}
