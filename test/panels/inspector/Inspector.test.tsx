// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { removeAction } from '../../../src/model/commands/action.ts'
import { type FocusRequest, Inspector } from '../../../src/panels/inspector/Inspector.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import type { Selection } from '../../../src/store/viewState.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import {
  actionOf,
  frictionOf,
  journeyOf,
  levelOf,
  offerOf,
  sequenceOf,
  titlesIn,
} from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const TITLE = 'Chercher le jour et le lieu'
const FIRST = 'Découverte en ligne'

/** As the application: a card that opens the panel by the keyboard, and the panel that closes. */
function Page() {
  const [open, setOpen] = useState(true)
  const [asked, setAsked] = useState<FocusRequest | null>(null)
  return (
    <>
      <button type="button" onClick={() => setAsked({ from: document.activeElement })}>
        carte
      </button>
      {open ? <Inspector focusRequest={asked} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

async function setUp(choose: (workshop: Workshop) => Selection | null, role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  workshop.view.setState({ selection: choose(workshop) })
  renderWith(<Page />, { workshop })
  return workshop
}
const action = (title: string) => (workshop: Workshop) =>
  ({ kind: 'action', id: actionOf(workshop, title).id }) as const
const sequence = (name: string) => (workshop: Workshop) =>
  ({ kind: 'sequence', id: sequenceOf(workshop, name).id }) as const
const heading = () => screen.getByRole('heading', { level: 2 })
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('an action: renamed, rated for the chosen offer, with all offers in short', async () => {
  const workshop = await setUp(action(TITLE))
  const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: fr('inspector.action.title') })
  fireEvent.change(title, { target: { value: 'Chercher le jour' } })
  fireEvent.blur(title)
  expect(titlesIn(workshop, FIRST)).toContain('Chercher le jour')

  const offers = within(screen.getByRole('group', { name: fr('offers.rated') }))
  const names = ['Boutique de bijoux fantaisie', 'Notre stand d’essai', 'Notre stand demain']
  expect(names.map((name) => offers.getByRole('radio', { name: new RegExp(name) }))).toHaveLength(3)
  expect(offers.getByRole('radio', { name: /essai.*2 sur 7, peu satisfait/ })).toBeTruthy()
  fireEvent.click(offers.getByRole('radio', { name: /essai/ }))
  expect(workshop.view.getState().offerId).toBe(offerOf(workshop, 'usToday').id)
  const levels = within(
    screen.getByRole('group', { name: 'Satisfaction, Chercher le jour, Notre stand d’essai' }),
  )
  fireEvent.click(levels.getByRole('radio', { name: /^5 sur 7/ }))
  expect(levelOf(workshop, 'Chercher le jour', 'usToday')).toBe(5)
  expect(levelOf(workshop, 'Chercher le jour', 'competitor')).toBe(6)
})

test('an action moves a step, to another sequence, and away; its neighbour is shown and has the focus', async () => {
  const workshop = await setUp(action(TITLE))
  const [, , , fourth] = titlesIn(workshop, FIRST)
  fireEvent.click(button(fr('action.earlier')))
  expect(titlesIn(workshop, FIRST).at(-1)).toBe(fourth)
  const place = screen.getByRole('combobox', { name: fr('action.sequence') })
  fireEvent.change(place, { target: { value: sequenceOf(workshop, 'Achat sur le marché').id } })
  expect(titlesIn(workshop, 'Achat sur le marché').at(-1)).toBe(TITLE)

  fireEvent.click(button(fr('action.delete')))
  expect(titlesIn(workshop, 'Achat sur le marché')).not.toContain(TITLE)
  expect(workshop.view.getState().notice?.code).toBe('removed')
  await waitFor(() => expect(document.activeElement).toBe(heading()))
  expect(heading().textContent).toContain('Payer')
  act(() => workshop.undo())
  expect(titlesIn(workshop, 'Achat sur le marché').at(-1)).toBe(TITLE)
  expect(levelOf(workshop, TITLE, 'competitor')).toBe(6)
})

test('a sequence: situation and moment, a new action at its end, moved and removed without its actions', async () => {
  const workshop = await setUp(sequence(FIRST))
  const moment = screen.getByRole('combobox', { name: fr('moment.label') })
  fireEvent.change(moment, { target: { value: 'memory' } })
  expect(sequenceOf(workshop, FIRST).moment).toBe('memory')
  const line = screen.getByRole('textbox', { name: `Ajouter une action à ${FIRST}` })
  fireEvent.change(line, { target: { value: 'Demander conseil' } })
  fireEvent.keyDown(line, { key: 'Enter' })
  expect(titlesIn(workshop, FIRST).at(-1)).toBe('Demander conseil')

  expect(button(fr('action.earlier')).hasAttribute('disabled')).toBe(true)
  fireEvent.click(button(fr('action.later')))
  expect(journeyOf(workshop).sequences[1]?.sequence.name).toBe(FIRST)
  fireEvent.click(button(fr('sequence.delete')))
  expect(journeyOf(workshop).unplaced.map((a) => a.title)).toContain(TITLE)
  await waitFor(() => expect(heading().textContent).toContain('Achat sur le marché'))
})

test('a friction is shown with its action', async () => {
  await setUp((workshop) => {
    const { id, actionId } = frictionOf(workshop, 'Le stand change')
    return { kind: 'friction', id, actionId }
  })
  expect(heading().textContent).toContain(TITLE)
})

test('with nothing selected it shows the persona and says what one can do', async () => {
  const workshop = await setUp(() => null)
  expect(screen.getByText(fr('inspector.teach'), AS_IS)).toBeTruthy()
  const needs = screen.getByRole('textbox', { name: fr('persona.needs') })
  fireEvent.change(needs, { target: { value: 'Se sentir unique' } })
  fireEvent.blur(needs)
  expect([...workshop.records.getState().personas.values()][0]?.needs).toBe('Se sentir unique')
})

test('an action that somebody else removes makes room for the persona', async () => {
  const workshop = await setUp(action(TITLE))
  act(() => void workshop.run((r) => removeAction(r, actionOf(workshop, TITLE).id)))
  expect(screen.getByText(fr('inspector.teach'), AS_IS)).toBeTruthy()
})

test('opened by the keyboard it takes the focus; Escape closes it and gives the focus back', async () => {
  await setUp(action(TITLE))
  const card = button('carte')
  expect(document.activeElement).not.toBe(heading())
  card.focus()
  fireEvent.click(card)
  expect(document.activeElement).toBe(heading())
  fireEvent.keyDown(heading(), { key: 'Escape' })
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  expect(document.activeElement).toBe(card)
})

test('Escape in a field that is being typed in takes the typing back first', async () => {
  const workshop = await setUp(action(TITLE))
  const title = screen.getByRole('textbox', { name: fr('inspector.action.title') })
  fireEvent.change(title, { target: { value: 'Oups' } })
  fireEvent.keyDown(title, { key: 'Escape' })
  expect(heading()).toBeTruthy()
  fireEvent.keyDown(title, { key: 'Escape' })
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  expect(titlesIn(workshop, FIRST)).toContain(TITLE)
})

test('an observer reads the levels in words and has nothing to press but the cross', async () => {
  await setUp(action(TITLE), 'observer')
  expect(screen.getByText(fr('action.notes.none'), AS_IS)).toBeTruthy()
  expect(screen.getByText('2 sur 7, peu satisfait')).toBeTruthy()
  const panel = within(screen.getByRole('region', { name: fr('inspector.label') }))
  expect(panel.getAllByRole('button').map((b) => b.getAttribute('aria-label'))).toEqual([
    fr('inspector.close'),
  ])
  for (const role of ['textbox', 'combobox', 'radio']) expect(panel.queryByRole(role)).toBeNull()
})

test('whoever is at work on what somebody else removes is told, and keeps the keyboard in the panel', async () => {
  const workshop = await setUp(action(TITLE))
  const title = screen.getByRole('textbox', { name: fr('inspector.action.title') })
  act(() => title.focus())
  act(() => {
    const { id } = actionOf(workshop, TITLE)
    workshop.run((r) => removeAction(r, id))
  })
  expect(workshop.view.getState().notice?.code).toBe('action-missing')
  expect(document.activeElement).toBe(heading())
})
