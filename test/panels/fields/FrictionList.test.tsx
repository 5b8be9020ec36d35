// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import { setDueDate } from '../../../src/model/commands/dueDate.ts'
import { kindLock } from '../../../src/model/facilitation/locks.ts'
import { numberFrictions } from '../../../src/model/journey.ts'
import { ok } from '../../../src/model/result.ts'
import { responsibilityId } from '../../../src/model/schema/responsibility.ts'
import { FrictionList } from '../../../src/panels/fields/FrictionList.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import {
  useFrictionsByAction,
  useJourney,
  useOwnersByFriction,
  useRecord,
} from '../../../src/store/WorkshopContext.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { accountableFor, actionOf, frictionOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { byId, sessionSays } from '../../support/sessionOf.ts'

const ACTION = 'Chercher le jour et le lieu'
const FRICTION = 'Le stand change de marché'

function Frictions({ actionId }: { readonly actionId: string }) {
  const byAction = useFrictionsByAction()
  const action = useRecord('actions', actionId)!
  return (
    <FrictionList
      action={action}
      frictions={byAction.get(action.id) ?? []}
      ownersByFriction={useOwnersByFriction()}
      numbers={numberFrictions(useJourney(), byAction)}
    />
  )
}

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  renderWith(<Frictions actionId={actionOf(workshop, ACTION).id} />, { workshop })
  return workshop
}
const adder = () =>
  screen.getByRole<HTMLInputElement>('textbox', { name: `Ajouter une friction à ${ACTION}` })
const picker = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /^Responsable de/ })
const pick = (value: string) => fireEvent.change(picker(), { target: { value } })
const texts = (workshop: Workshop) =>
  [...workshop.records.getState().frictions.values()]
    .filter((f) => f.actionId === actionOf(workshop, ACTION).id)
    .map((f) => f.text)

function ownerNamed(workshop: Workshop, name: string) {
  return [...workshop.records.getState().owners.values()].find((o) => o.name === name)!
}

test('typing and Enter adds a friction, and the line is free for the next one', async () => {
  const workshop = await setUp()
  adder().focus()
  for (const text of ['Trop loin', 'Sans plan']) {
    fireEvent.change(adder(), { target: { value: text } })
    fireEvent.keyDown(adder(), { key: 'Enter' })
  }
  expect(texts(workshop).slice(1)).toEqual(['Trop loin', 'Sans plan'])
  expect(adder().value).toBe('')
  expect(document.activeElement).toBe(adder())
})

