// @vitest-environment jsdom
// Where groups are shown besides their panel: on the map and in the table, in the strip of a page, in the summary; and who is meant.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GroupSign } from '../../../src/canvas/lanes/GroupSign.tsx'
import { SheetStrip } from '../../../src/canvas/SheetStrip.tsx'
import { addAction } from '../../../src/model/commands/action.ts'
import type { Group } from '../../../src/model/facilitation/group.ts'
import { must } from '../../../src/model/must.ts'
import { GroupPopover } from '../../../src/panels/groups/GroupPopover.tsx'
import { GroupsTab } from '../../../src/panels/groups/GroupsTab.tsx'
import { SessionHost } from '../../../src/panels/session/SessionHost.tsx'
import { SummaryView } from '../../../src/panels/summary/SummaryView.tsx'
import { TableView } from '../../../src/panels/table/TableView.tsx'
import type { SessionApi } from '../../../src/store/sessionApi.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { journeyOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { phaseOf } from '../../support/phaseOf.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { answering, byId, sessionSays } from '../../support/sessionOf.ts'

const person = (id: string, name: string, role = 'participant') => ({ id, name, role })
const PEOPLE = byId(person('ann', 'Ann'), person('bob', 'Bob'), person('lea', 'Léa', 'facilitator'))
const sequencesOf = (workshop: Workshop) => journeyOf(workshop).sequences.map(({ sequence }) => sequence)

/** Group 1, Parents, has the first sequence; 2 the first and the second, 3 the first. Where this window's person sits is told. */
function inGroups(workshop: Workshop, me: string | null, phaseId: 'groups' | 'together' = 'groups'): void {
  const [first, second] = sequencesOf(workshop).map(({ id }) => id)
  const having = (...ids: (string | undefined)[]) => ({
    by: 'sequences' as const,
    ids: ids.map((id) => must(id)),
  })
  sessionSays(workshop, {
    lists: {
      people: PEOPLE,
      phases: byId(phaseOf('groups', { inGroups: true }), phaseOf('together')),
      groups: byId<Group>(
        groupNamed('a', { name: 'Parents', area: having(first) }),
        groupNamed('b', { number: 2, colour: 'blue', area: having(first, second) }),
        groupNamed('c', { number: 3, name: 'Voisins', area: having(first) }),
      ),
      groupSeats: byId({ id: 'ann', groupId: 'b' as string | null }, { id: 'self', groupId: me }),
    },
    state: { phaseId },
  })
}

test('[GRP-14] what is another group’s part is hatched, on the map and in the table, for who writes in their own, while they work', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery', role: 'participant' })
  inGroups(workshop, 'a')
  const [first, second] = sequencesOf(workshop)
  const both = [must(first), must(second)]
  const strip = ({ id: sequenceId }: (typeof both)[number]) => (
    <svg key={sequenceId} aria-hidden="true" data-strip={sequenceId}>
      <SheetStrip block={{ sequenceId, x: 0, width: 100 }} top={0} height={100} />
    </svg>
  )
  const { container } = renderWith(
    <>
      {both.map(strip)}
      <TableView onOpenDetails={() => {}} />
    </>,
    { workshop },
  )
  const hatched = (id: string) => container.querySelector(`[data-strip="${id}"] [data-elsewhere]`) !== null
  const inTable = (name: string) =>
    screen.getByRole('region', { name: new RegExp(name) }).hasAttribute('data-elsewhere')
  const told = () => both.map(({ id, name }) => [hatched(id), inTable(name)])
  expect(told()).toEqual([
    [false, false],
    [true, true],
  ])
  sessionSays(workshop, { state: { phaseId: 'together' } })
  expect(told()).toEqual([
    [false, false],
    [false, false],
  ])
})

