// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { placeMark } from '../../../src/model/commands/mark.ts'
import { must } from '../../../src/model/must.ts'
import { NewRating } from '../../../src/panels/rating/NewRating.tsx'
import { NewVote } from '../../../src/panels/voting/NewVote.tsx'
import type { NewRoundBody } from '../../../src/protocol/session.ts'
import { journeyOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { answering, sessionSays } from '../../support/sessionOf.ts'

async function open(template: 'consumers' | 'jewellery' = 'consumers') {
  const openRound = vi.fn(async (_body: NewRoundBody) => ({ ok: true, value: 'round:1' }) as const)
  const workshop = answering(await openTestWorkshop({ template }), { openRound })
  sessionSays(workshop, { state: { anonymity: 'unlinked' } })
  const props = { onOpened: vi.fn(), onCancel: vi.fn() }
  return { workshop, openRound, props }
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('[BAL-12] [RAT-30] a rating is ready to be opened as it stands: of us today, over what has no mark, as the room is set', async () => {
  const { workshop, openRound, props } = await open()
  const actions = journeyOf(workshop).sequences.flatMap((each) => each.actions)
  const { personas, offers } = workshop.records.getState()
  const persona = must([...personas.values()][0])
  const us = must([...offers.values()].find(({ role }) => role === 'usToday'))
  const rated = must(actions[0])
  workshop.run((r) => placeMark(r, { actionId: rated.id, personaId: persona.id, offerId: us.id }, 3))
  renderWith(<NewRating {...props} />, { workshop })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Jamais relié/ }).checked).toBe(true)
  press(/^Ouvrir la notation de/)
  await vi.waitFor(() => expect(props.onOpened).toHaveBeenCalledWith('round:1'))
  expect(openRound.mock.calls[0]?.[0]).toEqual({
    kind: 'rating',
    itemKind: 'actions',
    title: '',
    itemIds: actions.slice(1).map(({ id }) => id),
    personaId: persona.id,
    offerId: us.id,
    anonymity: 'unlinked',
    leadersAnswer: false,
    revealWithTimer: false,
  })
})

test('[SES-7] what is rated, how secretly, who answers and when it is revealed are chosen before', async () => {
  const { workshop, openRound, props } = await open()
  const [first, second] = journeyOf(workshop).sequences.flatMap((each) => each.actions)
  renderWith(<NewRating {...props} />, { workshop })
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) fireEvent.click(box)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Ouvrir la notation/ }).disabled).toBe(true)
  for (const action of [second, first])
    fireEvent.click(screen.getByRole('checkbox', { name: must(action).title }))
  fireEvent.click(screen.getByRole('radio', { name: /^Nominatif/ }))
  fireEvent.click(screen.getByRole('radio', { name: 'À la fin du minuteur' }))
  fireEvent.click(screen.getByRole('switch', { name: /^Les animateurs répondent aussi/ }))
  press('Ouvrir la notation de 2 actions')
  await vi.waitFor(() => expect(openRound).toHaveBeenCalled())
  expect(openRound.mock.calls[0]?.[0]).toMatchObject({
    // In the order of the journey, not of the ticks.
    itemIds: [first?.id, second?.id],
    anonymity: 'named',
    leadersAnswer: true,
    revealWithTimer: true,
  })
})

test('[BAL-12] what the server refuses is said in the form, which stays as it is', async () => {
  const { workshop, props } = await open()
  const refusing = answering(workshop, {
    openRound: async () => ({ ok: false, code: 'not-on-map' }) as never,
  })
  renderWith(<NewRating {...props} />, { workshop: refusing })
  press(/^Ouvrir la notation/)
  await screen.findByRole('alert')
  expect(props.onOpened).not.toHaveBeenCalled()
  press('Annuler')
  expect(props.onCancel).toHaveBeenCalled()
})

test('[BAL-11] a vote says on what, how many dots each has and how many go on one thing; nonsense is refused in words', async () => {
  const { workshop, openRound, props } = await open('jewellery')
  renderWith(<NewVote {...props} />, { workshop })
  const frictions = workshop.records.getState().frictions.size
  const budget = screen.getByRole('spinbutton', { name: 'Points par personne' })
  for (const nonsense of ['0', '2.5', '']) {
    fireEvent.change(budget, { target: { value: nonsense } })
    press(new RegExp(`^Ouvrir le vote sur ${frictions}`))
    expect(screen.getByRole('alert').textContent).not.toBe('')
  }
  expect(openRound).not.toHaveBeenCalled()
  fireEvent.change(budget, { target: { value: '4' } })
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Au plus sur un élément' }), {
    target: { value: '2' },
  })
  press(/^Ouvrir le vote/)
  await vi.waitFor(() => expect(openRound).toHaveBeenCalled())
  expect(openRound.mock.calls[0]?.[0]).toMatchObject({
    kind: 'dots',
    itemKind: 'frictions',
    budget: 4,
    maxPerItem: 2,
  })
  expect(openRound.mock.calls[0]?.[0].itemIds).toHaveLength(frictions)
})

test('[BAL-11] a vote on another kind of thing offers those, and says when there are none', async () => {
  const { workshop, props } = await open()
  renderWith(<NewVote {...props} />, { workshop })
  const kinds = within(screen.getByRole('group', { name: 'Voter sur' }))
  fireEvent.click(kinds.getByRole('radio', { name: 'Mesures' }))
  if (workshop.records.getState().measures.size === 0) expect(screen.getByRole('status')).toBeDefined()
  fireEvent.click(kinds.getByRole('radio', { name: 'Actions' }))
  const { actions } = workshop.records.getState()
  expect(screen.getAllByRole('checkbox')).toHaveLength(actions.size)
})
