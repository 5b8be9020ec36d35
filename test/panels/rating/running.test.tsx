// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Round } from '../../../src/model/facilitation/round.ts'
import type { RatedItem } from '../../../src/model/rating/ratedItems.ts'
import { ratingStatistics } from '../../../src/model/rating/ratingStatistics.ts'
import { AgainButtons } from '../../../src/panels/rating/AgainButtons.tsx'
import { DiscussionList } from '../../../src/panels/rating/DiscussionList.tsx'
import { RoundControl } from '../../../src/panels/rating/RoundControl.tsx'
import { RoundsSection } from '../../../src/panels/rating/RoundsSection.tsx'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { answering, byId, ratingRound, resultOf, sessionSays } from '../../support/sessionOf.ts'

const ROUND = ratingRound({ itemIds: ['action:a', 'action:b'] }) as Extract<Round, { kind: 'rating' }>

async function leading(api: object = {}) {
  const workshop = answering(await openTestWorkshop(), api)
  sessionSays(workshop, { lists: { rounds: byId(ROUND) } })
  return workshop
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

test('[SES-30] [BAL-13] who leads sees how many have answered and who is missing, never what; the display and observers are nobody', async () => {
  const workshop = await leading()
  act(() =>
    workshop.peers.setState({
      peers: [
        peerHere({ id: 'ann', name: 'Ann' }, { clientId: 2 }),
        peerHere({ id: 'bob', name: 'Bob' }, { clientId: 3 }),
        peerHere({ id: 'oli', name: 'Oli', role: 'observer' }, { clientId: 4 }),
        peerHere({ id: 'wall', name: '', role: 'display' }, { clientId: 5 }),
      ],
    }),
  )
  const answered = (personId: string, count: number) => ({
    id: `${ROUND.id}/${personId}`,
    roundId: ROUND.id,
    personId,
    answered: count,
  })
  sessionSays(workshop, { lists: { progress: byId(answered('ann', 2), answered('bob', 1)) } })
  renderWith(<RoundControl round={ROUND} ballot={null} />, { workshop })
  expect(screen.getByText('1 sur 2 a répondu')).toBeDefined()
  const missing = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(missing).toEqual(['Bob1 sur 2'])
})

test('[BAL-6] [BAL-10] revealing is one press; calling off asks first', async () => {
  const [reveal, dropRound] = [vi.fn(async () => null), vi.fn(async () => null)]
  const workshop = await leading({ reveal, dropRound })
  renderWith(<RoundControl round={ROUND} ballot={null} />, { workshop })
  press('Révéler à tous')
  await vi.waitFor(() => expect(reveal).toHaveBeenCalledWith(ROUND.id))
  await screen.findByRole('button', { name: 'Révéler à tous' })
  press('Abandonner')
  expect(dropRound).not.toHaveBeenCalled()
  expect(within(screen.getByRole('region', { name: 'Abandonner' })).getByRole('paragraph')).toBeDefined()
  press('Abandonner et effacer')
  await vi.waitFor(() => expect(dropRound).toHaveBeenCalledWith(ROUND.id))
})

test('[BAL-5] a reveal that the server refuses is said', async () => {
  const workshop = await leading({ reveal: async () => 'round-over' })
  renderWith(<RoundControl round={ROUND} ballot={null} />, { workshop })
  press('Révéler à tous')
  expect((await screen.findByRole('alert')).textContent).not.toBe('')
})

test('[BAL-4] a leader who answers too has the ballot below the counts; one who does not has none', async () => {
  const workshop = await leading()
  const { unmount } = renderWith(<RoundControl round={ROUND} ballot={<p>le bulletin</p>} />, { workshop })
  expect(screen.getByText('le bulletin')).toBeDefined()
  unmount()
  renderWith(<RoundControl round={ROUND} ballot={null} />, { workshop })
  expect(screen.queryByText('le bulletin')).toBeNull()
})

test('several rounds at once: open ones stand first, each with its own count, and each can be opened', async () => {
  const workshop = await leading()
  const others = [
    ratingRound({ id: 'round:2', firstId: 'round:2', title: 'Concurrent', openedAt: 20 }),
    ratingRound({ id: 'round:0', firstId: 'round:0', title: 'Hier', status: 'revealed', closedAt: 5 }),
  ]
  sessionSays(workshop, { lists: { rounds: byId({ ...ROUND, title: 'Nous' }, ...others) } })
  const onOpen = vi.fn()
  renderWith(<RoundsSection onOpen={onOpen} />, { workshop })
  const names = screen.getAllByRole('listitem').map((row) => row.textContent ?? '')
  expect(names.map((name) => /Nous|Concurrent|Hier/.exec(name)?.[0]).at(-1)).toBe('Hier')
  expect(names.filter((name) => /0 sur/.test(name))).toHaveLength(2)
  press(/Concurrent/)
  expect(onOpen).toHaveBeenCalledWith('round:2')
})

function rated(itemId: string, values: number[], by: RatedItem['result']['by'] = []): RatedItem {
  return {
    itemId,
    result: { ...resultOf(ROUND.id, itemId, values), by },
    statistics: ratingStatistics(values, 7),
    before: null,
    shift: null,
  }
}

test('[RAT-7] three things to talk about, the split one first, what all agree on or few answered never; the two ends are asked', async () => {
  const workshop = await leading()
  const onShow = vi.fn()
  const list = [
    rated('same', [5, 5, 5, 5, 5]),
    rated('narrow', [4, 5, 5, 5, 6]),
    rated('wide', [2, 3, 4, 5, 6]),
    rated('split', [1, 1, 4, 7, 7]),
    rated('wider', [1, 3, 4, 5, 6]),
    rated('few', [1, 7]),
  ]
  renderWith(<DiscussionList round={ROUND} rated={list} nameOf={(id) => `nom de ${id}`} onShow={onShow} />, {
    workshop,
  })
  const items = screen.getAllByRole('listitem')
  expect(items.map((item) => within(item).getByRole('button').textContent)).toEqual([
    'nom de split',
    'nom de wider',
    'nom de wide',
  ])
  expect(items[0]?.textContent).toContain('2 réponses à 1 · 2 réponses à 7')
  press('nom de wider')
  expect(onShow).toHaveBeenCalledWith('wider')
})

test('[RAT-7] the two ends have names only where the round was announced as named', async () => {
  const workshop = await leading()
  const person = (id: string, name: string) => ({ id, name, role: 'participant' })
  sessionSays(workshop, { lists: { people: byId(person('ann', 'Ann'), person('bob', 'Bob')) as never } })
  const by = [
    { personId: 'ann', value: 1 },
    { personId: 'bob', value: 7 },
  ]
  const list = [rated('x', [1, 4, 7], by)]
  const props = { rated: list, nameOf: () => 'x', onShow: null }
  const { unmount } = renderWith(<DiscussionList round={ROUND} {...props} />, { workshop })
  expect(screen.getByRole('listitem').textContent).not.toContain('Ann')
  unmount()
  renderWith(<DiscussionList round={{ ...ROUND, anonymity: 'named' }} {...props} />, { workshop })
  expect(screen.getByRole('listitem').textContent).toMatch(/1\s: Ann · 7\s: Bob/)
})

test('[RAT-7] where all agree there is nothing to talk about, and it says so', async () => {
  const workshop = await leading()
  renderWith(
    <DiscussionList round={ROUND} rated={[rated('a', [5, 5, 5])]} nameOf={() => 'a'} onShow={null} />,
    { workshop },
  )
  expect(screen.getByRole('region', { name: /^Rien ne ressort/ })).toBeDefined()
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('[BAL-9] asked again over everything or over some, from the last round of its series alone, and not while one is open', async () => {
  const openAgain = vi.fn(async () => ({ ok: true, value: 'round:2' }) as const)
  const workshop = await leading({ openAgain })
  const over = { ...ROUND, status: 'revealed' } as typeof ROUND
  sessionSays(workshop, { lists: { rounds: byId(over) } })
  const onOpen = vi.fn()
  const props = { round: over, all: 'tout', some: { text: 'un', itemIds: ['action:b'] }, onOpen }
  renderWith(<AgainButtons {...props} />, { workshop })
  press('un')
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith('round:2'))
  press('tout')
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledTimes(2))
  expect(openAgain.mock.calls).toEqual([
    ['round:1', ['action:b']],
    ['round:1', undefined],
  ])
  sessionSays(workshop, {
    lists: { rounds: byId(over, ratingRound({ id: 'round:2', firstId: 'round:1', number: 2 })) },
  })
  expect(screen.queryByRole('button')).toBeNull()
})