test('[GRP-14] at a sequence of the map stand its groups: one by name, several by number with one’s own first, and how many more there are; in the table all by name', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery', role: 'participant' })
  inGroups(workshop, 'c')
  const [first, second, third] = sequencesOf(workshop).map(({ id }) => id)
  const sign = (name: string, sequenceId: string | undefined, width?: number) => (
    <p data-testid={name}>
      <GroupSign sequenceId={must(sequenceId)} width={width} />
    </p>
  )
  renderWith(
    <>
      {sign('one', second, 200)}
      {sign('several', first, 200)}
      {sign('narrow', first, 70)}
      {sign('table', first)}
      {sign('nobody', third, 200)}
    </>,
    { workshop },
  )
  const told = (name: string) => {
    const place = screen.getByTestId(name)
    const seen = [...place.querySelectorAll('bdi, [aria-hidden]')].map((part) => part.textContent)
    return [seen.join(' '), place.textContent?.replaceAll(/\s+/gu, ' ').trim()]
  }
  await screen.findAllByText('Voisins', AS_IS)
  expect(told('one')).toEqual(['2 Groupe 2', '2Groupe 2'])
  expect(told('several')).toEqual(['3 1 2', '3Voisins (notre partie) 1Parents 2Groupe 2'])
  expect(told('narrow')).toEqual(['3 +2', '3Voisins (notre partie) +2Parents, Groupe 2'])
  expect(told('table')).toEqual([
    '3 Voisins 1 Parents 2 Groupe 2',
    '3Voisins (notre partie) 1Parents 2Groupe 2',
  ])
  expect(told('nobody')).toEqual(['', ''])
})

test('[GRP-14] that it is over is told each time, whatever was closed before, also when all groups are taken away meanwhile', async () => {
  const workshop = await openTestWorkshop({ role: 'participant' })
  inGroups(workshop, 'a')
  renderWith(<SessionHost />, { workshop })
  const [first] = sequencesOf(workshop)
  const begun = fr('group.strip.in', { group: 'Parents', area: must(first).name })
  const over = fr('group.strip.over')
  const close = (words: string) => {
    const strip = must(screen.getByText(words, AS_IS).parentElement)
    fireEvent.click(within(strip).getByRole('button', { name: fr('common.close') }))
    expect(screen.queryByText(words, AS_IS)).toBe(null)
  }
  await screen.findByText(begun, AS_IS)
  close(begun)
  sessionSays(workshop, { state: { phaseId: 'together' } })
  close(over)
  sessionSays(workshop, { state: { phaseId: 'groups' } })
  expect(screen.getByText(begun, AS_IS).getAttribute('role')).toBe('status')
  sessionSays(workshop, { lists: { groups: new Map(), groupSeats: new Map() } })
  expect(screen.getByText(over, AS_IS).getAttribute('role')).toBe('status')
})

test('[GRP-10] a word ends with the work during which it was said; before and after there is no way to say one', async () => {
  const workshop = await openTestWorkshop()
  const word = { id: 'w', text: 'Encore cinq minutes', groupId: null, by: 'lea', at: 10 }
  inGroups(workshop, null)
  sessionSays(workshop, { state: { word, phaseSince: 10 } })
  renderWith(
    <>
      <SessionHost />
      <GroupsTab />
    </>,
    { workshop },
  )
  const shown = fr('group.word.all', { name: 'Léa', text: word.text })
  const back = () => screen.queryByRole('button', { name: fr('lead.groups.word.back') })
  await screen.findByText(shown, AS_IS)
  expect(back()).not.toBe(null)
  // Later the same phase again, or another one in groups.
  sessionSays(workshop, { state: { phaseSince: 20 } })
  expect(screen.queryByText(shown, AS_IS)).toBe(null)
  expect(back()).toBe(null)
  sessionSays(workshop, { state: { phaseId: 'together', phaseSince: 5 } })
  expect(screen.queryByText(shown, AS_IS)).toBe(null)
  expect(screen.queryByLabelText(fr('lead.groups.word.text'), AS_IS)).toBe(null)
  expect(screen.getByText(fr('lead.groups.word.later'), AS_IS)).toBeTruthy()
})

test('[GRP-13] the summary has what each group made, with the way to it', async () => {
  const workshop = await openTestWorkshop({ role: 'participant' })
  inGroups(workshop, 'a')
  const id = workshop.newId('action')
  const sequenceId = must(sequencesOf(workshop)[0]).id
  workshop.run((r) => addAction(r, { id, sequenceId, title: 'Appeler', afterId: null }))
  renderWith(
    <SummaryView
      files={{ csv: '/r.csv', json: '/r.json', csvNamed: '/r.csv?authors=1', workshop: '/w.json' }}
      today="2026-11-22"
      loadFontCss={async () => ''}
      placeHref={(place) => `/w/w1/map#${place}`}
      nextHref="/w/w1/plan/next"
    />,
    { workshop },
  )
  const part = within(await screen.findByRole('region', { name: fr('lead.groups.work') }))
  expect(part.getByText('Parents')).toBeTruthy()
  expect(part.getByRole('link', { name: /Appeler/ }).getAttribute('href')).toBe(`/w/w1/map#${id}`)
})

