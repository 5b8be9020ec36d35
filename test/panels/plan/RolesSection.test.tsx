// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { assignOwner } from '../../../src/model/commands/responsibility.ts'
import { LEVERS, leverId } from '../../../src/model/schema/lever.ts'
import { RolesSection } from '../../../src/panels/plan/roles/RolesSection.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  // As a team finds it: the example has an owner for every lever.
  for (const lever of LEVERS) workshop.run((r) => assignOwner(r, leverId(lever), null))
  renderWith(<RolesSection />, { workshop })
  const cells = () => screen.getAllByRole('gridcell')
  const stops = () => cells().filter((cell) => cell.tabIndex === 0)
  const owner = [...workshop.records.getState().owners.values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  )[0]
  return { workshop, cells, stops, owner }
}
const press = (key: string, how = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how })

test('one tab stop; the arrows, Home and End go through the matrix and stop at its edges', async () => {
  const { cells, stops } = await setUp()
  expect(stops()).toEqual([cells()[0]])
  cells()[0]?.focus()
  press('ArrowUp')
  press('ArrowLeft')
  expect(document.activeElement).toBe(cells()[0])
  press('ArrowRight')
  expect(document.activeElement).toBe(cells()[1])
  expect(stops()).toEqual([cells()[1]])
  press('End', { ctrlKey: true })
  expect(document.activeElement).toBe(cells().at(-1))
  press('PageDown')
  press('ArrowRight')
  expect(document.activeElement).toBe(cells().at(-1))
  press('Home', { ctrlKey: true })
  expect(document.activeElement).toBe(cells()[0])
})

test('a letter key gives a role, Delete takes it away, and each is one step to undo', async () => {
  const { workshop, cells } = await setUp()
  const cell = cells()[0]
  cell?.focus()
  const id = () => {
    const [column] = [cell?.dataset.column]
    expect(column).toBe('0')
    return [...workshop.records.getState().responsibilities.values()].find(
      (r) =>
        r.subjectId === leverId('journey') && cell?.getAttribute('aria-label')?.includes(nameOf(r.ownerId)),
    )
  }
  const nameOf = (ownerId: string) => workshop.records.getState().owners.get(ownerId)?.name ?? '?'
  press('a')
  expect(cell?.textContent).toBe('A')
  expect(id()?.letter).toBe('A')
  press('c')
  expect(id()?.letter).toBe('C')
  workshop.undo()
  expect(id()?.letter).toBe('A')
  press('Delete')
  expect(id()).toBeUndefined()
  press('r', { ctrlKey: true })
  expect(id()).toBeUndefined()
})

test('the list of a cell says each role in words, and gives the keyboard back', async () => {
  const { workshop, cells, owner } = await setUp()
  const cell = cells().find((c) => c.dataset.column !== undefined)
  cell?.focus()
  press('Enter')
  const menu = screen.getByRole('menu')
  const names = within(menu)
    .getAllByRole('menuitemradio')
    .map((item) => item.textContent)
  expect(names).toHaveLength(5)
  fireEvent.click(within(menu).getByRole('menuitemradio', { name: new RegExp(fr('roles.letter.I')) }))
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(cell)
  const letters = [...workshop.records.getState().responsibilities.values()].filter(
    (r) => r.subjectId === leverId('journey'),
  )
  expect(letters.map((r) => r.letter)).toEqual(['I'])
  expect(owner).toBeDefined()
})

test('a line says that nobody answers for it, or that several do', async () => {
  const { cells } = await setUp()
  const row = () => screen.getByRole('row', { name: new RegExp(fr('lever.winBack')) })
  within(row()).getByText(fr('roles.noAccountable'))
  const [first, second] = within(row()).getAllByRole('gridcell')
  first?.focus()
  press('a')
  expect(within(row()).queryByText(fr('roles.noAccountable'))).toBeNull()
  second?.focus()
  press('a')
  within(row()).getByText(fr('roles.severalAccountable', { count: 2 }), AS_IS)
  expect(cells().length).toBeGreaterThan(20)
})

test('an observer reads the matrix and changes nothing', async () => {
  const { workshop, cells } = await setUp('observer')
  const before = workshop.records.getState().responsibilities
  expect(screen.getByRole('grid').getAttribute('aria-readonly')).toBe('true')
  cells()[0]?.focus()
  press('a')
  fireEvent.click(cells()[0] as HTMLElement)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(workshop.records.getState().responsibilities).toBe(before)
  expect(screen.queryByRole('textbox')).toBeNull()
})