test('a friction is reworded, numbered as on the map, and removed with an offer to undo', async () => {
  const workshop = await setUp()
  const field = screen.getByRole('textbox', { name: `Friction 1, ${ACTION}` })
  fireEvent.change(field, { target: { value: 'On ne sait pas où aller' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(texts(workshop)).toEqual(['On ne sait pas où aller'])
  fireEvent.click(screen.getByRole('button', { name: /^Supprimer la friction/ }))
  expect(texts(workshop)).toEqual([])
  expect(workshop.view.getState().notice?.code).toBe('removed')
  expect(document.activeElement).toBe(adder())
  act(() => workshop.undo())
  expect(accountableFor(workshop, 'On ne sait pas')).toEqual(['Hugo'])
})

test('people are chosen by department, and nobody is a choice', async () => {
  const workshop = await setUp()
  const groups = within(picker()).getAllByRole('group')
  expect(groups.map((g) => [g.getAttribute('label'), g.textContent])).toEqual([
    ['Communauté et réseaux sociaux', 'Hugo'],
    ['Création et impression 3D', 'Camille'],
    ['Stand et vente', 'Nadia'],
  ])
  pick(ownerNamed(workshop, 'Nadia').id)
  expect(accountableFor(workshop, FRICTION)).toEqual(['Nadia'])
  pick('')
  expect(accountableFor(workshop, FRICTION)).toEqual([])
})

test('when two people were named at the same time it is said, and choosing one settles it', async () => {
  const workshop = await setUp()
  const friction = frictionOf(workshop, FRICTION)
  const camille = ownerNamed(workshop, 'Camille')
  const second: Change = {
    op: 'put',
    kind: 'responsibilities',
    record: {
      id: responsibilityId(friction.id, camille.id),
      subjectId: friction.id,
      ownerId: camille.id,
      letter: 'A',
    },
  }
  act(() => void workshop.run(() => ok([second])))
  expect(screen.getByRole('status').textContent).toContain('Camille, Hugo')
  expect(picker().selectedOptions[0]!.textContent).toContain('Camille, Hugo')
  pick(camille.id)
  expect(accountableFor(workshop, FRICTION)).toEqual(['Camille'])
  expect(screen.queryByRole('status')).toBeNull()
})

test('a new person of a new department is put in charge in one step, which one undo takes back', async () => {
  const workshop = await setUp()
  pick('new')
  expect(accountableFor(workshop, FRICTION)).toEqual(['Hugo'])
  const form = within(screen.getByRole('form', { name: 'Nouveau responsable' }))
  const name = form.getByRole('textbox', { name: 'Nom' })
  expect(document.activeElement).toBe(name)
  fireEvent.change(name, { target: { value: 'Inès' } })
  fireEvent.change(form.getByRole('combobox', { name: 'Service' }), { target: { value: 'new' } })
  fireEvent.change(form.getByRole('textbox', { name: 'Nom du service' }), {
    target: { value: 'Prospection' },
  })
  fireEvent.click(form.getByRole('checkbox'))
  fireEvent.submit(screen.getByRole('form'))

  expect(accountableFor(workshop, FRICTION)).toEqual(['Inès'])
  const department = workshop.records.getState().departments.get(ownerNamed(workshop, 'Inès').departmentId!)
  expect(department).toMatchObject({ name: 'Prospection', acquisition: true })
  expect(screen.queryByRole('form')).toBeNull()
  expect(document.activeElement).toBe(picker())
  act(() => workshop.undo())
  expect(accountableFor(workshop, FRICTION)).toEqual(['Hugo'])
  expect(workshop.records.getState().departments.size).toBe(3)
})

test('a person without a name is refused at the name; Escape leaves the form and gives the focus back', async () => {
  const workshop = await setUp()
  pick('new')
  fireEvent.submit(screen.getByRole('form'))
  expect(screen.getByRole('alert').textContent).toBe('Donnez un nom.')
  expect(workshop.records.getState().owners.size).toBe(3)
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Nom' }), { key: 'Escape' })
  expect(screen.queryByRole('form')).toBeNull()
  expect(document.activeElement).toBe(picker())
})

test('an observer reads the friction and who answers, and has nothing to press', async () => {
  await setUp('observer')
  expect(screen.getByText(/^Le stand change de marché/)).toBeTruthy()
  expect(screen.getByText('Hugo')).toBeTruthy()
  for (const role of ['textbox', 'combobox', 'button']) expect(screen.queryByRole(role)).toBeNull()
})

test('[INS-31] the day by which a friction is to be solved is set beside it, and refused when it has passed', async () => {
  const workshop = await setUp()
  fireEvent.click(screen.getAllByRole('button', { name: /^Poids, moteur de perte/ })[0]!)
  await screen.findByLabelText('À résoudre avant le')
  const day = () => screen.getByLabelText<HTMLInputElement>('À résoudre avant le')
  const set = (value: string) => {
    fireEvent.change(day(), { target: { value } })
    fireEvent.blur(day())
  }
  set('1970-01-05') // the clock of this window stands at its beginning
  expect(frictionOf(workshop, FRICTION).dueDate).toBe('1970-01-05')
  set('1960-01-01')
  expect(frictionOf(workshop, FRICTION).dueDate).toBe('1970-01-05')
  expect(day().getAttribute('aria-invalid')).toBe('true')
  set('')
  expect(frictionOf(workshop, FRICTION).dueDate).toBe(null)
})

test('by when a friction is to be solved is read without opening its details', async () => {
  const workshop = await setUp()
  const friction = frictionOf(workshop, FRICTION)
  expect(screen.queryByText(/À résoudre avant/)).toBeNull()
  act(() => {
    workshop.run((r) => setDueDate(r, friction.id, '2026-12-24', '2026-11-22'))
  })
  screen.getByText(/^À résoudre avant le 24 déc/)
})

test('[SES-31] a list of frictions says that it is locked, whatever the lock is on', async () => {
  const workshop = await setUp('participant')
  const action = actionOf(workshop, ACTION)
  const said = () => screen.queryByText('Verrouillé par un animateur') !== null
  expect(said()).toBe(false)
  for (const id of [kindLock('frictions'), action.id, action.place.sequenceId]) {
    sessionSays(workshop, { lists: { locks: byId({ id, by: 'ann', at: 1 }) } })
    expect(said(), id).toBe(true)
  }
  sessionSays(workshop, { lists: { locks: byId({ id: kindLock('marks'), by: 'ann', at: 1 }) } })
  expect(said()).toBe(false)
})
