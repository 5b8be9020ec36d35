// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setFigure } from '../../../src/model/commands/check.ts'
import { addMeasure } from '../../../src/model/commands/measure.ts'
import { addObjective } from '../../../src/model/commands/objective.ts'
import { startMeasure } from '../../../src/model/commands/startMeasure.ts'
import { addWinBack, changeWinBack } from '../../../src/model/commands/winBack.ts'
import { must } from '../../../src/model/must.ts'
import { Notices } from '../../../src/panels/frame/Notices.tsx'
import { BudgetSection } from '../../../src/panels/plan/budget/BudgetSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import { ObjectivesSection } from '../../../src/panels/plan/objectives/ObjectivesSection.tsx'
import { WinBackSection } from '../../../src/panels/plan/winBack/WinBackSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

/** Types and leaves the field; gives what stands beside it. */
function typed(field: HTMLElement, text: string): string | null {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
  const problem = described.map((id) => document.getElementById(id)).find((each) => each?.role === 'alert')
  expect(field.getAttribute('aria-invalid')).toBe(problem ? 'true' : null)
  return problem?.textContent ?? null
}
const error = (
  code:
    | 'amount-negative'
    | 'amount-too-large'
    | 'amount-unreadable'
    | 'number-out-of-range'
    | 'share-out-of-range'
    | 'date-in-past'
    | 'date-invalid'
    | 'number-unreadable',
) => fr(`error.${code}`)

test('[PLN-48] amounts of a cost line: negative, enormous, unreadable or half a cent stay typed, with a sentence beside them', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const id = workshop.newId('measure')
  workshop.run((r) => startMeasure(r, { id, title: 'Carte' }, [{ id: workshop.newId('costLine') }]))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Carte' }))
  const line = within(screen.getByRole('group', { name: /^Coût/ }))
  const fixed = line.getByLabelText('Fixe')
  expect(typed(fixed, '-5')).toBe(error('amount-negative'))
  expect((fixed as HTMLInputElement).value).toBe('-5')
  expect(typed(fixed, '10 000 000 000,01')).toBe(error('amount-too-large'))
  expect(typed(fixed, 'dix euros')).toBe(error('amount-unreadable'))
  expect(typed(fixed, '1,234')).toBe(error('amount-unreadable'))
  const kept = () => must([...workshop.records.getState().costLines.values()][0])
  expect(kept().fixedCents).toBeNull()
  expect(typed(fixed, '1\u202f234,5 €')).toBeNull()
  expect(kept().fixedCents).toBe(123_450)
  expect(typed(line.getByLabelText('Nombre par an'), '2,5')).toBe(error('number-out-of-range'))
  expect(typed(line.getByLabelText('Nombre par an'), '-1')).toBe(error('number-out-of-range'))
  expect(typed(line.getByLabelText('Au plus'), 'cinquante')).toBe(error('number-unreadable'))
  expect(typed(fixed, '')).toBeNull()
  expect(kept().fixedCents).toBeNull()
})

test('[PLN-48] a percentage over 100 and below 0, in the budget and in a win-back', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) => addWinBack(r, { id: workshop.newId('winBack'), name: 'Perdus', stage: 'winBack' }))
  renderWith(
    atPlan(
      <>
        <BudgetSection />
        <WinBackSection />
      </>,
    ),
    { workshop },
  )
  for (const label of [
    fr('budget.figure.now'),
    fr('budget.figure.aim'),
    fr('budget.figure.discount'),
    fr('winBack.field.chance'),
  ]) {
    const field = screen.getByLabelText(label)
    for (const text of ['101 %', '100,01', '-1']) {
      expect(typed(field, text)).toBe(error('share-out-of-range'))
      expect((field as HTMLInputElement).value).toBe(text)
    }
    // Each of the two guards by itself: the field refuses where it is read, before any command, which would give notice.
    expect(workshop.view.getState().notice).toBeNull()
    expect(typed(field, '100')).toBeNull()
    expect(typed(field, '12,5 %')).toBeNull()
  }
  // And the command takes no more from elsewhere, such as a pasted table.
  const [group] = workshop.records.getState().winBacks.keys()
  for (const share of [1.0001, -0.01, Number.NaN]) {
    expect(workshop.run((r) => changeWinBack(r, must(group) as never, { chance: share }))).toBe(
      'share-out-of-range',
    )
    expect(workshop.run((r) => setFigure(r, 'retentionAim', share))).toBe('share-out-of-range')
  }
  expect([...workshop.records.getState().winBacks.values()][0]?.chance).toBe(0.125)
})

