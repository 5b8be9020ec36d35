// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renameAction } from '../../../src/model/commands/action.ts'
import { addPersona } from '../../../src/model/commands/persona.ts'
import { markId } from '../../../src/model/schema/mark.ts'
import { TableView } from '../../../src/panels/table/TableView.tsx'
import type { Role } from '../../../src/protocol/roles.ts'
import { pairKey } from '../../../src/store/curves.ts'
import {
  accountableFor,
  actionOf,
  journeyOf,
  levelOf,
  offerOf,
  sequenceOf,
  titlesIn,
} from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

const FIRST = 'Découverte en ligne'
const SECOND = 'Comparaison et pré-choix'
const ACTION = 'Découvrir la page Facebook'

async function setUp(role: Role = 'facilitator') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  const onOpenDetails = vi.fn()
  renderWith(<TableView onOpenDetails={onOpenDetails} />, { workshop })
  return { workshop, onOpenDetails }
}
const section = (name: string) => within(screen.getByRole('region', { name: new RegExp(name) }))
const level = (offer: string, title = ACTION) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `Satisfaction, ${title}, ${offer}` })
const tools = (title = ACTION) =>
  screen.getByRole('button', { name: fr('table.tools.action', { action: title }) })
const said = () => screen.getAllByRole('status').map((s) => s.textContent)

function enter(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
}
function inTools(title: string, choose: (popover: ReturnType<typeof within>) => void): void {
  fireEvent.click(tools(title))
  choose(within(screen.getByRole('dialog')))
}

test('each sequence is a section with a heading and a table of its own, in the order of the journey', async () => {
  const { workshop } = await setUp()
  const headings = screen.getAllByRole('heading', { level: 3 }).map((h) => h.textContent)
  const names = journeyOf(workshop).sequences.map((s) => s.sequence.name)
  expect(headings).toHaveLength(5)
  for (const [i, name] of names.entries())
    expect(headings[i]).toMatch(new RegExp(`Séquence ${i + 1}.*${name}`))
  const columns = section(FIRST).getAllByRole('columnheader')
  expect(columns.map((c) => c.textContent?.replace(/^Satisfaction, /, ''))).toEqual([
    'Action',
    'Boutique de bijoux fantaisie',
    'Notre stand d’essai',
    'Notre stand demain',
    'Frictions et responsables',
    'Outils',
  ])
})

test('a level is chosen, and not rated is one of the choices', async () => {
  const { workshop } = await setUp()
  expect(level('Notre stand d’essai').value).toBe('3')
  fireEvent.change(level('Notre stand d’essai'), { target: { value: '6' } })
  expect(levelOf(workshop, ACTION, 'usToday')).toBe(6)
  fireEvent.change(level('Notre stand d’essai'), { target: { value: '' } })
  expect(levelOf(workshop, ACTION, 'usToday')).toBeNull()
  expect(level('Notre stand d’essai', 'En parler à ses copines').value).toBe('')
})

test('a title is renamed; a new action and a new sequence come at the end, and the line keeps the focus', async () => {
  const { workshop } = await setUp()
  enter(screen.getByRole('textbox', { name: `Titre, action 2, ${FIRST}` }), 'Voir la page')
  expect(titlesIn(workshop, FIRST)[1]).toBe('Voir la page')
  const line = section(FIRST).getByRole<HTMLInputElement>('textbox', {
    name: `Ajouter une action à ${FIRST}`,
  })
  line.focus()
  enter(line, 'Demander conseil')
  enter(line, 'S’abonner')
  expect(titlesIn(workshop, FIRST).slice(-2)).toEqual(['Demander conseil', 'S’abonner'])
  expect(document.activeElement).toBe(line)
  enter(screen.getByRole('textbox', { name: fr('table.addSequence') }), 'Parrainage')
  expect(journeyOf(workshop).sequences.at(-1)?.sequence.name).toBe('Parrainage')
  expect(section('Parrainage').getByText(fr('table.empty'))).toBeTruthy()
})

test('the name, the situation and the moment of a sequence are edited in place', async () => {
  const { workshop } = await setUp()
  const first = section(FIRST)
  const situation = first.getByRole<HTMLTextAreaElement>('textbox', { name: fr('sequence.situation') })
  fireEvent.input(situation, { target: { value: 'Je flâne.' } })
  fireEvent.change(first.getByRole('combobox', { name: fr('moment.label') }), {
    target: { value: 'purchase' },
  })
  expect(sequenceOf(workshop, FIRST)).toMatchObject({ situation: 'Je flâne.', moment: 'purchase' })
  enter(first.getByRole('textbox', { name: fr('sequence.name') }), 'Découvrir')
  expect(sequenceOf(workshop, 'Découvrir').situation).toBe('Je flâne.')
})

