// @vitest-environment jsdom
// Work in groups, as those who lead and those who work meet it.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { addAction } from '../../../src/model/commands/action.ts'
import { addNote } from '../../../src/model/commands/note.ts'
import type { Group } from '../../../src/model/facilitation/group.ts'
import { readJourney } from '../../../src/model/journey.ts'
import { must } from '../../../src/model/must.ts'
import { ok } from '../../../src/model/result.ts'
import { NEW_FRICTION } from '../../../src/model/schema/friction.ts'
import { groupTagId } from '../../../src/model/schema/groupTag.ts'
import { GroupTagLine } from '../../../src/panels/fields/GroupTagLine.tsx'
import { GroupButton } from '../../../src/panels/groups/GroupButton.tsx'
import { GroupStrip } from '../../../src/panels/groups/GroupStrip.tsx'
import { GroupsTab } from '../../../src/panels/groups/GroupsTab.tsx'
import { GroupWorkList } from '../../../src/panels/groups/GroupWorkList.tsx'
import { BringToMe } from '../../../src/panels/session/BringToMe.tsx'
import { Summons } from '../../../src/panels/session/Summons.tsx'
import type { SessionApi } from '../../../src/store/sessionApi.ts'
import type { Workshop } from '../../../src/store/workshop.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { openTestWorkshop, type TestWorkshop } from '../../support/openTestWorkshop.ts'
import { peerHere } from '../../support/peerHere.ts'
import { phaseOf } from '../../support/phaseOf.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { answering, byId, sessionSays } from '../../support/sessionOf.ts'

type Called = keyof SessionApi
async function open(options: TestWorkshop = {}) {
  const calls: [Called, ...unknown[]][] = []
  const names = [
    'makeGroups',
    'changeGroup',
    'removeGroup',
    'shareOut',
    'seatInGroup',
    'say',
    'takeWordBack',
    'changePhase',
    'changeSettings',
    'summon',
  ] as const
  const api = Object.fromEntries(
    names.map((name) => [
      name,
      async (...given: unknown[]) => {
        calls.push([name, ...given])
        return null
      },
    ]),
  )
  return { workshop: answering(await openTestWorkshop(options), api as Partial<SessionApi>), calls }
}

const person = (id: string, name: string, role = 'participant') => ({ id, name, role })
const PEOPLE = byId(person('ann', 'Ann'), person('bob', 'Bob'), person('lea', 'Léa', 'facilitator'))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name: name, ...AS_IS }))
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, AS_IS), { target: { value } })
const sequencesOf = (workshop: Workshop) =>
  readJourney(workshop.records.getState()).sequences.map(({ sequence }) => sequence)

/** Group a has the first sequence and is called Parents, b the second. `me`: where this window's person sits. */
function inGroups(workshop: Workshop, me: string | null, phase: 'groups' | 'together' = 'groups') {
  const [first, second] = sequencesOf(workshop)
  const groups = byId<Group>(
    groupNamed('a', { name: 'Parents', area: { by: 'sequences', ids: [must(first).id] } }),
    groupNamed('b', { number: 2, colour: 'blue', area: { by: 'sequences', ids: [must(second).id] } }),
  )
  sessionSays(workshop, {
    lists: {
      people: PEOPLE,
      phases: byId(phaseOf('groups', { inGroups: true }), phaseOf('together')),
      groups,
      groupSeats: byId({ id: 'ann', groupId: 'b' as string | null }, { id: 'self', groupId: me }),
    },
    state: { phaseId: phase },
  })
}

test('[GRP-1] groups are made in one press, the map shared out among them', async () => {
  const { workshop, calls } = await open()
  renderWith(<GroupsTab />, { workshop })
  choose(fr('lead.groups.count'), '2')
  press(fr('lead.groups.make'))
  await screen.findByText(fr('lead.groups.done', { count: 2 }), AS_IS)
  const ids = sequencesOf(workshop).map(({ id }) => id)
  const half = Math.ceil(ids.length / 2)
  expect(calls).toEqual([
    [
      'makeGroups',
      [
        { name: '', colour: 'yellow', area: { by: 'sequences', ids: ids.slice(0, half) } },
        { name: '', colour: 'pink', area: { by: 'sequences', ids: ids.slice(half) } },
      ],
    ],
  ])
})

test('[GRP-1] what cannot be split says so: one persona is no two groups', async () => {
  const { workshop } = await open()
  const { personas } = workshop.records.getState()
  renderWith(<GroupsTab />, { workshop })
  choose(fr('lead.groups.split'), 'personas')
  expect(screen.queryByText(fr('lead.groups.split.tooFew'), AS_IS) !== null).toBe(personas.size < 2)
  const make = screen.getByRole<HTMLButtonElement>('button', { name: fr('lead.groups.make') })
  expect(make.disabled).toBe(personas.size < 2)
})

