// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addCustomerGroup } from '../../../src/model/commands/customerGroup.ts'
import { must } from '../../../src/model/must.ts'
import { ValueSection } from '../../../src/panels/plan/value/ValueSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

function type(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}
const shown = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? ''

async function atValue() {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  renderWith(atPlan(<ValueSection />), { workshop })
  return workshop
}

test('[VAL-7] letting a group go is refused beside the choice until there is a reason, and taken once there is one', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) => addCustomerGroup(r, workshop.newId('customerGroup'), 'Chasseurs de remises'))
  renderWith(atPlan(<ValueSection />), { workshop })
  const card = within(screen.getByRole('article', { name: 'Chasseurs de remises' }))
  const decide = () =>
    fireEvent.change(card.getByLabelText('Ce que nous décidons'), { target: { value: 'letGo' } })
  const kept = () => must([...workshop.records.getState().customerGroups.values()][0])
  decide()
  expect(card.getByRole('alert').textContent).toBe(fr('error.let-go-reason-missing'))
  expect(kept().decision).toBeNull()
  type(card.getByLabelText('Pourquoi'), 'Ils rapportent tout')
  expect(card.queryByRole('alert')).toBeNull()
  decide()
  expect(kept()).toMatchObject({ decision: 'letGo', reason: 'Ils rapportent tout' })
  // The reason stays as long as that is decided.
  type(card.getByLabelText('Pourquoi'), '')
  expect(kept().reason).toBe('Ils rapportent tout')
})

test('[VAL-6] typed numbers give the segment, what one customer brings, and the totals', async () => {
  await atValue()
  const line = screen.getByRole('textbox', { name: /^Ajouter un groupe/ })
  fireEvent.change(line, { target: { value: 'Habituées' } })
  fireEvent.keyDown(line, { key: 'Enter' })
  const card = within(screen.getByRole('article', { name: 'Habituées' }))
  expect(card.getByText(/^Il manque/).textContent).toContain('Clients, Marge')
  type(card.getByLabelText('Groupe'), 'Mme Martin')
  expect(screen.getByText(/nom d’une personne/)).toBeDefined()
  type(screen.getByLabelText('Groupe'), 'Habituées')
  expect(screen.queryByText(/nom d’une personne/)).toBeNull()
  type(card.getByLabelText('Clients'), '80')
  type(card.getByLabelText('Marge d’un client sur un an'), '120 €')
  type(card.getByLabelText('Coût pour en servir un'), '15,50')
  expect(shown(card.getByText(/par client et par an/).textContent)).toBe('104,50 € par client et par an')
  const row = within(screen.getByRole('row', { name: /^Les plus précieux/ }))
  expect(row.getAllByRole('cell').map((cell) => shown(cell.textContent))).toEqual(['80', '100 %', '8 360 €'])
})

test('[VAL-1] a cost to win is shown with its list, its total, its divisor and its period', async () => {
  await atValue()
  type(screen.getByLabelText('Période'), '2025')
  const winning = within(screen.getByRole('region', { name: 'Conquérir' }))
  const line = winning.getByRole('textbox', { name: 'Ajouter une dépense de conquête' })
  fireEvent.change(line, { target: { value: 'Salon' } })
  fireEvent.keyDown(line, { key: 'Enter' })
  expect(winning.getByText(/n’a pas de montant/)).toBeDefined()
  type(winning.getByLabelText('Montant : Salon'), '900')
  type(winning.getByLabelText('Autres dépenses, sans détail'), '100')
  type(winning.getByLabelText('Clients conquis'), '50')
  expect(shown(winning.getByText(/÷/).textContent)).toBe('1 000 € ÷ 50 clients conquis = 20 €')
  const keeping = within(screen.getByRole('region', { name: 'Garder' }))
  type(keeping.getByLabelText('Autres dépenses, sans détail'), '400')
  type(keeping.getByLabelText('Clients gardés'), '100')
  expect(shown(screen.getByText(/^Conquérir coûte/).textContent)).toBe(
    'Conquérir coûte 5 fois plus que garder (2025).',
  )
})

test('[VAL-3] [VAL-4] [VAL-5] with the last missing number comes where the next euro does most; without a curve, why', async () => {
  await atValue()
  const give = (label: string, text: string) => type(screen.getByLabelText(label, { exact: true }), text)
  const [win, keep] = screen.getAllByLabelText('Autres dépenses, sans détail')
  type(must(win), '2 000')
  type(must(keep), '2 000')
  give('Clients conquis', '20')
  give('Prospects touchés', '400')
  give('Prospects conquis, au mieux', '20')
  give('Clients au départ', '250')
  give('Clients gardés, aujourd’hui', '60')
  give('Clients gardés, au mieux', '80')
  give('Marge annuelle d’un client', '100')
  expect(screen.getByText(/: Taux d’actualisation\.$/)).toBeDefined()
  give('Taux d’actualisation', '10')
  const row = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map((cell) => shown(cell.textContent))
  expect(row('Valeur d’un client conquis')[0]).toBe('204 €')
  expect(row('Valeur d’un prospect')[0]).toBe('5,20 €')
  expect(screen.getByRole('img', { name: /50.% va à la conquête/ })).toBeDefined()
  give('Prospects conquis, au mieux', '5')
  expect(screen.getByText(fr('value.noCurve.win.ceilingTooLow'))).toBeDefined()
  expect(screen.queryByRole('img')).toBeNull()
})