async function leading() {
  const calls: unknown[][] = []
  const opened = await openTestWorkshop()
  const api: Partial<SessionApi> = {
    shareOut: async (ids) => {
      calls.push([...ids])
      return null as never
    },
    seatInGroup: async (id, groupId) => {
      const seats = new Map(opened.session.getState().groupSeats)
      sessionSays(opened, { lists: { groupSeats: seats.set(id, { id, groupId }) } })
      return null as never
    },
  }
  const workshop = answering(opened, api)
  inGroups(workshop, null)
  return { workshop, calls }
}

test('[GRP-15] the keyboard goes along with who is moved to another group', async () => {
  const { workshop } = await leading()
  renderWith(<GroupsTab />, { workshop })
  const list = () => screen.getByLabelText(fr('lead.groups.move', { name: 'Ann' }), AS_IS)
  const before = list()
  before.focus()
  fireEvent.change(before, { target: { value: 'a' } })
  await waitFor(() => expect(document.activeElement).toBe(list()))
  expect(before.isConnected).toBe(false)
  expect(within(screen.getByRole('listitem', { name: 'Parents' })).getByLabelText(/Ann/)).toBe(list())
})

test('[GRP-2] only participants are shared out, not who leads and sits in a group', async () => {
  const { workshop, calls } = await leading()
  const seats = workshop.session.getState().groupSeats
  sessionSays(workshop, { lists: { groupSeats: new Map(seats).set('lea', { id: 'lea', groupId: 'a' }) } })
  const peers = [
    peerHere({ id: 'ann', name: 'Ann' }),
    peerHere({ id: 'lea', name: 'Léa', role: 'facilitator' }),
  ]
  act(() => workshop.peers.setState({ peers }))
  renderWith(<GroupsTab />, { workshop })
  fireEvent.click(screen.getByRole('button', { name: fr('lead.groups.share', { count: 1 }), ...AS_IS }))
  await waitFor(() => expect(calls).toEqual([['ann']]))
})

test('[GRP-15] of a group in which nobody is ready the facts say nothing of it', async () => {
  const { workshop } = await leading()
  renderWith(<GroupsTab />, { workshop })
  const facts = (name: string) =>
    within(screen.getByRole('listitem', { name })).getByText(/personne/).textContent
  expect(facts('Groupe 2')).toMatch(/^1\spersonne$/u)
  sessionSays(workshop, { lists: { ready: byId({ id: 'ann', at: 1 }) } })
  expect(facts('Groupe 2')).toMatch(/^1\spersonne\s·\s1\sprête$/u)
})

test('[GRP-14] what opens at one’s group shows every name whole', async () => {
  const workshop = await openTestWorkshop({ role: 'participant' })
  inGroups(workshop, 'a')
  const button = document.createElement('button')
  document.body.append(button)
  renderWith(<GroupPopover trigger={{ current: button }} onClose={() => {}} />, { workshop })
  const cut = [...screen.getByRole('dialog').querySelectorAll('[data-colour]:not([data-wraps])')]
  expect(cut).toEqual([])
  expect(screen.getByRole('dialog').querySelectorAll('[data-wraps]').length).toBe(3)
  button.remove()
})

test('[GRP-6] where one may choose, every group is offered with its whole name, said once', async () => {
  const workshop = await openTestWorkshop({ role: 'participant' })
  inGroups(workshop, null)
  sessionSays(workshop, { state: { groupsJoin: 'choose' } })
  renderWith(<SessionHost />, { workshop })
  const way = await screen.findByRole('button', { name: fr('group.choose', { group: 'Parents' }), ...AS_IS })
  const ways = within(must(way.closest('fieldset'))).getAllByRole('button')
  expect(ways.map((each) => each.querySelector('[data-wraps] bdi')?.textContent)).toEqual([
    'Parents',
    'Groupe 2',
    'Voisins',
  ])
  expect(screen.getAllByText(fr('group.strip.choose'), AS_IS)).toHaveLength(1)
})
