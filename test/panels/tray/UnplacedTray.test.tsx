// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { removeSequence } from '../../../src/model/commands/sequence.ts'
import { ok } from '../../../src/model/result.ts'
import { UnplacedTray } from '../../../src/panels/tray/UnplacedTray.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import {
  accountableFor,
  actionOf,
  frictionOf,
  journeyOf,
  sequenceOf,
  titlesIn,
} from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

const FIRST = 'Découverte en ligne'
const ACTION = 'Chercher le jour et le lieu'
const FRICTION = 'Le stand change de marché'

async function setUp(spoil: (workshop: Workshop) => void) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  spoil(workshop)
  const { container } = renderWith(<UnplacedTray />, { workshop })
  return { workshop, container }
}
const withoutSequence = (workshop: Workshop) =>
  void workshop.run((r) => removeSequence(r, sequenceOf(workshop, FIRST).id))
/** Somebody else removed the action while the friction was written: only a merge leaves it like this. */
const withoutAction = (workshop: Workshop) =>
  void workshop.run(() => ok([{ op: 'remove', kind: 'actions', id: actionOf(workshop, ACTION).id }]))

test('with everything in its place there is no tray', async () => {
  const { container } = await setUp(() => {})
  expect(container.textContent).toBe('')
})

test('actions whose sequence is gone are placed into another one, behind those it has', async () => {
  const { workshop } = await setUp(withoutSequence)
  const list = within(screen.getByRole('list', { name: fr('tray.actions') }))
  expect(list.getAllByRole('listitem')).toHaveLength(5)
  const target = sequenceOf(workshop, 'Achat sur le marché')
  fireEvent.change(screen.getByRole('combobox', { name: `Séquence pour ${ACTION}` }), {
    target: { value: target.id },
  })
  expect(titlesIn(workshop, target.name).at(-1)).toBe(ACTION)
  expect(list.getAllByRole('listitem')).toHaveLength(4)
})

test('an action without a sequence can be removed, with an offer to undo', async () => {
  const { workshop } = await setUp(withoutSequence)
  fireEvent.click(screen.getByRole('button', { name: `Supprimer l’action ${ACTION}` }))
  expect(journeyOf(workshop).unplaced.map((a) => a.title)).not.toContain(ACTION)
  expect(workshop.view.getState().notice?.code).toBe('removed')
})

test('a friction whose action is gone is pinned to another one and keeps who answers for it', async () => {
  const { workshop } = await setUp(withoutAction)
  const target = actionOf(workshop, 'Payer')
  fireEvent.change(screen.getByRole('combobox', { name: /^Action pour Le stand change/ }), {
    target: { value: target.id },
  })
  expect(frictionOf(workshop, FRICTION).actionId).toBe(target.id)
  expect(accountableFor(workshop, FRICTION)).toEqual(['Hugo'])
  expect(screen.queryByRole('region')).toBeNull()
})

test('a friction without an action can be removed', async () => {
  const { workshop } = await setUp(withoutAction)
  fireEvent.click(screen.getByRole('button', { name: /^Supprimer la friction/ }))
  expect([...workshop.records.getState().frictions.values()].map((f) => f.text).join()).not.toContain(
    FRICTION,
  )
})

test('when something leaves the tray the keyboard goes on to the next thing in it', async () => {
  const { workshop } = await setUp(withoutSequence)
  const [first, second, third] = journeyOf(workshop).unplaced.map((a) => a.title)
  const place = screen.getByRole('combobox', { name: `Séquence pour ${first}` })
  place.focus()
  fireEvent.change(place, { target: { value: sequenceOf(workshop, 'Achat sur le marché').id } })
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: `Séquence pour ${second}` }))
  fireEvent.click(screen.getByRole('button', { name: `Supprimer l’action ${second}` }))
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: `Séquence pour ${third}` }))
})

test('when the last thing leaves the tray the keyboard is at what the page is about', async () => {
  const { workshop } = await setUp(withoutAction)
  const main = document.body.appendChild(document.createElement('main'))
  main.innerHTML = '<button data-stop="card x" tabindex="0">Payer</button>'
  const choice = screen.getByRole('combobox', { name: /^Action pour Le stand change/ })
  choice.focus()
  fireEvent.change(choice, { target: { value: actionOf(workshop, 'Payer').id } })
  expect(document.activeElement).toBe(main.firstElementChild)
  main.remove()
})