test('[GRP-1] a group is named and given another part; a part of nothing is asked about, not saved', async () => {
  const { workshop, calls } = await open()
  inGroups(workshop, null)
  renderWith(<GroupsTab />, { workshop })
  press(fr('lead.groups.edit', { group: 'Parents' }))
  choose(fr('lead.groups.name'), ' Familles ')
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  const [first] = boxes
  fireEvent.click(must(first))
  press(fr('lead.groups.save'))
  expect(screen.getByRole('alert').textContent).toBe(fr('lead.groups.area.none'))
  fireEvent.click(must(boxes[1]))
  press(fr('lead.groups.save'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBe(null))
  const area = { by: 'sequences', ids: [must(sequencesOf(workshop)[1]).id] }
  expect(calls).toEqual([['changeGroup', 'a', { name: 'Familles', area }]])
})

test('[GRP-2] [GRP-3] [GRP-15] who leads sees each group, who is ready and whose hand is up, shares out who is here, and moves one by a list', async () => {
  const { workshop, calls } = await open()
  inGroups(workshop, null)
  sessionSays(workshop, {
    lists: { ready: byId({ id: 'ann', at: 1 }), hands: byId({ id: 'ann', raisedAt: 1 }) },
  })
  act(() => workshop.peers.setState({ peers: [peerHere({ id: 'ann', name: 'Ann' })] }))
  renderWith(<GroupsTab />, { workshop })
  const second = screen.getByRole('listitem', { name: fr('group.number', { number: 2 }) })
  expect(
    within(second).getByText(fr('lead.groups.facts', { people: 1, ready: 1, hands: 1 }), AS_IS),
  ).toBeTruthy()
  expect(within(second).getByRole('img', { name: fr('crowd.hand') })).toBeTruthy()
  // Bob is a member, and not here.
  press(fr('lead.groups.share', { count: 1 }))
  await screen.findByText(fr('lead.groups.shared'), AS_IS)
  choose(fr('lead.groups.move', { name: 'Bob' }), 'a')
  choose(fr('lead.groups.move', { name: 'Ann' }), '')
  await waitFor(() => expect(calls).toHaveLength(3))
  expect(calls).toEqual([
    ['shareOut', ['ann']],
    ['seatInGroup', 'bob', 'a'],
    ['seatInGroup', 'ann', null],
  ])
})

test('[GRP-4] the phase that runs is put in groups, and how one comes by a group is said', async () => {
  const { workshop, calls } = await open()
  inGroups(workshop, null, 'together')
  renderWith(<GroupsTab />, { workshop })
  fireEvent.click(screen.getByRole('switch', { name: fr('lead.groups.phase') }))
  choose(fr('lead.groups.join'), 'choose')
  await waitFor(() =>
    expect(calls).toEqual([
      ['changePhase', 'together', { inGroups: true }],
      ['changeSettings', { groupsJoin: 'choose' }],
    ]),
  )
})

test('[GRP-14] a page says which group is one’s own, its part and the way there, when it begins and as long as it lasts; and when it is over', async () => {
  const { workshop } = await open({ role: 'participant' })
  inGroups(workshop, 'a', 'together')
  renderWith(
    <>
      <GroupStrip />
      <GroupButton />
    </>,
    { workshop },
  )
  const first = must(sequencesOf(workshop)[0])
  const words = fr('group.strip.in', { group: 'Parents', area: first.name })
  expect(screen.queryByText(words, AS_IS)).toBe(null)
  sessionSays(workshop, { state: { phaseId: 'groups' } })
  expect(screen.getByText(words, AS_IS).getAttribute('role')).toBe('status')
  expect(
    screen.getByRole('button', { name: fr('group.bar', { group: 'Parents', area: first.name }), ...AS_IS }),
  ).toBeTruthy()
  const goTo = vi.fn()
  act(() => workshop.view.setState({ table: { goTo, say: () => {} } }))
  press(fr('group.go'))
  expect(goTo).toHaveBeenCalledWith({ kind: 'sequence', id: first.id })
  expect(screen.queryByText(words, AS_IS)).toBe(null)
  sessionSays(workshop, { state: { phaseId: 'together' } })
  expect(screen.getByText(fr('group.strip.over'), AS_IS).getAttribute('role')).toBe('status')
})

test('[GRP-6] who is in no group is told whom to ask; where one may choose, the groups are offered', async () => {
  const { workshop, calls } = await open({ role: 'participant' })
  inGroups(workshop, null)
  renderWith(<GroupStrip />, { workshop })
  expect(screen.getByText(fr('group.strip.none'), AS_IS)).toBeTruthy()
  sessionSays(workshop, { state: { groupsJoin: 'choose' } })
  press(fr('group.choose', { group: 'Parents' }))
  await waitFor(() => expect(calls).toEqual([['seatInGroup', 'me', 'a']]))
})

test('[GRP-10] a word is shown to all, or to the one group it is for; not to who said it', async () => {
  const { workshop } = await open({ role: 'participant' })
  inGroups(workshop, 'a')
  renderWith(<GroupStrip />, { workshop })
  const said = { id: 'w', text: 'Encore cinq minutes', by: 'lea', at: 1 }
  const all = fr('group.word.all', { name: 'Léa', text: said.text })
  sessionSays(workshop, { state: { word: { ...said, groupId: 'b' } } })
  expect(screen.queryByText(/Encore cinq minutes/)).toBe(null)
  sessionSays(workshop, { state: { word: { ...said, groupId: null } } })
  expect(screen.getByText(all, AS_IS).getAttribute('role')).toBe('status')
  sessionSays(workshop, { state: { word: { ...said, groupId: 'a' } } })
  expect(screen.getByText(fr('group.word.one', { name: 'Léa', text: said.text }), AS_IS)).toBeTruthy()
  sessionSays(workshop, { state: { word: { ...said, groupId: null, by: 'self' } } })
  expect(screen.queryByText(/Encore cinq minutes/)).toBe(null)
})

test('[GRP-10] who leads says a word to one group, takes it back, and calls one group', async () => {
  const { workshop, calls } = await open()
  inGroups(workshop, null)
  sessionSays(workshop, { state: { word: { id: 'w', text: 'Avant', groupId: null, by: 'self', at: 1 } } })
  renderWith(
    <>
      <GroupsTab />
      <BringToMe />
    </>,
    { workshop },
  )
  choose(fr('lead.groups.word.to'), 'b')
  choose(fr('lead.groups.word.text'), '  À vous  ')
  press(fr('lead.groups.word.say'))
  press(fr('lead.groups.word.back'))
  choose(fr('room.bring.whom'), 'b')
  press(fr('room.bring.go'))
  await waitFor(() => expect(calls).toHaveLength(3))
  expect(calls).toEqual([
    ['say', 'À vous', 'b'],
    ['takeWordBack'],
    ['summon', { mode: 'invite', view: 'map', targetId: null, groupId: 'b' }],
  ])
})

test('[GRP-10] a call to one group reaches that group and no other', async () => {
  const { workshop } = await open({ role: 'participant' })
  inGroups(workshop, 'a')
  renderWith(<Summons />, { workshop })
  const summons = { id: 's', mode: 'invite', view: 'plan', targetId: null, by: 'lea', at: 1 } as const
  sessionSays(workshop, { state: { summons: { ...summons, groupId: 'b' } } })
  expect(screen.queryByRole('button', { name: fr('summons.go') })).toBe(null)
  sessionSays(workshop, { state: { summons: { ...summons, groupId: 'a' } } })
  expect(screen.getByRole('button', { name: fr('summons.go') })).toBeTruthy()
})

test('[GRP-7] the details say in which group something was made: as it is called now, and when it is gone, as it was called', async () => {
  const { workshop } = await open({ role: 'participant' })
  inGroups(workshop, 'a')
  const id = workshop.newId('action')
  const sequenceId = must(sequencesOf(workshop)[0]).id
  workshop.run((r) => addAction(r, { id, sequenceId, title: 'Appeler', afterId: null }))
  renderWith(<GroupTagLine id={id} />, { workshop })
  const words = (group: string) => fr('group.madeIn', { group })
  expect(await screen.findByText(words('Parents'), AS_IS)).toBeTruthy()
  sessionSays(workshop, { lists: { groups: byId(groupNamed('a', { name: 'Familles' })) } })
  expect(screen.getByText(words('Familles'), AS_IS)).toBeTruthy()
  sessionSays(workshop, { lists: { groups: new Map(), groupSeats: new Map() } })
  expect(screen.getByText(words('Parents'), AS_IS)).toBeTruthy()
})

test('[GRP-13] [GRP-17] what each group made is listed in the order of the journey, each line the way there; a card of a round is of none', async () => {
  const { workshop } = await open({ role: 'participant' })
  inGroups(workshop, 'a')
  const { id: sequenceId } = must(sequencesOf(workshop)[0])
  const [action, note] = [workshop.newId('action'), workshop.newId('note')]
  workshop.run((r) => addAction(r, { id: action, sequenceId, title: 'Appeler', afterId: null }))
  const anchor = { sequenceId, across: 0.5, band: 'cards', down: 0.5 }
  const signed = { authorId: 'self', authorName: 'Moi' }
  workshop.run((r) =>
    addNote(r, { id: note, text: 'Penser au parking', colour: 'yellow', anchor, parked: false, ...signed }),
  )
  const origin = { roundId: 'round:1', cardId: 'card:1', round: '', author: '' }
  const friction = {
    ...NEW_FRICTION,
    id: 'friction:w-1',
    actionId: action,
    text: 'Attente',
    orderKey: 'a0',
    origin,
  }
  workshop.run(() => ok([{ op: 'put', kind: 'frictions', record: friction }]))
  expect(workshop.records.getState().groupTags.has(groupTagId(friction.id))).toBe(false)
  sessionSays(workshop, {
    state: { phaseId: 'together' },
    lists: { people: byId(...PEOPLE.values(), person('self', 'Zoé')) },
  })
  renderWith(<GroupWorkList none={null} />, { workshop })
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
  expect(lines).toEqual([
    // At the sequence as a whole, then at its actions.
    expect.stringMatching(/Penser au parking.* par Moi$/),
    expect.stringMatching(/Appeler.* par Zoé$/),
  ])
  fireEvent.click(screen.getByRole('button', { name: /Appeler/ }))
  await vi.waitFor(() =>
    expect(workshop.view.getState().selection).toMatchObject({ kind: 'action', id: action }),
  )
})
