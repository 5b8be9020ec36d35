// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { assignOwner, setLetter } from '../../../src/model/commands/responsibility.ts'
import { must } from '../../../src/model/must.ts'
import { raciChecks } from '../../../src/model/plan/raciChecks.ts'
import { LEVERS, leverId } from '../../../src/model/schema/lever.ts'
import { RolesSection } from '../../../src/panels/plan/roles/RolesSection.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { atPlan } from './atPlan.tsx'

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  // As a team finds it: the example has an owner for every lever.
  for (const lever of LEVERS) workshop.run((r) => assignOwner(r, leverId(lever), null))
  renderWith(atPlan(<RolesSection />), { workshop })
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

test('PageDown and PageUp pass eight rows at once, in the same column', async () => {
  const { cells } = await setUp()
  const at = (row: number, column: number) =>
    must(cells().find((c) => c.dataset.row === String(row) && c.dataset.column === String(column)))
  at(1, 2).focus()
  press('PageDown')
  expect(document.activeElement).toBe(at(9, 2))
  press('PageUp')
  expect(document.activeElement).toBe(at(1, 2))
  press('PageUp')
  expect(document.activeElement).toBe(at(0, 2))
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

test('[PLN-46] a letter is copied from cell to cell, and a block of a spreadsheet goes in as one step', async () => {
  const { workshop, cells } = await setUp()
  const at = (row: number, column: number) =>
    must(cells().find((c) => c.dataset.row === String(row) && c.dataset.column === String(column)))
  const clipboard = (text = '') => {
    const kept = new Map([['text/plain', text]])
    return {
      setData: (type: string, words: string) => kept.set(type, words),
      getData: (type: string) => kept.get(type),
    }
  }
  at(0, 0).focus()
  press('a')
  const copied = clipboard()
  fireEvent.copy(at(0, 0), { clipboardData: copied })
  fireEvent.paste(at(1, 1), { clipboardData: copied })
  expect(at(1, 1).textContent).toBe('A')

  const before = workshop.records.getState().responsibilities.size
  fireEvent.paste(at(2, 0), { clipboardData: clipboard('R\tA\tC\tI\n\tx\tI') })
  expect([at(2, 0), at(2, 1), at(2, 2), at(3, 2)].map((cell) => cell.textContent)).toEqual([
    'R',
    'A',
    'C',
    'I',
  ])
  const said = screen.getAllByRole('status').map((status) => status.textContent)
  expect(said.join()).toContain(fr('roles.paste.outside', { count: 1 }))
  expect(said.join()).toContain(fr('roles.paste.refused', { cells: 'x' }))
  workshop.undo()
  expect(workshop.records.getState().responsibilities.size).toBe(before)
})

test('[PLN-47] the matrix says how much is covered, and which department wins customers and keeps none', async () => {
  const { workshop, owner } = await setUp()
  const { departments, owners, responsibilities } = workshop.records.getState()
  const [sales] = [...departments.values()].filter((d) => d.acquisition)
  const department = must(sales)
  for (const { id } of [...owners.values()].filter((o) => o.departmentId === department.id))
    for (const held of [...responsibilities.values()].filter((r) => r.ownerId === id))
      workshop.run((r) => setLetter(r, held.subjectId, id, null))
  const column = screen.getByRole('columnheader', { name: new RegExp(department.name) })
  await within(column).findByText(fr('roles.acquisitionGap.short'))
  screen.getByText(fr('roles.acquisitionGap', { department: department.name }), AS_IS)
  const covered = raciChecks(workshop.records.getState()).coveredShare
  screen.getByText(new RegExp(`^${Math.round(1000 * covered) / 10}`.replace('.', ',')))

  const colleague = must([...owners.values()].find((o) => o.departmentId === department.id))
  workshop.run((r) => setLetter(r, leverId('winBack'), colleague.id, 'R'))
  await waitFor(() => expect(within(column).queryByText(fr('roles.acquisitionGap.short'))).toBeNull())
  expect(owner).toBeDefined()
})

test('[PLN-47] each hand-over of the map has somebody who sees to it, or shows that nobody does', async () => {
  const { workshop } = await setUp()
  const list = within(screen.getByRole('region', { name: fr('roles.handovers') }))
  const [select] = list.getAllByRole('combobox')
  const item = within(must(select?.closest('li')))
  fireEvent.change(must(select), { target: { value: '' } })
  item.getByText(fr('roles.noAccountable'))
  const [anyone] = workshop.records.getState().owners.keys()
  fireEvent.change(must(select), { target: { value: must(anyone) } })
  expect(item.queryByText(fr('roles.noAccountable'))).toBeNull()
  expect([...workshop.records.getState().handovers.values()].some((h) => h.value === anyone)).toBe(true)
})
