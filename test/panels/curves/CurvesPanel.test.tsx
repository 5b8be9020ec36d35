// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { placeMark } from '../../../src/model/commands/mark.ts'
import { addPersona } from '../../../src/model/commands/persona.ts'
import { sortedOffers, sortedPersonas } from '../../../src/model/journey.ts'
import { CurvesPanel } from '../../../src/panels/curves/CurvesPanel.tsx'
import { shownPairs } from '../../../src/store/curves.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { actionOf, offerOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

/** The jewellery example with a second persona, Marc, who has rated one action with us today. */
async function setUp() {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const personaId = workshop.newId('persona')
  workshop.run((r) => addPersona(r, personaId, 'Marc'))
  const subject = {
    actionId: actionOf(workshop, 'Payer').id,
    personaId,
    offerId: offerOf(workshop, 'usToday').id,
  }
  workshop.run((r) => placeMark(r, subject, 1))
  let closed = 0
  renderWith(<CurvesPanel onClose={() => closed++} />, { workshop })
  return { workshop, closed: () => closed }
}
function shown(workshop: Workshop): string[] {
  const { offers, personas } = workshop.records.getState()
  const everyone = {
    offers: sortedOffers(offers),
    personas: sortedPersonas(personas),
    activeOfferId: sortedOffers(offers)[0]!.id,
    activePersonaId: sortedPersonas(personas)[0]!.id,
  }
  return shownPairs(everyone, workshop.view.getState()).map((p) => `${p.persona.name}: ${p.offer.role}`)
}
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const choose = (label: string, name: RegExp) => {
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: label })
  const option = within(list).getByRole<HTMLOptionElement>('option', { name })
  fireEvent.change(list, { target: { value: option.value } })
}

test('[PLOT-11] the curves of the active persona are shown at first; each can be hidden, and others shown', async () => {
  const { workshop } = await setUp()
  expect(shown(workshop)).toEqual([
    'Léa, 15 ans: competitor',
    'Léa, 15 ans: usToday',
    'Léa, 15 ans: usIntended',
  ])
  fireEvent.click(box(/essai, Léa/))
  fireEvent.click(box(/essai, Marc/))
  expect(shown(workshop)).toEqual(['Léa, 15 ans: competitor', 'Léa, 15 ans: usIntended', 'Marc: usToday'])
})

test('[PLOT-11] the curve being rated cannot be hidden', async () => {
  const { workshop } = await setUp()
  expect(box(/Boutique.*, Léa/).disabled).toBe(true)
  fireEvent.click(box(/Toutes les courbes.*Léa/))
  expect(shown(workshop)).toEqual(['Léa, 15 ans: competitor'])
})

test('[PLOT-11] all curves of an offer or of a persona at once; half ticked while some are shown', async () => {
  const { workshop } = await setUp()
  const ofMarc = box(/Toutes les courbes.*Marc/)
  expect(ofMarc.indeterminate).toBe(false)
  const ofOurs = box(/Toutes les courbes.*Notre stand d’essai/)
  expect([ofOurs.checked, ofOurs.indeterminate]).toEqual([false, true])
  fireEvent.click(ofMarc)
  expect(shown(workshop).filter((c) => c.startsWith('Marc'))).toHaveLength(3)
})

test('[PLOT-12] two curves compared are shown and told: mean, n, each action, and what is not comparable', async () => {
  const { workshop } = await setUp()
  choose(fr('curves.first'), /essai, Marc, a priori/)
  expect(workshop.view.getState().compared).toBeNull()
  choose(fr('curves.second'), /essai, Léa.*, a priori/)
  expect(shown(workshop)).toContain('Marc: usToday')
  expect(screen.getByText(fr('curves.n', { n: 1 }))).toBeDefined()
  expect(screen.getByText('−3,0')).toBeDefined()
  const row = screen.getByRole('button', { name: /Payer/ })
  expect(row.textContent).toContain('−3')
  fireEvent.click(row)
  expect(workshop.view.getState().selection).toEqual({
    kind: 'action',
    id: actionOf(workshop, 'Payer').id,
  })
  expect(screen.getByText(fr('curves.notComparable', { count: 25 }))).toBeDefined()
})

test('[PLOT-12] swapping changes the sign; the same curve twice is refused; comparing can be stopped', async () => {
  const { workshop } = await setUp()
  choose(fr('curves.first'), /essai, Marc, a priori/)
  choose(fr('curves.second'), /essai, Marc, a priori/)
  expect(screen.getByRole('alert').textContent).toBe(fr('curves.same'))
  choose(fr('curves.second'), /essai, Léa.*, a priori/)
  fireEvent.click(screen.getByRole('button', { name: fr('curves.swap') }))
  expect(screen.getByText('+3,0')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: fr('curves.stop') }))
  expect(workshop.view.getState().compared).toBeNull()
})

test('pointing at a box makes its curves stand out; Escape closes', async () => {
  const { workshop, closed } = await setUp()
  const one = box(/essai, Léa/)
  act(() => one.focus())
  expect(workshop.view.getState().emphasised).toContain(offerOf(workshop, 'usToday').id)
  act(() => one.blur())
  expect(workshop.view.getState().emphasised).toBeNull()
  fireEvent.keyDown(one, { key: 'Escape' })
  expect(closed()).toBe(1)
})

test('kinds of marks are shown or not', async () => {
  const { workshop } = await setUp()
  fireEvent.click(box(fr('curves.evidence.apriori')))
  expect([...workshop.view.getState().evidenceShown]).toEqual(['verified'])
})
