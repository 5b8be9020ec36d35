// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { addDriver } from '../../../src/model/commands/driver.ts'
import { addMeasure } from '../../../src/model/commands/measure.ts'
import { must } from '../../../src/model/must.ts'
import { compareOrdered } from '../../../src/model/order.ts'
import { LEVERS, type Lever } from '../../../src/model/schema/lever.ts'
import { DriversSection } from '../../../src/panels/plan/drivers/DriversSection.tsx'
import { MeasuresSection } from '../../../src/panels/plan/measures/MeasuresSection.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
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

describe('[PLN-45] a measure goes to another lever', () => {
  async function atMeasures() {
    const workshop = await openTestWorkshop({ template: 'consumers' })
    for (const [title, lever] of [
      ['Carte', 'journey'],
      ['Lettre', 'winBack'],
      ['Appel', 'winBack'],
    ] as const)
      workshop.run((r) => addMeasure(r, workshop.newId('measure'), { title, lever }))
    renderWith(atPlan(<MeasuresSection />), { workshop })
    const under = (lever: Lever) =>
      within(screen.getByRole('region', { name: new RegExp(`^${fr(`lever.${lever}`)}`) }))
        .queryAllByRole('article')
        .map((card) => card.getAttribute('aria-label'))
    const handle = (name: string) => screen.getByRole('button', { name: fr('arrange.move', { name }) })
    return { workshop, under, handle }
  }

  test('by the menu of its handle, which keeps the keyboard, in one step to undo', async () => {
    const { workshop, under, handle } = await atMeasures()
    fireEvent.click(handle('Carte'))
    const into = fr('arrange.into', { list: fr('lever.winBack') })
    fireEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: into }))
    expect([under('journey'), under('winBack')]).toEqual([[], ['Lettre', 'Appel', 'Carte']])
    await waitFor(() => expect(document.activeElement).toBe(handle('Carte')))
    screen.getByText(fr('arrange.movedInto', { name: 'Carte', list: fr('lever.winBack') }), AS_IS)
    workshop.undo()
    await waitFor(() =>
      expect([under('journey'), under('winBack')]).toEqual([['Carte'], ['Lettre', 'Appel']]),
    )
  })

  test('by dragging it there, between those it is dropped between; into an empty lever too', async () => {
    const { workshop, under, handle } = await atMeasures()
    // jsdom lays nothing out: each lever is 1000 high, each card 100 below the one before.
    const rect = (element: Element, top: number, height: number) => {
      element.getBoundingClientRect = () => ({ top, height }) as DOMRect
    }
    const layOut = () => {
      for (const [i, lever] of [...document.querySelectorAll('[data-arranged]')].entries()) {
        rect(lever, i * 1000, 1000)
        for (const [k, item] of [...lever.querySelectorAll('[data-arranged-list] > li')].entries())
          rect(item, i * 1000 + k * 100, 100)
      }
    }
    Element.prototype.setPointerCapture = () => {}
    const drag = (name: string, y: number) => {
      layOut()
      fireEvent.pointerDown(handle(name), { button: 0, clientY: 0 })
      fireEvent.pointerMove(handle(name), { clientY: y })
    }
    const at = (lever: Lever) => LEVERS.indexOf(lever) * 1000
    drag('Carte', at('winBack') + 90)
    const target = screen.getByRole('region', { name: new RegExp(`^${fr('lever.winBack')}`) })
    expect(target.hasAttribute('data-landing')).toBe(true)
    expect(
      within(target)
        .getAllByRole('listitem')
        .find((item) => item.getAttribute('data-drop') !== null)?.textContent,
    ).toContain('Appel')
    // Nothing is written before the drop, and Escape leaves all as it was.
    fireEvent.keyDown(window, { key: 'Escape' })
    expect(under('journey')).toEqual(['Carte'])
    expect(target.hasAttribute('data-landing')).toBe(false)
    drag('Carte', at('winBack') + 90)
    fireEvent.pointerUp(handle('Carte'), { clientY: at('winBack') + 90 })
    expect(under('winBack')).toEqual(['Lettre', 'Carte', 'Appel'])
    drag('Lettre', at('roles') + 500)
    fireEvent.pointerUp(handle('Lettre'), { clientY: at('roles') + 500 })
    expect([under('winBack'), under('roles')]).toEqual([['Carte', 'Appel'], ['Lettre']])
    workshop.undo()
    await waitFor(() => expect(under('roles')).toEqual([]))
  })
})
