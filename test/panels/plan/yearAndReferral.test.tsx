// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setFigure } from '../../../src/model/commands/check.ts'
import { addObjective, changeObjective, setActual } from '../../../src/model/commands/objective.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { ObjectivesSection } from '../../../src/panels/plan/objectives/ObjectivesSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

function type(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}
const shown = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? ''

async function atYear(kind: 'retained' | 'revenue') {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('objective')
  workshop.run((r) => addObjective(r, { id, year: 2026, kind }))
  workshop.run((r) => changeObjective(r, id, { start: 0, target: 19_000 }))
  workshop.run((r) => setActual(r, id, '2026-09-30', 8000))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  return { workshop, id }
}

test('[VAL-9] [VAL-10] [VAL-11] twelve pasted months turn an even pace into last year’s season, in one step to undo', async () => {
  const { workshop } = await atYear('revenue')
  expect(screen.getByText(/En retard/).textContent).toContain('rythme régulier')
  const season = screen.getByText('Saison : l’an dernier, mois par mois')
  fireEvent.click(season)
  const text = '0\t10\t10\t10\t10\t10\t10\t10\t10\t10\t40\t60,00 €'
  const january = await screen.findByLabelText('Janvier')
  fireEvent.paste(january, { clipboardData: { getData: () => text } })
  expect(workshop.records.getState().seasonMonths.size).toBe(12)
  const words = shown(screen.getByText(/la saison de l’an dernier donnerait/).textContent)
  expect(words).toContain('100 % de ce que la saison')
  expect(shown(screen.getByText(/Prévision/).textContent)).toContain(
    'Prévision : 190 €, si cela continue ainsi.',
  )
  workshop.undo()
  expect(workshop.records.getState().seasonMonths.size).toBe(0)
  // A cell that cannot be read: nothing of it goes in.
  fireEvent.paste(january, { clipboardData: { getData: () => '5\tbeaucoup' } })
  expect(workshop.records.getState().seasonMonths.size).toBe(0)
})

test('[VAL-12] the target that follows from the customers is offered, and another one contradicts it', async () => {
  const { workshop, id } = await atYear('retained')
  workshop.run((r) => setFigure(r, 'customers', 400))
  workshop.run((r) => setFigure(r, 'retentionAim', 0.85))
  const clash = await screen.findByText(/ne correspond pas à vos clients/)
  expect(shown(clash.textContent)).toContain('soit 340')
  fireEvent.click(screen.getByRole('button', { name: 'Prendre comme cible' }))
  expect(workshop.records.getState().objectives.get(id)?.target).toBe(340)
  expect(screen.queryByText(/ne correspond pas à vos clients/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Prendre comme cible' })).toBeNull()
})

test('[VAL-8] without a comparison it says not proven; with one, by how much, and that last year proves less', async () => {
  const { workshop } = await atYear('revenue')
  expect(screen.getByText(/^Non prouvé/).textContent).toContain('rien à quoi comparer')
  const group = (name: string) => within(screen.getByRole('group', { name }))
  type(group('Avec le programme').getByLabelText('Clients'), '70')
  type(group('Avec le programme').getByLabelText('Dont gardés'), '56')
  type(group('Sans le programme').getByLabelText('Clients'), '80')
  type(group('Sans le programme').getByLabelText('Dont gardés'), '48')
  workshop.run((r) => setFigure(r, 'marginCents', 5000))
  const proven = shown(
    (await screen.findByText('Plus de clients sont gardés.')).parentElement?.textContent ?? '',
  )
  expect(proven).toContain('+20 points (entre +5,2 et +33,4')
  expect(proven).toContain('14 clients, 700 € de marge')
  type(group('Clients de l’an dernier').getByLabelText('Clients'), '10')
  type(group('Clients de l’an dernier').getByLabelText('Dont gardés'), '8')
  const last = screen.getByText(/Non prouvé/).parentElement?.textContent
  expect(last).toContain('Tout ce qui a changé d’autre')
  type(group('Sans le programme').getByLabelText('Dont gardés'), '81')
  expect(screen.getByText(/vérifiez les nombres/).textContent).toContain('Sans le programme')
})

test('[VAL-13] [VAL-14] [VAL-15] [VAL-16] a referral says what is committed, the places left, its ceiling and its rules', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const line = (fields: object) => ({ id: workshop.newId('costLine'), recurring: true, ...fields })
  workshop.run((r) =>
    startMeasure(r, { id: workshop.newId('measure'), title: 'Parrainage', tiersCumulate: false }, [
      line({ label: 'Quatre', unitCents: 1000, cap: 50, minReferrals: 4 }),
      line({ label: 'Deux', unitCents: 500, cap: 50, minReferrals: 2 }),
    ]),
  )
  workshop.run((r) => setFigure(r, 'acquisitionSpendCents', 20_000))
  workshop.run((r) => setFigure(r, 'customersWon', 100))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Parrainage' }))
  const card = within(screen.getByRole('region', { name: 'Le parrainage' }))
  expect(card.getByText(/^Comptez les récompenses/)).toBeDefined()
  expect(shown(card.getByText(/^Plafond par client/).textContent)).toBe('Plafond par client : 2 €.')
  // 750 € for 300 customers are 2.50 € each.
  expect(shown(card.getByText(/^C’est moins que/).textContent)).toContain('2,50 €')
  const granted = screen.getAllByLabelText('Déjà accordées')
  type(granted[0] as HTMLElement, '12')
  type(granted[1] as HTMLElement, '53')
  type(card.getByLabelText('Clients amenés à ce jour'), '110')
  expect(shown(card.getByText(/engagés/).textContent)).toBe('385 € engagés, 380 € au plus encore à venir.')
  expect(shown(card.getByText(/a coûté/).textContent)).toContain('3,50 €')
  expect(card.getAllByRole('listitem').map((item) => shown(item.textContent))).toEqual([
    'Quatre : 38 places restantes',
    'Deux : 3 de plus que la limite',
  ])
  expect(shown(card.getByText(/sur 3$/).textContent)).toBe('0 règle posée sur 3')
  const asked = within(card.getByRole('group', { name: 'Personne ne se parraine soi-même' }))
  fireEvent.click(asked.getByLabelText('Oui'))
  type(card.getByLabelText('Dernier jour'), '2026-11-21')
  expect(shown(card.getByText(/sur 3$/).textContent)).toBe('1 règle posée sur 3')
  expect(card.getByText(/^Ce jour est passé/)).toBeDefined()
  fireEvent.click(card.getByRole('button', { name: 'Ajouter une prime pour le filleul' }))
  expect(card.getByText(/^Une récompense ou son plafond manque/)).toBeDefined()
  expect(screen.getAllByLabelText('À partir de … filleuls')).toHaveLength(2)
})
