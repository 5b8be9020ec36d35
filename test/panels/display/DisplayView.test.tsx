// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { must } from '../../../src/model/must.ts'
import { ok } from '../../../src/model/result.ts'
import { DisplayView } from '../../../src/panels/display/DisplayView.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { journeyOf } from '../../support/journeyOf.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { phaseOf } from '../../support/phaseOf.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { byId, ratingRound, resultOf, sessionSays } from '../../support/sessionOf.ts'

const WAY_IN = { code: 'K7M4QX', link: 'https://parcours.test/join#abc' }

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

afterEach(() => vi.restoreAllMocks())

async function open(): Promise<Workshop> {
  return openTestWorkshop({ template: 'jewellery', role: 'display' })
}
const person = (id: string, role: string) => ({ id, name: `Name of ${id}`, role })
function here(workshop: Workshop, ...people: ReturnType<typeof person>[]): void {
  const peers = people.map((who, i) => ({
    clientId: i + 1,
    cursor: { x: 1, y: 1 },
    selection: null,
    editing: null,
    drag: null,
    guide: null,
    held: null,
    person: who,
  }))
  workshop.peers.setState({ peers })
  sessionSays(workshop, { lists: { people: byId(...people) } })
}

test('[DIS-5] before it begins the wall says how to come in, by camera and by code', async () => {
  const workshop = await open()
  renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(screen.getByRole('img', { name: fr('display.join.qr') })).toBeDefined()
  expect(screen.getByText('K7M4QX')).toBeDefined()
  expect(screen.getByText(/parcours\.test/)).toBeDefined()
})

test('[ACC-43] where the link asks for a passphrase the wall says so, and not which', async () => {
  const workshop = await open()
  renderWith(<DisplayView wayIn={{ ...WAY_IN, asksPassphrase: true }} />, { workshop })
  screen.getByText(fr('display.join.passphrase'), AS_IS)
})

test('[DIS-2] people are counted once, screens are nobody, and no name is on the wall', async () => {
  const workshop = await open()
  here(
    workshop,
    person('a', 'participant'),
    person('a', 'participant'),
    person('b', 'observer'),
    person('w', 'display'),
  )
  renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(screen.getByRole('status').textContent).toBe(fr('display.people', { count: 2 }))
  expect(document.body.textContent).not.toContain('Name of')
})

test('[DIS-1] [DIS-2] an open round shows what is asked and how many have answered', async () => {
  const workshop = await open()
  here(workshop, person('a', 'participant'), person('b', 'participant'), person('o', 'observer'))
  const progress = byId({ id: 'round:1/a', roundId: 'round:1', personId: 'a', answered: 1 })
  sessionSays(workshop, {
    state: { startedAt: 1 },
    lists: { rounds: byId(ratingRound({ anonymity: 'unlinked' })), progress },
  })
  renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(screen.getByText(fr('display.answered', { done: 1, expected: 2 }))).toBeDefined()
  expect(screen.getByText(fr('display.anonymity.unlinked'))).toBeDefined()
  // Who comes late still comes in.
  expect(screen.getByText('K7M4QX')).toBeDefined()
})

test('[DIS-1] what was revealed is shown; pointed to, one action with every answer as a dot', async () => {
  const workshop = await openTestWorkshop({ template: 'jewellery' })
  const action = must(journeyOf(workshop).sequences[0]?.actions[0])
  const values = [1, 1, 2, 6, 7, 7]
  workshop.run(() =>
    ok([
      {
        op: 'put',
        kind: 'rounds',
        record: {
          id: `round:1/${action.id}`,
          roundId: 'round:1',
          firstId: 'round:1',
          number: 1,
          kind: 'rating',
          itemKind: 'actions',
          itemId: action.id,
          personaId: '',
          offerId: '',
          levels: 7,
          values,
          n: 6,
          cannotSay: 0,
          closedAt: 11,
          decision: null,
        },
      },
    ]),
  )
  sessionSays(workshop, {
    state: { startedAt: 1 },
    lists: {
      rounds: byId(ratingRound({ status: 'revealed', itemIds: [action.id], closedAt: 11 })),
      results: byId(resultOf('round:1', action.id, values)),
    },
  })
  renderWith(<DisplayView wayIn={null} />, { workshop })
  expect(screen.getByRole('img', { name: fr('display.map') })).toBeDefined()
  const summons = {
    id: 's',
    mode: 'invite',
    view: 'round',
    targetId: 'round:1',
    groupId: null,
    by: 'self',
    at: 1,
  } as const
  sessionSays(workshop, { state: { summons } })
  const scene = within(screen.getByRole('main'))
  expect(scene.getByRole('heading', { name: action.title })).toBeDefined()
  expect(scene.getByText(fr('rating.label.split'))).toBeDefined()
  const chart = scene.getByRole('img', { name: /1: 2, 2: 1, 3: 0/ })
  expect(chart.querySelectorAll('circle')).toHaveLength(6)
  expect(scene.getByText('3 en bas et 3 en haut')).toBeDefined()
})

test('[DIS-6] a lost line is said, and a refusal for good as well', async () => {
  const workshop = await open()
  renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(screen.queryByRole('alert')).toBe(null)
  const { act } = await import('@testing-library/react')
  act(() => workshop.status.setState({ line: 'offline' }))
  expect(screen.getByRole('alert').textContent).toBe(fr('display.offline'))
  act(() => workshop.status.setState({ line: 'closed', closed: 'link-expired' }))
  expect(screen.getByRole('alert').textContent).toContain(fr('error.link-expired'))
})

