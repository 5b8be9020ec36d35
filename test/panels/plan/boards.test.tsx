// @vitest-environment jsdom
// Loss drivers, win-back and measures as they stand on the page; the amounts are worked out by hand.
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDriver, changeDriver } from '../../../src/model/commands/driver.ts'
import { addFriction } from '../../../src/model/commands/friction.ts'
import { addMeasure, setAnswer } from '../../../src/model/commands/measure.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { addWinBack, changeWinBack } from '../../../src/model/commands/winBack.ts'
import { must } from '../../../src/model/must.ts'
import { DriversSection } from '../../../src/panels/plan/drivers/DriversSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { WinBackSection } from '../../../src/panels/plan/winBack/WinBackSection.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/g, ' ')
const listed = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map((item) => plain(item.textContent))

function addFrictions(workshop: Workshop, ...texts: readonly string[]) {
  const actionId = must([...workshop.records.getState().actions.values()][0]).id
  return texts.map((text) => {
    const id = workshop.newId('friction')
    workshop.run((r) => addFriction(r, { id, actionId, text }))
    return id
  })
}

async function withDrivers() {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  addFrictions(workshop, 'Prix flous', 'Personne ne rappelle')
  const add = (label: string, fields: Parameters<typeof changeDriver>[2]) => {
    const id = workshop.newId('driver')
    workshop.run((r) => addDriver(r, id, label))
    workshop.run((r) => changeDriver(r, id, fields))
    return id
  }
  const price = add('Trop cher', { regime: 'silent', count: 10, valueLostCents: 120_000 })
  add('Oubli', { regime: 'silent', count: 5, valueLostCents: 30_050 })
  add('Concurrent', { regime: 'cancelled', count: 7 })
  renderWith(atPlan(<DriversSection />), { workshop })
  return { workshop, price, card: within(screen.getByRole('article', { name: 'Trop cher' })) }
}

test('what leaves silently and by cancelling is added up for itself, over all the reasons', async () => {
  await withDrivers()
  const [totals] = screen.getAllByRole('list')
  expect(listed(must(totals))).toEqual([
    '1 500,50 €perdus en silence en un an : 15 clients ; valeur renseignée pour 2 raisons sur 2',
    '–perdus par résiliation en un an : 7 clients ; valeur renseignée pour 0 raison sur 1',
  ])
})

test('[PLN-36] frictions that lead to no reason are a list, until each is given one', async () => {
  const { card } = await withDrivers()
  const gaps = screen.getByRole('region', { name: /^2 frictions ne mènent encore/ })
  expect(within(gaps).getAllByRole('listitem')).toHaveLength(2)
  const choice = within(gaps).getByRole<HTMLSelectElement>('combobox', {
    name: /^Moteur de perte de\s: Prix flous$/,
  })
  fireEvent.change(choice, { target: { value: must([...choice.options].at(1)).value } })
  const left = await screen.findByRole('region', { name: /^1 friction ne mène encore/ })
  expect(within(left).getByRole('listitem').textContent).toContain('Personne ne rappelle')
  expect(listed(card.getByRole('list', { name: 'Frictions qui y mènent' }))).toEqual(['Prix flous'])
  // Away from it again, it is a gap again.
  fireEvent.click(card.getByRole('button', { name: /^N’est plus une raison de\s: Prix flous$/ }))
  await screen.findByRole('region', { name: /^2 frictions/ })
})

test('[PLN-36] a reason without a countermeasure says so, until it has words or a measure', async () => {
  const { workshop, price, card } = await withDrivers()
  const missing = fr('drivers.noCountermeasure')
  expect(screen.getAllByText(missing)).toHaveLength(3)
  const measure = workshop.newId('measure')
  workshop.run((r) => addMeasure(r, measure, { title: 'Carte' }))
  workshop.run((r) => setAnswer(r, measure, price, true))
  await screen.findAllByText(missing)
  expect(card.queryByText(missing)).toBeNull()
  expect(screen.getAllByText(missing)).toHaveLength(2)
  const other = within(screen.getByRole('article', { name: 'Oubli' }))
  const words = other.getByRole('textbox', { name: 'Parade' })
  fireEvent.change(words, { target: { value: 'Un message après six semaines' } })
  fireEvent.blur(words)
  expect(other.queryByText(missing)).toBeNull()
})

