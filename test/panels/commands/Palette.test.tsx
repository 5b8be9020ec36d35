// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { COMMAND_IDS, entryOf } from '../../../src/editing/commandTable.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import { Palette } from '../../../src/panels/commands/Palette.tsx'
import { Shortcuts } from '../../../src/panels/commands/Shortcuts.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import type { MapHandle } from '../../../src/store/viewState.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

const goTo = vi.fn()
const onRun = vi.fn<(run: () => void) => void>()

beforeEach(() => {
  vi.clearAllMocks()
  Element.prototype.scrollIntoView = () => {}
})

/** On the map, with the keyboard on the first action. */
async function openPalette(role: Role = 'facilitator'): Promise<Workshop> {
  const workshop = await openTestWorkshop({ role })
  const first = must(must(readJourney(workshop.records.getState()).sequences[0]).actions[0])
  const map = { goTo, say: () => {} } as unknown as MapHandle
  workshop.view.setState({ map, focus: { kind: 'card', id: first.id } })
  await act(async () => void renderWith(<Palette onClose={() => {}} onRun={onRun} />, { workshop }))
  await screen.findByRole('combobox')
  return workshop
}

const field = () => screen.getByRole('combobox')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
/** Without the keys beside it. */
const nameOf = (option: Element) => option.firstElementChild?.textContent
const options = () => screen.queryAllByRole('option').map(nameOf)
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')

test('[EDT-3] lists what makes sense where the person is', async () => {
  await openPalette()
  expect(options()).toContain('Dupliquer')
  expect(options()).not.toContain('Ne rien sélectionner')
  expect(options()).not.toContain('Annuler')
})

test('[EDT-3] an observer is offered nothing that writes', async () => {
  await openPalette('observer')
  const writing = COMMAND_IDS.filter((id) => entryOf(id).writes).map((id) => fr(`command.${id}`))
  expect(options().filter((name) => writing.includes(name ?? ''))).toEqual([])
  expect(options()).toContain('Zoomer')
})

test('[EDT-3] finds a command by words of either language, without accents', async () => {
  await openPalette()
  type('duplicate')
  expect(options()[0]).toBe('Dupliquer')
  type('selectionner toutes')
  expect(options()[0]).toBe('Sélectionner toutes les actions ou séquences')
})

test('[EDT-3] finds an action and goes there', async () => {
  const workshop = await openPalette()
  const last = must(readJourney(workshop.records.getState()).sequences.at(-1)?.actions.at(-1))
  type(last.title)
  expect(options()[0]).toBe(`Aller à l’action ${last.title}`)
  fireEvent.keyDown(field(), { key: 'Enter' })
  onRun.mock.calls[0]?.[0]()
  expect(goTo).toHaveBeenCalledWith({ kind: 'card', id: last.id })
})

test('the arrows go round, the field says which one is active, and a press runs it', async () => {
  await openPalette()
  const first = active()
  expect(first?.getAttribute('aria-selected')).toBe('true')
  fireEvent.keyDown(field(), { key: 'ArrowUp' })
  expect(nameOf(must(active()))).toBe(options().at(-1))
  fireEvent.keyDown(field(), { key: 'ArrowDown' })
  expect(active()).toBe(first)
  fireEvent.click(screen.getByRole('option', { name: 'Renommer' }))
  expect(onRun).toHaveBeenCalledTimes(1)
})

test('says that nothing is called so', async () => {
  await openPalette()
  type('xyzzy')
  expect(options()).toEqual([])
  expect(screen.getByText(/Rien ne porte ce nom/)).toBeDefined()
})

test('[EDT-1] the page of shortcuts has every key of the table', async () => {
  const workshop = await openTestWorkshop()
  renderWith(<Shortcuts onClose={() => {}} />, { workshop })
  const rows = within(screen.getByRole('dialog')).getAllByRole('row')
  const withKeys = COMMAND_IDS.filter((id) => entryOf(id).keys.length > 0)
  expect(rows.length).toBe(withKeys.length)
  for (const id of withKeys)
    expect(rows.some((row) => row.textContent?.startsWith(fr(`command.${id}`)))).toBe(true)
})
