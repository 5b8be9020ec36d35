// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { addDriver } from '../../../src/model/commands/driver.ts'
import { must } from '../../../src/model/must.ts'
import { compareOrdered } from '../../../src/model/order.ts'
import { DriversSection } from '../../../src/panels/plan/drivers/DriversSection.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

async function setUp(labels = ['Prix', 'Délai', 'Accueil'], role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'consumers', role })
  for (const label of labels) workshop.run((r) => addDriver(r, workshop.newId('driver'), label))
  renderWith(atPlan(<DriversSection />), { workshop })
  const order = () => screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'))
  const kept = () =>
    [...workshop.records.getState().drivers.values()].sort(compareOrdered).map((d) => d.label)
  const handle = (name: string) => screen.getByRole('button', { name: fr('arrange.move', { name }) })
  return { workshop, order, kept, handle }
}

test('[PLN-45] the arrows move an item, say where it is, keep the keyboard, and each is one step to undo', async () => {
  const { workshop, order, kept, handle } = await setUp()
  handle('Prix').focus()
  fireEvent.keyDown(handle('Prix'), { key: 'ArrowDown' })
  expect(order()).toEqual(['Délai', 'Prix', 'Accueil'])
  expect(kept()).toEqual(order())
  expect(document.activeElement).toBe(handle('Prix'))
  expect(screen.getAllByRole('status').map((s) => s.textContent)).toContain(
    fr('arrange.moved', { name: 'Prix', place: 2, count: 3 }),
  )
  fireEvent.keyDown(handle('Prix'), { key: 'End' })
  expect(order()).toEqual(['Délai', 'Accueil', 'Prix'])
  fireEvent.keyDown(handle('Prix'), { key: 'ArrowDown' })
  fireEvent.keyDown(handle('Prix'), { key: 'ArrowUp', altKey: true })
  expect(order()).toEqual(['Délai', 'Accueil', 'Prix'])
  workshop.undo()
  expect(kept()).toEqual(['Délai', 'Prix', 'Accueil'])
  workshop.undo()
  expect(kept()).toEqual(['Prix', 'Délai', 'Accueil'])
})

test('[PLN-45] the menu of the handle does the same without a keyboard and without dragging', async () => {
  const { order, handle } = await setUp()
  fireEvent.click(handle('Accueil'))
  const menu = within(screen.getByRole('menu'))
  expect(menu.getByRole('menuitem', { name: 'Descendre' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(menu.getByRole('menuitem', { name: 'Au début' }))
  expect(order()).toEqual(['Accueil', 'Prix', 'Délai'])
  expect(screen.queryByRole('menu')).toBeNull()
})

test('[PLN-45] a drag shows where it lands, writes once at the drop, and Escape leaves all as it was', async () => {
  const { workshop, order, handle } = await setUp()
  // jsdom lays nothing out: each card is 100 high.
  for (const [i, card] of screen.getAllByRole('article').entries())
    must(card.closest('li')).getBoundingClientRect = () => ({ top: i * 100, height: 100 }) as DOMRect
  Element.prototype.setPointerCapture = () => {}
  const grip = handle('Prix')
  const item = (name: string) => must(screen.getByRole('article', { name }).closest('li'))
  const before = workshop.records.getState().drivers
  fireEvent.pointerDown(grip, { button: 0, clientY: 50 })
  fireEvent.pointerMove(grip, { clientY: 260 })
  expect(item('Accueil').dataset.drop).toBe('after')
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(item('Accueil').dataset.drop).toBeUndefined()
  fireEvent.pointerUp(grip)
  expect(workshop.records.getState().drivers).toBe(before)

  fireEvent.pointerDown(grip, { button: 0, clientY: 50 })
  fireEvent.pointerMove(grip, { clientY: 160 })
  expect(workshop.records.getState().drivers).toBe(before)
  fireEvent.pointerUp(grip)
  fireEvent.click(grip, { detail: 1 })
  expect(order()).toEqual(['Délai', 'Prix', 'Accueil'])
  expect(screen.queryByRole('menu')).toBeNull()
  // Enter on the handle is a press without a pointer, whatever was dragged before.
  fireEvent.click(grip, { detail: 0 })
  screen.getByRole('menu')
})

test('[PLN-45] one item, or somebody who only reads, has nothing to arrange', async () => {
  await setUp(['Prix'])
  expect(screen.queryByRole('button', { name: fr('arrange.move', { name: 'Prix' }) })).toBeNull()
})