test('[PLN-18] [PLN-19] an attempt says what it brings, from which chance on it pays, and whether it comes in time', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('winBack')
  const change = (fields: Parameters<typeof changeWinBack>[2]) =>
    workshop.run((r) => changeWinBack(r, id, fields))
  workshop.run((r) => addWinBack(r, { id, name: 'Résiliations', stage: 'winBack' }))
  renderWith(atPlan(<WinBackSection />), { workshop })
  const card = within(screen.getByRole('article', { name: 'Résiliations' }))
  const says = (pattern: RegExp) =>
    card.findByText((_, e) => e?.tagName === 'P' && pattern.test(plain(e.textContent)))
  change({ customers: 200, chance: 0.12, valueCents: 10_000 })
  // 200 × 12 % × 100 €, no cost given: it pays from any chance on.
  await says(/^Gain attendu : 2 400 €\. C’est rentable à partir de 0 % de chances\.$/)
  change({ offerCents: 3000, contactCents: 200, fixedCents: 10_000 })
  // 24 × 70 € − 400 € − 100 €; 500 € of 14 000 €.
  await says(/^Gain attendu : 1 180 €\. C’est rentable à partir de 3,6 % de chances\.$/)
  change({ fixedCents: 250_000 })
  await says(/^Perte attendue : 1 220 €\. C’est rentable à partir de 20,7 % de chances\.$/)
  change({ offerCents: 10_000 })
  await says(/ce n’est jamais rentable/)

  const warnings = ['unknown', 'close', 'tooLate'] as const
  const warned = () =>
    warnings.filter((timing) => card.queryByText(fr(`winBack.timing.${timing}`), AS_IS) !== null)
  expect(warned()).toEqual(['unknown'])
  for (const [months, expected] of [
    [3, []],
    [4, ['close']],
    [5, ['close']],
    [6, ['tooLate']],
    [9, ['tooLate']],
  ] as const) {
    const field = card.getByRole('textbox', { name: 'Débute après (mois de silence)' })
    fireEvent.change(field, { target: { value: String(months) } })
    fireEvent.blur(field)
    expect(warned(), `${months} months`).toEqual(expected)
  }
})

test('[PLN-3] a measure is tied to what it answers from its card, and loose again', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const [friction] = addFrictions(workshop, 'Prix flous')
  const measure = workshop.newId('measure')
  workshop.run((r) => addMeasure(r, measure, { title: 'Carte' }))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Carte' }))
  const answers = within(screen.getByRole('region', { name: 'À quoi répond Carte' }))
  const kept = () => [...workshop.records.getState().answers.values()].map((a) => [a.measureId, a.answeredId])
  answers.getByText(fr('measures.answersNothing'))
  fireEvent.change(answers.getByRole('combobox'), { target: { value: friction } })
  expect(kept()).toEqual([[measure, friction]])
  expect(listed(answers.getByRole('list'))).toEqual(['Prix flous'])
  expect(answers.queryByText(fr('measures.answersNothing'))).toBeNull()
  fireEvent.click(answers.getByRole('button', { name: /Prix flous/ }))
  expect(kept()).toEqual([])
})

test('[PLN-12] the table of the measures: what each answers, its cost lines, and an amount for each year', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const [friction] = addFrictions(workshop, 'Prix flous', 'Attente')
  const driver = workshop.newId('driver')
  workshop.run((r) => addDriver(r, driver, 'Trop cher'))
  const measure = workshop.newId('measure')
  const line = (fields: object) => ({ id: workshop.newId('costLine'), ...fields })
  workshop.run((r) =>
    startMeasure(r, { id: measure, title: 'Carte', indicator: 'Deuxième achat', stance: 'defensive' }, [
      line({ label: 'Impression', fixedCents: 10_000 }),
      line({ label: 'Remises', unitCents: 500, quantity: 20, cap: 10, year: 2, recurring: true }),
      line({ label: 'Bilan', fixedCents: 2500, year: 3 }),
    ]),
  )
  for (const id of [must(friction), driver]) workshop.run((r) => setAnswer(r, measure, id, true))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('radio', { name: 'Tableau' }))
  const row = within(screen.getByRole('row', { name: /^Carte/ }))
  const under = (name: string) => {
    const at = screen.getAllByRole('columnheader').findIndex((head) => head.textContent === name)
    return plain(must([...row.getByRole('rowheader').parentElement!.children][at]).textContent)
  }
  expect(['Année 1', 'Année 2', 'Année 3'].map(under)).toEqual(['100 €', '50 €', '75 €'])
  expect(under('Indicateur')).toBe('Deuxième achat')
  expect(under('Profil')).toContain('Défensive')
  expect(under('Répond à')).toBe('FrictionsPrix flousMoteurs de perteTrop cher')
  expect(under('Coûts')).toBe('Impression100 € par anRemises50 € par anBilan25 € par an')
  expect(under('Responsable, échéance')).toContain('Sans responsable')

  // Status and owner are changed on the line; the rest on the card, where the keyboard goes.
  const now = () => workshop.records.getState().measures.get(measure)
  fireEvent.change(row.getByRole('combobox', { name: 'Statut, Carte' }), { target: { value: 'running' } })
  expect(now()?.status).toBe('running')
  fireEvent.click(row.getByRole('button', { name: 'Ouvrir Carte' }))
  const close = screen.getByRole('button', { name: 'Fermer Carte' })
  expect(document.activeElement).toBe(close)
  screen.getByRole('region', { name: 'À quoi répond Carte' })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Fiches' }).checked).toBe(true)
})

test('who only reads sees the same table, with nothing to change', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery', role: 'observer' })
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('radio', { name: 'Tableau' }))
  const table = within(screen.getByRole('table'))
  expect(table.queryByRole('combobox')).toBeNull()
  fireEvent.click(must(table.getAllByRole('button', { name: /^Ouvrir/ })[0]))
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
})
