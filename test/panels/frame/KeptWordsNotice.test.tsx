// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readJourney } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import { Notices } from '../../../src/panels/frame/Notices.tsx'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import type { Role } from '../../../src/protocol/roles.ts'
import { keepWords } from '../../../src/store/pendingDrafts.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { fr, renderWith } from '../../support/renderWith.tsx'

async function setUp(words: string, role: Role = 'facilitator', reason: ErrorCode = 'action-missing') {
  const workshop = await openTestWorkshop({ template: 'jewellery', role })
  const journey = () => readJourney(workshop.records.getState()).sequences
  const second = must(journey()[1]).sequence
  workshop.view.setState({ selection: { kind: 'sequence', id: second.id } })
  renderWith(<Notices />, { workshop })
  act(() => keepWords(workshop.view, words, reason))
  await screen.findByRole('button', { name: fr('keptWords.copy') })
  return { workshop, journey, second }
}
const press = (key: 'keptWords.asAction' | 'keptWords.asNote') =>
  fireEvent.click(screen.getByRole('button', { name: fr(key) }))

test('[EDT-7] kept words are put back as an action of the sequence one is at, in one step', async () => {
  const { workshop, journey, second } = await setUp('Comparer les prix')
  screen.getByRole('group', { name: fr('keptWords.back', { sequence: second.name }) })
  press('keptWords.asAction')
  expect(must(journey()[1]).actions.at(-1)?.title).toBe('Comparer les prix')
  expect(workshop.view.getState().keptWords).toEqual([])
  act(() => workshop.undo())
  expect(must(journey()[1]).actions.map((a) => a.title)).not.toContain('Comparer les prix')
})

test('[EDT-7] or as a sticky note there, which is opened; several lines can only be a note', async () => {
  const { workshop, second } = await setUp('Une ligne\nune autre')
  expect(screen.queryByRole('button', { name: fr('keptWords.asAction') })).toBe(null)
  press('keptWords.asNote')
  const { notes } = workshop.records.getState()
  const note = must([...notes.values()].find((n) => n.text.startsWith('Une ligne')))
  const told = [note.text, note.anchor.sequenceId, note.authorId]
  expect(told).toEqual(['Une ligne\nune autre', second.id, 'self'])
  expect(workshop.view.getState().aside).toEqual({ kind: 'note', id: note.id, take: true })
})

test('who may not write can only copy them', async () => {
  await setUp('Comparer', 'observer')
  expect(screen.getByRole('button', { name: fr('keptWords.copy') })).toBeDefined()
  expect(screen.queryByRole('group')).toBe(null)
})

test('[EDT-7] it says why: removed by somebody, or whatever else kept them from being shared', async () => {
  await setUp('Comparer')
  screen.getByRole('textbox', { name: `${fr('keptWords.removed')} ${fr('keptWords.yours')}` })
  cleanup()
  await setUp('Comparer', 'participant', 'phase-reads')
  screen.getByRole('textbox', { name: `${fr('error.phase-reads')} ${fr('keptWords.yours')}` })
})