test('an action moved by one place takes the focus along, and it is said where it went', async () => {
  const { workshop } = await setUp()
  inTools(ACTION, (popover) => fireEvent.click(popover.getByRole('button', { name: fr('table.down') })))
  expect(titlesIn(workshop, FIRST)[2]).toBe(ACTION)
  expect(said().join()).toMatch(new RegExp(`${ACTION}.*place 3 sur 5 dans ${FIRST}`))
  await waitFor(() => expect(document.activeElement).toBe(tools()))
})

test('an action moved to another sequence takes the focus along', async () => {
  const { workshop } = await setUp()
  const target = sequenceOf(workshop, SECOND).id
  inTools(ACTION, (popover) =>
    fireEvent.change(popover.getByRole('combobox', { name: fr('table.moveTo') }), {
      target: { value: target },
    }),
  )
  expect(titlesIn(workshop, SECOND).at(-1)).toBe(ACTION)
  expect(section(SECOND).getByRole('button', { name: fr('table.tools.action', { action: ACTION }) })).toBe(
    tools(),
  )
  await waitFor(() => expect(document.activeElement).toBe(tools()))
})

test('a removed action gives the focus to its neighbour, and undo brings it back with its marks', async () => {
  const { workshop } = await setUp()
  inTools(ACTION, (popover) => fireEvent.click(popover.getByRole('button', { name: fr('action.delete') })))
  expect(titlesIn(workshop, FIRST)).not.toContain(ACTION)
  expect(workshop.view.getState().notice?.code).toBe('removed')
  await waitFor(() => expect(document.activeElement).toBe(tools('Rêver devant les photos')))
  act(() => workshop.undo())
  expect(levelOf(workshop, ACTION, 'usIntended')).toBe(6)
})

test('a sequence moves and goes; its actions wait for another place', async () => {
  const { workshop } = await setUp()
  const sequenceTools = () =>
    screen.getByRole('button', { name: fr('table.tools.sequence', { sequence: FIRST }) })
  fireEvent.click(sequenceTools())
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: fr('table.down') }))
  expect(journeyOf(workshop).sequences[1]?.sequence.name).toBe(FIRST)
  await waitFor(() => expect(document.activeElement).toBe(sequenceTools()))
  fireEvent.click(sequenceTools())
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: fr('sequence.delete') }))
  expect(journeyOf(workshop).unplaced.map((a) => a.title)).toContain(ACTION)
})

test('the details of an action are opened from its row', async () => {
  const { workshop, onOpenDetails } = await setUp()
  fireEvent.click(screen.getByRole('button', { name: fr('table.details', { action: ACTION }) }))
  expect(workshop.view.getState().selection).toEqual({ kind: 'action', id: actionOf(workshop, ACTION).id })
  expect(onOpenDetails).toHaveBeenCalledOnce()
})

test('frictions and who answers for them are edited in the row', async () => {
  const { workshop } = await setUp()
  enter(screen.getByRole('textbox', { name: `Ajouter une friction à ${ACTION}` }), 'Page introuvable')
  const nadia = [...workshop.records.getState().owners.values()].find((o) => o.name === 'Nadia')!
  fireEvent.change(screen.getByRole('combobox', { name: /^Responsable de.*Page introuvable/ }), {
    target: { value: nadia.id },
  })
  expect(accountableFor(workshop, 'Page introuvable')).toEqual(['Nadia'])
})

test('what others write is in the table at once', async () => {
  const { workshop } = await setUp()
  const { id } = actionOf(workshop, ACTION)
  act(() => void workshop.run((r) => renameAction(r, id, 'Tomber sur la page')))
  const row = within(section(FIRST).getAllByRole('row')[2]!)
  expect(row.getByRole<HTMLTextAreaElement>('textbox', { name: /^Titre/ }).value).toBe('Tomber sur la page')
})

test('an observer reads everything and has nothing to change', async () => {
  await setUp('observer')
  expect(section(FIRST).getByRole('rowheader', { name: ACTION })).toBeTruthy()
  expect(section(FIRST).getAllByText('3 sur 7, assez peu satisfait').length).toBeGreaterThan(0)
  expect(screen.getByText(/^Je vois passer les bijoux/)).toBeTruthy()
  expect(section(FIRST).getByText('Hugo')).toBeTruthy()
  for (const role of ['textbox', 'combobox']) expect(screen.queryByRole(role)).toBeNull()
  expect(screen.queryByRole('button', { name: /supprimer/i })).toBeNull()
})

