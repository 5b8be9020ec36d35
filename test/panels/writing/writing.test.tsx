// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ok } from '../../../src/model/result.ts'
import { ModerationList } from '../../../src/panels/writing/ModerationList.tsx'
import { WritingBallot } from '../../../src/panels/writing/WritingBallot.tsx'
import { WritingResults } from '../../../src/panels/writing/WritingResults.tsx'
import { type CardDraft, type Choice, NEW_CARD } from '../../../src/store/ballotBox.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { answering, byId, sessionSays, writingRound } from '../../support/sessionOf.ts'

function device() {
  const kept = { unsent: new Map<string, Choice>(), drafts: new Map<string, CardDraft>() }
  return {
    kept,
    keptBallots: () => ({
      load: () => new Map(kept.unsent),
      save: (next: ReadonlyMap<string, Choice>) => {
        kept.unsent = new Map(next)
      },
      loadDrafts: () => new Map(kept.drafts),
      saveDraft: (cardId: string, draft: CardDraft | null) => {
        if (draft === null) kept.drafts.delete(cardId)
        else kept.drafts.set(cardId, draft)
      },
    }),
  }
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (text: string) =>
  fireEvent.change(screen.getByLabelText('Votre fiche'), { target: { value: text } })
const counted = ok({ outcome: 'counted', answered: 1 } as const)

test('[WRI-20] where one writes it is said who reads along, who will know, and from how many people on it is revealed', async () => {
  const workshop = answering(await openTestWorkshop(), { ownBallots: async () => ok([]) })
  const { keptBallots } = device()
  const round = writingRound({ anonymity: 'unlinked', moderated: true, signing: true, cardsEach: 2 })
  sessionSays(workshop, { lists: { rounds: byId(round) } })
  renderWith(<WritingBallot round={round} keptBallots={keptBallots} />, { workshop })
  const words = screen.getByText(/les animateurs lisent les fiches, sans les noms/).textContent
  expect(words).toMatch(/le serveur oublie qui les a écrites/)
  expect(words).toMatch(/tant que moins de 3 personnes ont écrit/)
  expect(words).toMatch(/vous choisissez de mettre votre nom/)
  expect(screen.getByText('Vos fiches : 0 sur 2')).toBeDefined()
  expect(screen.getByRole('checkbox', { name: 'Mettre mon nom sur cette fiche' })).toHaveProperty(
    'checked',
    false,
  )
})

test('[WRI-21] what is typed stays on the device; what cannot be sent waits there, says so, and goes by itself, also after a reload', async () => {
  let online = false
  const sent: string[] = []
  const workshop = answering(await openTestWorkshop(), {
    ownBallots: async () => ok([]),
    cast: async (_round, itemId) => {
      if (!online) return { ok: false, code: 'server-unreachable' }
      sent.push(itemId)
      return counted
    },
  })
  const round = writingRound()
  sessionSays(workshop, { lists: { rounds: byId(round) } })
  const { kept, keptBallots } = device()
  const first = renderWith(<WritingBallot round={round} keptBallots={keptBallots} />, { workshop })
  type('Trop d’att')
  expect(kept.drafts.get(NEW_CARD)).toEqual({ text: 'Trop d’att', itemId: 'action:a' })
  fireEvent.keyDown(screen.getByLabelText('Votre fiche'), { key: 'Enter', ctrlKey: true })
  await screen.findByText('Gardée sur cet appareil')
  expect(screen.getByText(/1 fiche attend sur cet appareil/)).toBeDefined()
  expect(kept.drafts.size).toBe(0)
  const [[id, card] = []] = kept.unsent
  expect(card).toMatchObject({ text: 'Trop d’att', itemId: 'action:a' })
  first.unmount()
  // Another page of the same device.
  const again = answering(await openTestWorkshop(), {
    ownBallots: async () => ok([]),
    cast: async (_round, itemId) => {
      sent.push(itemId)
      return counted
    },
  })
  sessionSays(again, { lists: { rounds: byId(round) } })
  online = true
  renderWith(<WritingBallot round={round} keptBallots={keptBallots} />, { workshop: again })
  await screen.findByText('Envoyée')
  expect(sent).toEqual([id])
  expect(kept.unsent.size).toBe(0)
})

test('[WRI-2] [WRI-4] a card is changed and taken back under its id; nothing empty or too long is sent, and the words stay', async () => {
  const cast = vi.fn(async () => counted)
  const withdraw = vi.fn(async () => counted)
  const workshop = answering(await openTestWorkshop(), { ownBallots: async () => ok([]), cast, withdraw })
  const round = writingRound({ cardsEach: 1 })
  sessionSays(workshop, { lists: { rounds: byId(round) } })
  renderWith(<WritingBallot round={round} keptBallots={device().keptBallots} />, { workshop })
  type('   ')
  press('Envoyer')
  expect(screen.getByRole('alert').textContent).not.toBe('')
  type('ligne\n'.repeat(10_000))
  expect(screen.getByRole('alert').textContent).toMatch(/4[\s\u202F]000/)
  expect(screen.getByRole('button', { name: 'Envoyer' })).toHaveProperty('disabled', true)
  expect(cast).not.toHaveBeenCalled()
  type('😤 😤')
  press('Envoyer')
  await screen.findByText('Envoyée')
  // The one card there was to write: the field gives way.
  expect(screen.queryByLabelText('Votre fiche')).toBeNull()
  press(/^Modifier/)
  fireEvent.change(screen.getByLabelText('Modifier la fiche'), { target: { value: 'متأخر جدا' } })
  press('Garder la modification')
  await waitFor(() => expect(cast).toHaveBeenCalledTimes(2))
  const calls = cast.mock.calls as unknown as [string, string, { text: string }][]
  expect(calls.map(([, , { text }]) => text)).toEqual(['😤 😤', 'متأخر جدا'])
  expect(new Set(calls.map(([, id]) => id)).size).toBe(1)
  press(/^Retirer/)
  await screen.findByLabelText('Votre fiche')
  expect(withdraw).toHaveBeenCalledWith(round.id, calls[0]?.[1])
})

test('[WRI-8] who leads reads cards without authors, holds one back, and is told when so few have written that nothing is shown', async () => {
  const cards = [
    { cardId: 'card:1', itemId: 'action:a', text: 'Trop long', hidden: false },
    { cardId: 'card:2', itemId: 'action:a', text: 'Grossier', hidden: false },
  ]
  const hideCard = vi.fn(async (_round: string, id: string, hidden: boolean) => {
    cards.splice(1, 1, { ...cards[1]!, cardId: id, hidden })
    return null
  })
  const api = { moderation: async () => ok({ cards: [...cards], few: false }), hideCard }
  const workshop = answering(await openTestWorkshop(), api)
  const round = writingRound({ moderated: true })
  renderWith(<ModerationList round={round} nameOf={(id) => id} />, { workshop })
  const item = (await screen.findByText('Grossier')).closest('li')!
  fireEvent.click(within(item).getByRole('button', { name: /^Masquer/ }))
  await screen.findByText('Masquée')
  expect(hideCard).toHaveBeenCalledWith(round.id, 'card:2', true)
  act(() => void cards.splice(0))
  const few = answering(await openTestWorkshop(), { moderation: async () => ok({ cards: [], few: true }) })
  renderWith(<ModerationList round={round} nameOf={(id) => id} />, { workshop: few })
  await screen.findByText(/Rien n’est montré tant que moins de 3 personnes/)
})

test('[WRI-12] [WRI-14] [WRI-22] the same words stand together with their number; what is on the map says so; what was unsent stays', async () => {
  const opened = await openTestWorkshop({ template: 'jewellery' })
  const workshop = answering(opened, {
    ownBallots: async () => ok([]),
    cast: async () => ok({ outcome: 'late', answered: 0 } as const),
  })
  const [actionId] = [...workshop.records.getState().actions.keys()]
  const card = (word: string, text: string, fields: object = {}) => ({
    id: `round:1/card:${word}`,
    roundId: 'round:1',
    cardId: `card:${word}`,
    itemId: actionId!,
    text,
    authorId: '',
    authorName: '',
    hidden: false,
    ...fields,
  })
  const round = writingRound({
    status: 'revealed',
    closedAt: 20,
    itemIds: [actionId!],
    leadersAnswer: true,
  })
  const cards = byId(
    card('1', 'Trop long'),
    card('2', 'trop long.'),
    card('3', 'Autre'),
    card('4', '', { hidden: true }),
  )
  sessionSays(workshop, { lists: { rounds: byId(round), cards } })
  const { kept, keptBallots } = device()
  kept.drafts.set(NEW_CARD, { text: 'Pas fini', itemId: actionId! })
  kept.unsent = new Map([['card:9', { text: 'Restée sur le téléphone', itemId: actionId!, signed: false }]])
  renderWith(<WritingResults round={round} keptBallots={keptBallots} onShow={() => {}} onOpen={() => {}} />, {
    workshop,
  })
  expect(screen.getAllByRole('article')).toHaveLength(2)
  expect(screen.getByText('2 fois')).toBeDefined()
  const unsent = screen.getByRole('textbox', { name: 'Vous étiez en train d’écrire' })
  expect(unsent).toHaveProperty('value', 'Pas fini')
  const before = workshop.records.getState().frictions.size
  const [one] = screen.getAllByRole('button', { name: /^Mettre sur la carte/ })
  fireEvent.click(one!)
  await screen.findByText('Sur la carte')
  expect(workshop.records.getState().frictions.size).toBe(before + 1)
  // What waited on the device and came late: nobody else has it.
  const late = await screen.findByRole('region', { name: 'Une de vos fiches n’est pas arrivée à temps' })
  await within(late).findByText('Arrivée après la révélation : elle n’est pas montrée')
  expect(within(late).getByText('Restée sur le téléphone')).toBeDefined()
  const begun = screen.getByRole('region', { name: 'Vous étiez en train d’écrire' })
  fireEvent.click(within(begun).getByRole('button', { name: 'La mettre sur la carte en mon nom' }))
  await waitFor(() => expect(kept.drafts.size).toBe(0))
  expect([...workshop.records.getState().frictions.values()].map(({ text }) => text)).toContain('Pas fini')
})

test('[WRI-21] [WRI-22] a new card and a change are kept apart, also over a reload, and each goes to the action it was written for', async () => {
  const opened = await openTestWorkshop({ template: 'jewellery' })
  const [first, second, third] = [...opened.records.getState().actions.keys()]
  const own = { text: 'Trop long', itemId: second!, signed: false }
  const api = {
    ownBallots: async () => ok([{ itemId: 'card:mine', value: 1, late: false, card: own, withheld: false }]),
  }
  const workshop = answering(opened, api)
  const round = writingRound({ itemIds: [first!, second!, third!] })
  sessionSays(workshop, { lists: { rounds: byId(round) } })
  const { kept, keptBallots } = device()
  const ballot = () => renderWith(<WritingBallot round={round} keptBallots={keptBallots} />, { workshop })
  const page = ballot()
  type('Une autre idée')
  fireEvent.change(screen.getByLabelText('À propos de'), { target: { value: third } })
  fireEvent.click(await screen.findByRole('button', { name: /^Modifier/ }))
  const edit = () => screen.getByLabelText('Modifier la fiche')
  fireEvent.change(edit(), { target: { value: 'Trop long le samedi' } })
  page.unmount()
  const again = ballot()
  await waitFor(() => expect(edit()).toHaveProperty('value', 'Trop long le samedi'))
  expect(screen.getByLabelText('Votre fiche')).toHaveProperty('value', 'Une autre idée')
  // Thrown away, the change leaves the new card alone.
  fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(screen.getByLabelText('Votre fiche')).toHaveProperty('value', 'Une autre idée')
  fireEvent.click(screen.getByRole('button', { name: /^Modifier/ }))
  expect(edit()).toHaveProperty('value', 'Trop long')
  fireEvent.change(edit(), { target: { value: 'Trop long le samedi' } })
  again.unmount()
  const revealed = { ...round, status: 'revealed' as const, closedAt: 20 }
  sessionSays(workshop, { lists: { rounds: byId(revealed) } })
  renderWith(
    <WritingResults round={revealed} keptBallots={keptBallots} onShow={() => {}} onOpen={() => {}} />,
    {
      workshop,
    },
  )
  for (const _ of [1, 2])
    fireEvent.click(screen.getAllByRole('button', { name: 'La mettre sur la carte en mon nom' })[0]!)
  await waitFor(() => expect(kept.drafts.size).toBe(0))
  const placed = [...workshop.records.getState().frictions.values()]
  expect(placed.find(({ text }) => text === 'Une autre idée')?.actionId).toBe(third)
  expect(placed.find(({ text }) => text === 'Trop long le samedi')?.actionId).toBe(second)
})