test('[PLN-48] a due date in the past, of a measure', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  workshop.run((r) => addMeasure(r, workshop.newId('measure'), { title: 'Carte' }))
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Carte' }))
  const due = screen.getByLabelText(fr('measures.due'))
  expect(typed(due, '2026-11-21')).toBe(error('date-in-past'))
  expect(typed(due, '2026-11-22')).toBeNull()
  expect([...workshop.records.getState().measures.values()][0]?.dueDate).toBe('2026-11-22')
})

test('[EDT-7] a refused number or day, left with its page, is kept to be copied: one notice, no step of the journey', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  workshop.run((r) =>
    startMeasure(r, { id: workshop.newId('measure'), title: 'Carte' }, [{ id: workshop.newId('costLine') }]),
  )
  renderWith(atPlan(<MeasuresSection />), { workshop })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir Carte' }))
  const unit = must(screen.getAllByLabelText(fr('measures.line.unit')).at(-1))
  typed(unit, '-5')
  typed(screen.getByLabelText(fr('measures.due')), '2026-11-21')
  cleanup()
  const { keptWords, notice } = workshop.view.getState()
  expect(notice).toBeNull()
  const due = { words: '2026-11-21', figure: fr('measures.due'), reason: 'date-in-past' }
  const price = { words: '-5', figure: fr('measures.line.unit'), reason: 'amount-negative' }
  expect(keptWords).toHaveLength(2)
  expect(keptWords).toEqual(
    expect.arrayContaining([expect.objectContaining(due), expect.objectContaining(price)]),
  )
  renderWith(<Notices />, { workshop })
  const field = fr('keptWords.figure', { field: fr('measures.line.unit') })
  await screen.findByRole('textbox', { name: `${fr('error.amount-negative')} ${field}` })
  expect(screen.queryByRole('button', { name: fr('keptWords.asAction') })).toBeNull()
  expect(screen.queryByRole('button', { name: fr('keptWords.asNote') })).toBeNull()
})

test('[PLN-48] a result of an objective that is no number, or on no day, stays with its reason', async () => {
  const workshop = await openTestWorkshop({ template: 'consumers' })
  const objective = { id: workshop.newId('objective'), year: 2026, kind: 'revenue' } as const
  workshop.run((r) => addObjective(r, objective))
  renderWith(atPlan(<ObjectivesSection />), { workshop })
  const value = screen.getByLabelText(fr('objectives.actual.value'))
  const enter = (text: string) => {
    fireEvent.change(value, { target: { value: text } })
    fireEvent.click(screen.getByRole('button', { name: fr('objectives.actual.add') }))
    return screen.queryByRole('alert')?.textContent ?? null
  }
  expect(enter('beaucoup')).toBe(error('amount-unreadable'))
  expect(enter('-3')).toBe(error('amount-negative'))
  expect((value as HTMLInputElement).value).toBe('-3')
  fireEvent.change(screen.getByLabelText(fr('objectives.actual.date')), { target: { value: '' } })
  expect(enter('12 000')).toBe(error('date-invalid'))
  fireEvent.change(screen.getByLabelText(fr('objectives.actual.date')), { target: { value: '2026-06-30' } })
  expect(enter('12 000,50 €')).toBeNull()
  expect([...workshop.records.getState().actuals.values()]).toMatchObject([
    { date: '2026-06-30', value: 1_200_050 },
  ])
})