test('[PLOT-11] a column for each curve shown: of another persona too, under its name', async () => {
  const { workshop } = await setUp()
  const personaId = workshop.newId('persona')
  act(() => void workshop.run((r) => addPersona(r, personaId, 'Marc')))
  const { id: offerId } = offerOf(workshop, 'usToday')
  act(() => workshop.view.setState({ curvesAsked: new Map([[pairKey({ offerId, personaId }), true]]) }))
  const columns = section(FIRST).getAllByRole('columnheader')
  expect(columns.map((c) => c.textContent)).toContainEqual(expect.stringContaining('Marc'))
  fireEvent.change(level('Notre stand d’essai, Marc'), { target: { value: '2' } })
  const mark = markId({ actionId: actionOf(workshop, ACTION).id, personaId, offerId }, 'apriori')
  expect(workshop.records.getState().marks.get(mark)?.level).toBe(2)
})

test('[PLOT-12] while two curves are compared, the gap has a column', async () => {
  const { workshop } = await setUp()
  const [persona] = [...workshop.records.getState().personas.values()]
  const curve = (role: 'usToday' | 'usIntended') =>
    ({ offerId: offerOf(workshop, role).id, personaId: persona!.id, evidence: 'apriori' }) as const
  act(() => workshop.view.setState({ compared: [curve('usToday'), curve('usIntended')] }))
  const row = section(FIRST).getByRole('row', { name: new RegExp(ACTION) })
  const [ours, intended] = (['usToday', 'usIntended'] as const).map((r) => levelOf(workshop, ACTION, r)!)
  expect(within(row).getByText(`−${intended! - ours!}`)).toBeDefined()
})

test('[PLOT-1] what customers say is noted from the table too', async () => {
  const { workshop } = await setUp()
  const name = fr('table.verified.what', { action: ACTION, offer: 'Notre stand d’essai' })
  fireEvent.click(
    screen.getByRole('button', { name: fr('table.verified', { what: name, words: fr('table.verify') }) }),
  )
  const popover = within(await screen.findByRole('dialog', { name }, { timeout: 15_000 }))
  fireEvent.click(
    await popover.findByRole('button', { name: fr('verify.add.of', { what: name }) }, { timeout: 15_000 }),
  )
  fireEvent.change(popover.getByLabelText(fr('verify.paste')), { target: { value: '5 6 6' } })
  fireEvent.click(popover.getByRole('button', { name: fr('verify.form.save') }))
  const [persona] = [...workshop.records.getState().personas.values()]
  const subject = {
    actionId: actionOf(workshop, ACTION).id,
    personaId: persona!.id,
    offerId: offerOf(workshop, 'usToday').id,
  }
  expect(workshop.records.getState().marks.get(markId(subject, 'verified'))).toMatchObject({ n: 3 })
})

test('[EDT-6] lines pasted where an action is added become an action each, in one step', async () => {
  const { workshop } = await setUp()
  const before = titlesIn(workshop, FIRST)
  const add = section(FIRST).getByRole('textbox', { name: fr('action.add.to', { sequence: FIRST }) })
  fireEvent.paste(add, { clipboardData: { getData: () => '- Lire une affiche\n- En parler\n' } })
  expect(titlesIn(workshop, FIRST)).toEqual([...before, 'Lire une affiche', 'En parler'])
  act(() => workshop.undo())
  expect(titlesIn(workshop, FIRST)).toEqual(before)
})

test('[EDT-8] boxes pick actions or sequences, never both; Shift picks all in between', async () => {
  const { workshop } = await setUp()
  const [one, , three] = titlesIn(workshop, FIRST)
  expect(screen.queryByRole('checkbox')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: fr('table.several') }))
  const box = (name: string) => screen.getByRole('checkbox', { name: fr('table.pick', { name }) })
  fireEvent.click(box(one ?? ''))
  fireEvent.click(box(three ?? ''), { shiftKey: true })
  expect(workshop.view.getState().picked.size).toBe(3)
  fireEvent.click(box(SECOND))
  expect(workshop.view.getState().picked.size).toBe(1)
  fireEvent.click(box(SECOND))
  // The boxes stay, and the keyboard with them.
  expect(workshop.view.getState().picked.size).toBe(0)
  expect(box(SECOND)).toBeTruthy()
})
