// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { editNote, moveNote, removeNote } from '../../../src/model/commands/note.ts'
import { removeSequence } from '../../../src/model/commands/sequence.ts'
import { must } from '../../../src/model/must.ts'
import { NotePanel } from '../../../src/panels/notes/NotePanel.tsx'
import { SequenceNotes } from '../../../src/panels/notes/SequenceNotes.tsx'
import { UnplacedTray } from '../../../src/panels/tray/UnplacedTray.tsx'
import { putNote } from '../../../src/store/notes.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { journeyOf, titlesIn } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function withNote(text = 'Trop lent', across = 0) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  workshop.view.setState({ ownName: 'Zoé' })
  const [first, second] = journeyOf(workshop).sequences
  const { sequence, actions } = must(first)
  const id = must(putNote(workshop, { sequenceId: sequence.id, across, band: 'plot', down: 0.5 }))
  workshop.run((r) => editNote(r, id, '', text))
  return { workshop, id, sequence, actions, second: must(second).sequence }
}
const noteOf = (workshop: Workshop) => [...workshop.records.getState().notes.values()]
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('[TOG-12] a note says who put it there; words, colour and place are changed beside it', async () => {
  const { workshop, id, second } = await withNote()
  renderWith(<NotePanel id={id} take />, { workshop })
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: fr('note.text') })
  expect(document.activeElement).toBe(text)
  expect(screen.getByText(fr('note.by', { author: 'Zoé' }))).toBeDefined()
  fireEvent.input(text, { target: { value: 'Trop lent ici' } })
  fireEvent.click(screen.getByRole('radio', { name: fr('note.colour.pink') }))
  press(fr('note.right'))
  press(fr('note.down'))
  fireEvent.change(screen.getByRole('combobox', { name: fr('note.sequence') }), {
    target: { value: second.id },
  })
  expect(noteOf(workshop)).toEqual([
    expect.objectContaining({
      text: 'Trop lent ici',
      colour: 'pink',
      anchor: { sequenceId: second.id, across: 0.1, band: 'plot', down: 0.6 },
    }),
  ])
})

test('[TOG-12] past the edge of its sequence a note goes on in the next one, and says so', async () => {
  const { workshop, id, second } = await withNote('x', 1)
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  press(fr('note.right'))
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ sequenceId: second.id, across: 0 })
  const place = fr('note.place', {
    across: 0,
    sequence: second.name,
    band: fr('note.band.plot'),
    down: 0.5,
  })
  expect(screen.getByRole('status').textContent).toBe(fr('note.moved', { place }))
})

test('[TOG-12] down past the plot a note goes on in the next strip, every press is said, and the strip is chosen by name', async () => {
  const { workshop, id, sequence } = await withNote('x', 0.5)
  workshop.view.setState({ lanes: [] })
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  const heard = new Set<string>()
  for (let i = 0; i < 6; i++) {
    press(fr('note.down'))
    heard.add(String(screen.getByRole('status').textContent))
  }
  expect(heard.size).toBe(6)
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ band: 'situations', across: 0.5, down: 0 })
  expect([...heard].at(-1)).toContain(fr('note.band.situations'))
  press(fr('note.up'))
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ band: 'plot', down: 1 })
  const choice = screen.getByRole('combobox', { name: fr('note.band') })
  fireEvent.change(choice, { target: { value: 'cards' } })
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ sequenceId: sequence.id, band: 'cards' })
  expect(screen.getByRole('status').textContent).toContain(fr('note.band.cards'))
})

test('[TOG-12] a note in a lane that is not shown says so, and steps from the foot of its sequence, where it is seen', async () => {
  const { workshop, id } = await withNote('x', 0.5)
  workshop.view.setState({ lanes: [] })
  const anchor = must(noteOf(workshop)[0]).anchor
  workshop.run((r) => moveNote(r, id, { ...anchor, band: 'owners' }))
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: fr('note.band') })
  const hidden = fr('note.band.hidden', { band: fr('lanes.owners.title') })
  expect(choice.selectedOptions[0]?.textContent).toBe(hidden)
  press(fr('note.right'))
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ band: 'owners', across: 0.6 })
  press(fr('note.up'))
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ band: 'situations', down: 0.9 })
})