test('[DIS-6] the screen is kept awake, also after it was hidden', async () => {
  const release = vi.fn(async () => {})
  const request = vi.fn(async () => ({ release }))
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: { request } }))
  const workshop = await open()
  const { unmount } = renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(request).toHaveBeenCalledTimes(1)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(request).toHaveBeenCalledTimes(2)
  await vi.waitFor(() => expect(request.mock.results).toHaveLength(2))
  await Promise.resolve()
  unmount()
  await vi.waitFor(() => expect(release).toHaveBeenCalled())
  vi.unstubAllGlobals()
})

test('[DIS-1] the end is thanks, without a way in', async () => {
  const workshop = await open()
  sessionSays(workshop, { state: { startedAt: 1, closedAt: 2 } })
  renderWith(<DisplayView wayIn={WAY_IN} />, { workshop })
  expect(screen.getByText(fr('display.closed'), AS_IS)).toBeDefined()
  expect(screen.queryByText('K7M4QX')).toBe(null)
})

test('[GRP-16] while groups work the wall names them with their parts and how many are in each, and says a word to all; no person by name', async () => {
  const workshop = await open()
  const [first, second] = journeyOf(workshop).sequences.map(({ sequence }) => sequence)
  sessionSays(workshop, {
    state: {
      startedAt: 1,
      phaseId: 'p',
      word: { id: 'w', text: 'Encore cinq minutes', groupId: null, by: 'lea', at: 1 },
    },
    lists: {
      phases: byId(phaseOf('p', { inGroups: true })),
      people: byId(person('ann', 'participant'), person('bob', 'participant')),
      groups: byId(
        groupNamed('a', {
          name: 'Parents',
          area: { by: 'sequences', ids: [must(first).id, must(second).id] },
        }),
        groupNamed('b', { number: 2 }),
      ),
      groupSeats: byId({ id: 'ann', groupId: 'a' }, { id: 'bob', groupId: 'a' }),
    },
  })
  renderWith(<DisplayView wayIn={null} />, { workshop })
  const [parents, other] = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(parents).toContain('Parents')
  expect(parents).toContain(`${must(first).name}, ${must(second).name}`)
  expect(parents).toContain(fr('group.wall.people', { count: 2 }))
  expect(other).toContain(fr('group.area.everything'))
  expect(screen.getByText('Encore cinq minutes')).toBeTruthy()
  expect(document.body.textContent).not.toContain('Name of')
})

/** As many groups at work, each fourth of them with a name; two people in the second, one in the third, one in none. */
async function wallWith(count: number): Promise<Workshop> {
  const workshop = await open()
  const groups = Array.from({ length: count }, (_, i) =>
    groupNamed(`g${i + 1}`, { number: i + 1, name: i % 4 === 0 ? 'Les commerciaux' : '' }),
  )
  const seats: readonly [string, string | null][] = [
    ['ann', 'g2'],
    ['bob', 'g2'],
    ['cleo', 'g3'],
    ['dan', null],
  ]
  sessionSays(workshop, {
    state: { startedAt: 1, phaseId: 'p' },
    lists: {
      phases: byId(phaseOf('p', { inGroups: true })),
      groups: byId(...groups),
      groupSeats: byId(...seats.map(([id, groupId]) => ({ id, groupId }))),
    },
  })
  return workshop
}

test('[GRP-16] the wall counts those of each group; of many groups one without a name is its number, which is read out as what it is called', async () => {
  renderWith(<DisplayView wayIn={null} />, { workshop: await wallWith(12) })
  const items = screen.getAllByRole('listitem')
  expect(items.map((item) => item.lastElementChild?.textContent)).toEqual(
    items.map((_, i) => fr('group.wall.people', { count: [0, 2, 1][i] ?? 0 })),
  )
  const [named, second] = items
  expect(named?.querySelector('bdi')?.textContent?.replaceAll('\u00ad', '')).toBe('Les commerciaux')
  expect(second?.querySelector('bdi')).toBe(null)
  expect(second?.textContent).toContain(fr('group.number', { number: 2 }))
})

test('[GRP-16] the groups are in the largest letters in which all of them fit, and where none do, in fewer lines', async () => {
  // Of the others' three lines there is always room.
  let lines = 6
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(250)
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    const scene = must(this.closest('section')).style
    const most = Number(this.style.getPropertyValue('--part-lines'))
    const isFirst = this === screen.getAllByRole('listitem')[0]
    return 45 * Number(scene.getPropertyValue('--fit')) * Math.min(isFirst ? lines : 3, most)
  })
  const workshop = await wallWith(12)
  renderWith(<DisplayView wayIn={null} />, { workshop })
  const scene = must(screen.getByRole('heading', { name: fr('group.wall') }).parentElement)
  const told = () => [
    scene.style.getPropertyValue('--fit'),
    scene.hasAttribute('data-tight'),
    ...screen
      .getAllByRole('listitem')
      .slice(0, 2)
      .map(({ style }) =>
        ['--part-lines', '--name-lines'].map((name) => style.getPropertyValue(name)).join(),
      ),
  ]
  const again = () => sessionSays(workshop, { lists: { groupSeats: new Map() } })
  expect(told()).toEqual(['0.86', false, '9,2', '9,2'])
  lines = 8
  again()
  expect(told()).toEqual(['0.79', true, '5,2', '9,2'])
  lines = 5
  again()
  expect(told()).toEqual(['1', false, '9,2', '9,2'])
})
