// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addPersona } from '../../../src/model/commands/persona.ts'
import { sortedOffers, sortedPersonas } from '../../../src/model/journey.ts'
import { OffersBar } from '../../../src/panels/offers/OffersBar.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { offerOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  renderWith(<OffersBar />, { workshop })
  return workshop
}
const rate = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const eye = (name: RegExp) => screen.getByRole('button', { name })
const offers = (workshop: Workshop) => sortedOffers(workshop.records.getState().offers)
const personas = (workshop: Workshop) => sortedPersonas(workshop.records.getState().personas)

async function openDialog() {
  fireEvent.click(screen.getByRole('button', { name: fr('offers.manage') }))
  return within(await screen.findByRole('dialog', { name: fr('offers.manage.title') }))
}
function addIn(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

test('the offer to rate is chosen among all; the first one until somebody chooses', async () => {
  const workshop = await setUp()
  expect(screen.getAllByRole('radio')).toHaveLength(3)
  expect(rate(/Boutique/).checked).toBe(true)
  fireEvent.click(rate(/demain/))
  expect(rate(/demain/).checked).toBe(true)
  expect(workshop.view.getState().offerId).toBe(offerOf(workshop, 'usIntended').id)
})

test('the eye hides a curve and shows it again; the offer being rated is always shown', async () => {
  const workshop = await setUp()
  const { id } = offerOf(workshop, 'usToday')
  expect(eye(/essai/).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(eye(/essai/))
  expect(eye(/essai/).getAttribute('aria-pressed')).toBe('false')
  expect([...workshop.view.getState().curvesAsked]).toEqual([[`${id}/${personas(workshop)[0]!.id}`, false]])
  fireEvent.click(eye(/essai/))
  expect([...workshop.view.getState().curvesAsked.values()]).toEqual([true])
  expect(screen.queryByRole('button', { name: /^Afficher Boutique/ })).toBeNull()
})

test('personas are a choice once there are two', async () => {
  const workshop = await setUp()
  expect(screen.queryByRole('combobox')).toBeNull()
  const id = workshop.newId('persona')
  act(() => void workshop.run((r) => addPersona(r, id, 'Marc')))
  fireEvent.change(screen.getByRole('combobox', { name: fr('offers.persona') }), { target: { value: id } })
  expect(workshop.view.getState().personaId).toBe(id)
})

test('offers are added with their role, renamed, given another role, and removed', async () => {
  const workshop = await setUp()
  const dialog = await openDialog()
  fireEvent.change(dialog.getByRole('combobox', { name: fr('offers.role.new') }), {
    target: { value: 'competitor' },
  })
  addIn(dialog.getByRole('textbox', { name: fr('offers.add') }), 'Vente en ligne')
  expect(offers(workshop).map((o) => o.name)).toHaveLength(4)
  expect(offers(workshop).at(-1)).toMatchObject({ name: 'Vente en ligne', role: 'competitor' })

  const [name] = dialog.getAllByRole('textbox', { name: fr('offers.name') })
  addIn(name!, 'Bijouterie du centre')
  expect(offers(workshop)[0]?.name).toBe('Bijouterie du centre')
  fireEvent.change(dialog.getByRole('combobox', { name: /Vente en ligne/ }), { target: { value: 'usToday' } })
  expect(offers(workshop).at(-1)?.role).toBe('usToday')
  fireEvent.click(dialog.getByRole('button', { name: 'Supprimer l’offre Vente en ligne' }))
  expect(offers(workshop)).toHaveLength(3)
  expect(workshop.view.getState().notice?.code).toBe('removed')
})

test('a removed offer gives the keyboard to the next one', async () => {
  await setUp()
  const dialog = await openDialog()
  const [, second] = dialog.getAllByRole('textbox', { name: fr('offers.name') })
  fireEvent.click(dialog.getAllByRole('button', { name: /^Supprimer l’offre/ })[0]!)
  expect(document.activeElement?.closest('li')).toBe(second?.closest('li'))
  expect(document.activeElement?.closest('li')).not.toBe(null)
})

test('the last offer stays, and the person is told why', async () => {
  const workshop = await setUp()
  const dialog = await openDialog()
  for (let left = 3; left > 0; left--)
    fireEvent.click(dialog.getAllByRole('button', { name: /^Supprimer l’offre/ })[0]!)
  expect(offers(workshop)).toHaveLength(1)
  expect(workshop.view.getState().notice?.code).toBe('last-offer')
})

test('personas are added, renamed and removed; the last one stays', async () => {
  const workshop = await setUp()
  const dialog = await openDialog()
  addIn(dialog.getByRole('textbox', { name: fr('personas.add') }), 'Marc')
  addIn(dialog.getAllByRole('textbox', { name: fr('persona.name') })[0]!, 'Léa, 16 ans')
  expect(personas(workshop).map((p) => p.name)).toEqual(['Léa, 16 ans', 'Marc'])
  fireEvent.click(dialog.getByRole('button', { name: 'Supprimer le persona Marc' }))
  expect(personas(workshop)).toHaveLength(1)
  expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: fr('personas.add') }))
  fireEvent.click(dialog.getByRole('button', { name: /^Supprimer le persona/ }))
  expect(personas(workshop)).toHaveLength(1)
  expect(workshop.view.getState().notice?.code).toBe('last-persona')
})

test('an observer chooses what to look at and manages nothing', async () => {
  await setUp('observer')
  fireEvent.click(rate(/demain/))
  expect(rate(/demain/).checked).toBe(true)
  expect(screen.queryByRole('button', { name: fr('offers.manage') })).toBeNull()
})