test('[TOG-11] it becomes an action in one step, which one step takes back', async () => {
  const { workshop, id, sequence } = await withNote('Demander un avis')
  const before = titlesIn(workshop, sequence.name)
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  press(fr('note.toAction', { sequence: sequence.name }))
  expect(titlesIn(workshop, sequence.name)).toEqual(['Demander un avis', ...before])
  expect(noteOf(workshop)).toEqual([])
  workshop.undo()
  expect(titlesIn(workshop, sequence.name)).toEqual(before)
  expect(noteOf(workshop)).toHaveLength(1)
})

test('[TOG-11] it becomes a friction of the action it stands at, or of another', async () => {
  const { workshop, id, actions } = await withNote('Trop lent')
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: fr('note.toFriction') })
  expect(choice.value).toBe(actions[0]!.id)
  fireEvent.change(choice, { target: { value: actions[1]!.id } })
  press(fr('note.toFriction.pin'))
  const { frictions } = workshop.records.getState()
  expect([...frictions.values()].filter((f) => f.text === 'Trop lent').map((f) => f.actionId)).toEqual([
    actions[1]!.id,
  ])
})

test('[TOG-12] an empty note becomes nothing yet', async () => {
  const { workshop, id } = await withNote('')
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  expect(screen.getByRole<HTMLButtonElement>('button', { name: fr('note.toFriction.pin') }).disabled).toBe(
    true,
  )
})

test('[TOG-13] deleting can be undone; who has a note open that somebody deletes is told', async () => {
  const { workshop, id } = await withNote()
  renderWith(<NotePanel id={id} take={false} />, { workshop })
  press(fr('note.delete'))
  expect(noteOf(workshop)).toEqual([])
  expect(workshop.view.getState().notice?.code).toBe('removed')
  act(() => workshop.undo())
  expect(noteOf(workshop)).toHaveLength(1)
  act(() => void workshop.run((r) => removeNote(r, id)))
  await screen.findByText(fr('note.gone'))
})

test('[TOG-13] the notes of a sequence that is deleted wait in the tray', async () => {
  const { workshop, sequence, second } = await withNote('Garder ceci')
  workshop.run((r) => removeSequence(r, sequence.id))
  renderWith(<UnplacedTray />, { workshop })
  const list = within(screen.getByRole('list', { name: fr('tray.notes') }))
  expect(list.getByText('Garder ceci')).toBeDefined()
  fireEvent.change(list.getByRole('combobox'), { target: { value: second.id } })
  expect(noteOf(workshop)[0]?.anchor).toMatchObject({ sequenceId: second.id, across: 0, down: 0.5 })
  expect(screen.queryByRole('list', { name: fr('tray.notes') })).toBe(null)
})

test('[TOG-14] the table reads and edits the notes of each sequence, and adds one', async () => {
  const { workshop, sequence } = await withNote('Trop lent')
  renderWith(<SequenceNotes sequence={sequence} />, { workshop })
  const list = () => within(screen.getByRole('list', { name: fr('note.list', { sequence: sequence.name }) }))
  const field = list().getByRole<HTMLTextAreaElement>('textbox', { name: fr('note.text') })
  expect(field.value).toBe('Trop lent')
  fireEvent.input(field, { target: { value: 'Trop lent !' } })
  expect(noteOf(workshop)[0]?.text).toBe('Trop lent !')
  press(fr('note.addTo', { sequence: sequence.name }))
  expect(noteOf(workshop)).toHaveLength(2)
  press(fr('note.details', { text: 'Trop lent !' }))
  expect(workshop.view.getState().aside).toMatchObject({ kind: 'note', take: true })
})

test('[TOG-14] an observer reads the notes', async () => {
  const { workshop, id, sequence } = await withNote('Trop lent')
  const observer = { ...workshop, canWrite: () => false } as Workshop
  renderWith(
    <>
      <SequenceNotes sequence={sequence} />
      <NotePanel id={id} take={false} />
    </>,
    { workshop: observer },
  )
  expect(screen.getAllByText('Trop lent')).toHaveLength(2)
  expect(
    screen.getAllByText(new RegExp(`${sequence.name}.*${fr('note.band.plot')}.*0.%.*50.%`)),
  ).toHaveLength(2)
  expect(screen.queryByRole('textbox')).toBe(null)
})
