// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { PeopleList } from '../../../src/panels/people/PeopleList.tsx'
import { whereaboutsOf } from '../../../src/panels/people/whereabouts.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const PEOPLE = [
  { id: 'self', name: 'Zoé', role: 'facilitator', isSelf: true },
  { id: 'n', name: 'Nadia', role: 'participant', isSelf: false },
] as const

async function show(onRename = vi.fn<(name: string) => Promise<ErrorCode | null>>(async () => null)) {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  renderWith(<PeopleList people={PEOPLE} onRename={onRename} />, { workshop })
  return { workshop, onRename }
}
const nothing = { cursor: null, selection: null, editing: null, drag: null, held: null, guide: null }
const nadia = { id: 'n', name: 'Nadia', role: 'participant' }

test('[TOG-1] one changes one’s own name, and is told what one is called now', async () => {
  const { onRename } = await show()
  fireEvent.click(screen.getByRole('button', { name: fr('people.rename') }))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: fr('people.name') })
  expect(document.activeElement).toBe(field)
  expect(field.value).toBe('Zoé')
  fireEvent.change(field, { target: { value: ' Zoé Roy ' } })
  fireEvent.submit(field)
  expect(onRename).toHaveBeenCalledWith(' Zoé Roy ')
  await screen.findByText(fr('people.renamed', { name: 'Zoé Roy' }), AS_IS)
  expect(screen.queryByRole('textbox')).toBe(null)
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: fr('people.rename') })),
  )
})

test('[TOG-1] a name that is refused stays in the field, with the reason', async () => {
  await show(vi.fn(async () => 'name-too-long' as const))
  fireEvent.click(screen.getByRole('button', { name: fr('people.rename') }))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: fr('people.name') })
  fireEvent.change(field, { target: { value: 'x' } })
  fireEvent.submit(field)
  await screen.findByText(fr('error.name-too-long'), AS_IS)
  expect(field.value).toBe('x')
})

test('[TOG-1] Escape gives up, and nothing is sent', async () => {
  const { onRename } = await show()
  fireEvent.click(screen.getByRole('button', { name: fr('people.rename') }))
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' })
  expect(screen.queryByRole('textbox')).toBe(null)
  expect(onRename).not.toHaveBeenCalled()
})

test('[TOG-2] says where the others are, and selects that place', async () => {
  const { workshop } = await show()
  const [sequence] = workshop.records.getState().sequences.values()
  const peer = peerHere(nadia, { editing: `${sequence!.id}/situation` })
  act(() => workshop.peers.setState({ peers: [peer] }))
  const place = fr('people.typing', { place: fr('place.sequences', { name: sequence!.name }) })
  expect(screen.getByText(place)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: fr('people.go', { name: 'Nadia', place }) }))
  expect(workshop.view.getState().selection).toEqual({ kind: 'sequence', id: sequence!.id })
})

test('[TOG-2] who is at something that is gone is nowhere', async () => {
  const { workshop } = await show()
  act(() =>
    workshop.peers.setState({
      peers: [peerHere(nadia, { selection: 'action:gone' })],
    }),
  )
  expect(screen.queryByRole('button', { name: /Nadia/ })).toBe(null)
})

test('[TOG-2] of several windows of one person, the one where most happens counts', () => {
  const looking = { ...nothing, selection: 'action:a' }
  const dragging = { ...nothing, drag: { markId: 'mark:m', level: 3 } }
  const typing = { ...nothing, editing: 'sequence:s/situation' }
  expect(whereaboutsOf([looking, dragging, typing])).toEqual({ recordId: 'sequence:s', doing: 'typing' })
  expect(whereaboutsOf([looking, dragging])).toEqual({ recordId: 'mark:m', doing: 'dragging' })
  const carrying = { ...nothing, held: { ids: ['action:b'], count: 2, at: { x: 0, y: 0 } } }
  expect(whereaboutsOf([looking, carrying])).toEqual({ recordId: 'action:b', doing: 'dragging' })
  expect(whereaboutsOf([nothing, looking])).toEqual({ recordId: 'action:a', doing: 'looking' })
  expect(whereaboutsOf([nothing])).toBe(null)
})
