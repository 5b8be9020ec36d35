// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { NO_PARTS, type PartRights } from '../../../src/model/facilitation/parts.ts'
import { must } from '../../../src/model/must.ts'
import { AgendaTab } from '../../../src/panels/session/AgendaTab.tsx'
import { DoorQueue } from '../../../src/panels/session/DoorQueue.tsx'
import { HandQueue } from '../../../src/panels/session/HandQueue.tsx'
import { HoldAlong } from '../../../src/panels/session/HoldAlong.tsx'
import { PhasePopover } from '../../../src/panels/session/PhasePopover.tsx'
import { mayWords } from '../../../src/panels/session/phaseWords.ts'
import { RoomTab } from '../../../src/panels/session/RoomTab.tsx'
import { SessionPanel } from '../../../src/panels/session/SessionPanel.tsx'
import { TimerControls } from '../../../src/panels/session/TimerControls.tsx'
import type { SessionApi } from '../../../src/store/sessionApi.ts'
import { openTestWorkshop, type TestWorkshop } from '../../support/openTestWorkshop.ts'
import { phaseOf } from '../../support/phaseOf.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'
import { answering, byId, sessionSays } from '../../support/sessionOf.ts'

afterEach(() => vi.useRealTimers())

type Called = keyof SessionApi
/** A workshop whose requests are written down in `calls`. */
async function open(names: readonly Called[], options: TestWorkshop = {}) {
  const calls: [Called, ...unknown[]][] = []
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
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const person = (id: string, name: string) => ({ id, name, role: 'participant' })
const PEOPLE = byId(person('ann', 'Ann'), person('bob', 'Bob')) as never

test('[SES-20] hands stand in the order they were raised; one is lowered, or all', async () => {
  const { workshop, calls } = await open(['lowerHand'])
  const hands = byId({ id: 'ann', raisedAt: 20 }, { id: 'bob', raisedAt: 10 })
  sessionSays(workshop, { lists: { people: PEOPLE, hands } })
  renderWith(<HandQueue />, { workshop })
  expect(screen.getAllByRole('listitem').map((row) => row.textContent?.slice(0, 3))).toEqual(['Bob', 'Ann'])
  press('Baisser la main\u00a0: Bob')
  press(/^Tout baisser|^Baisser toutes/)
  await vi.waitFor(() =>
    expect(calls).toEqual([
      ['lowerHand', 'bob'],
      ['lowerHand', null],
    ]),
  )
})

test('[SES-14] [SES-19] who waits is let in one by one, or all newcomers at once; who claims to be known is asked about apart', async () => {
  const { workshop, calls } = await open(['admit', 'turnAway'])
  const waiting = byId(
    { id: 'n2', name: 'Zoé', askedAt: 2, claims: null },
    { id: 'n1', name: '', askedAt: 1, claims: null },
    { id: 'n3', name: 'Portable', askedAt: 3, claims: 'ann' },
  )
  sessionSays(workshop, { lists: { people: PEOPLE, waiting: waiting as never } })
  renderWith(<DoorQueue />, { workshop })
  const rows = screen.getAllByRole('listitem')
  expect(rows[1]?.textContent).toContain('Zoé')
  expect(rows[2]?.textContent).toMatch(/Portable.*Ann/)
  press('Faire entrer Zoé')
  press(/^Oui, la même personne\s: Portable et Ann$/)
  press('Refuser Zoé')
  press(/^Faire entrer .*2/)
  await vi.waitFor(() =>
    expect(calls).toEqual([
      ['admit', ['n2']],
      ['admit', ['n3']],
      ['turnAway', 'n2'],
      ['admit', ['n1', 'n2']],
    ]),
  )
})

test('[SES-6] the clock is started as planned, lengthened, shortened, held and ended', async () => {
  const { workshop, calls } = await open(['orderTimer'])
  sessionSays(workshop, {
    lists: { phases: byId(phaseOf('map', { minutes: 40 })) },
    state: { phaseId: 'map' },
  })
  renderWith(<TimerControls />, { workshop })
  const minutes = screen.getByRole<HTMLInputElement>('textbox')
  expect(minutes.value).toBe('40')
  fireEvent.change(minutes, { target: { value: '2,5' } })
  fireEvent.submit(must(minutes.closest('form')))
  fireEvent.change(minutes, { target: { value: 'dix' } })
  fireEvent.submit(must(minutes.closest('form')))
  const runs = { id: 't', startedAt: 0, durationMs: 600_000, pausedAt: null, endedAt: null }
  sessionSays(workshop, { state: { timer: runs } })
  for (const name of ['+5 min', '+1 min', '−1 min', 'Pause', 'Finir maintenant']) press(name)
  sessionSays(workshop, { state: { timer: { ...runs, pausedAt: 5 } } })
  press('Reprendre')
  await vi.waitFor(() => expect(calls).toHaveLength(7))
  expect(calls.map(([, order]) => order)).toEqual([
    { do: 'start', minutes: 2.5 },
    { do: 'add', minutes: 5 },
    { do: 'add', minutes: 1 },
    { do: 'add', minutes: -1 },
    { do: 'pause' },
    { do: 'end' },
    { do: 'resume' },
  ])
})

test('[SES-11] [SES-13] [SES-3] the rules of the room: each choice is one request, and the room says how it is now', async () => {
  const { workshop, calls } = await open(['changeSettings', 'summon', 'letGo'])
  sessionSays(workshop, { state: { cursorsShown: false } })
  renderWith(<RoomTab />, { workshop })
  const cursors = within(screen.getByRole('group', { name: 'Curseurs en direct' }))
  expect(cursors.getByRole<HTMLInputElement>('radio', { name: 'Selon le moment' }).checked).toBe(true)
  expect(screen.getByText(/Ils sont coupés en ce moment\./)).toBeDefined()
  fireEvent.click(cursors.getByRole('radio', { name: 'Allumés' }))
  fireEvent.click(screen.getByRole('switch', { name: 'Réactions' }))
  fireEvent.click(screen.getByRole('switch', { name: 'Calme pour tous' }))
  fireEvent.change(screen.getByRole('combobox', { name: 'À la porte' }), { target: { value: 'after-start' } })
  fireEvent.change(screen.getByRole('combobox', { name: 'Après combien de minutes' }), {
    target: { value: '10' },
  })
  const settings = () => calls.filter(([name]) => name === 'changeSettings').map(([, given]) => given)
  await vi.waitFor(() =>
    expect(settings()).toEqual([
      { cursors: 'on' },
      { reactions: false },
      { quiet: true },
      { lobby: 'after-start' },
      { successionMinutes: 10 },
    ]),
  )
})

test('[SES-20] [SES-34] while others are held their views follow what is looked at here, once the hand rests; not what another leads', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { workshop, calls } = await open(['summon'])
  const summons = {
    id: 's',
    mode: 'hold',
    view: 'map',
    targetId: null,
    groupId: null,
    by: 'self',
    at: 1,
  } as const
  sessionSays(workshop, { state: { summons } })
  renderWith(<HoldAlong />, { workshop })
  const [first, second] = [...workshop.records.getState().actions.values()]
  const select = (id: string) =>
    act(() => workshop.view.setState({ selection: { kind: 'action', id } as never }))
  select(must(first).id)
  act(() => vi.advanceTimersByTime(200))
  select(must(second).id) // passed over the first on the way
  act(() => vi.advanceTimersByTime(500))
  expect(calls).toEqual([['summon', { mode: 'hold', view: 'map', targetId: must(second).id, groupId: null }]])
  act(() => workshop.view.setState({ page: 'table' }))
  act(() => vi.advanceTimersByTime(500))
  expect(calls.at(-1)).toEqual([
    'summon',
    { mode: 'hold', view: 'table', targetId: must(second).id, groupId: null },
  ])
  for (const other of [
    { ...summons, by: 'ann' },
    { ...summons, mode: 'summon' as const },
  ]) {
    sessionSays(workshop, { state: { summons: other } })
    select(must(first).id)
    act(() => vi.advanceTimersByTime(500))
    select(must(second).id)
    act(() => vi.advanceTimersByTime(500))
  }
  expect(calls).toHaveLength(2)
})

test('[SES-5] the panel of who leads: agenda first, then rounds, people, groups and room, by tabs', async () => {
  const { workshop } = await open(['layAgenda'])
  sessionSays(workshop, { lists: { people: PEOPLE } })
  renderWith(<SessionPanel onClose={() => {}} onOpenRound={() => {}} />, { workshop })
  const tabs = screen.getAllByRole('tab')
  expect(tabs).toHaveLength(5)
  expect(must(tabs[0]).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByRole('button', { name: 'Poser le déroulé de la méthode' })).toBeDefined()
  fireEvent.click(screen.getByRole('tab', { name: 'Présents' }))
  await screen.findByText('Ann')
  expect(screen.queryByRole('button', { name: 'Poser le déroulé de la méthode' })).toBeNull()
})

test('[SES-37] [SES-38] what participants may do, part by part: folded at first, saved with the phase, said to them in words', async () => {
  const { workshop, calls } = await open(['changePhase'])
  const say = (access: 'own' | 'read', parts: Partial<PartRights>) =>
    sessionSays(workshop, {
      lists: { phases: byId(phaseOf('map', { access, parts: { ...NO_PARTS, ...parts } })) },
      state: { phaseId: 'map' },
    })
  say('own', {})
  renderWith(<AgendaTab />, { workshop })
  press('Modifier map')
  expect(screen.queryByRole('combobox', { name: 'Commentaires' })).toBe(null)
  fireEvent.click(screen.getByText('Plus précisément, partie par partie'))
  const levels = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Niveaux de satisfaction' })
  expect(levels.selectedOptions[0]?.textContent).toBe(
    fr('lead.phase.parts.asAll', { access: fr('phase.access.own') }),
  )
  fireEvent.change(levels, { target: { value: 'read' } })
  fireEvent.change(screen.getByRole('combobox', { name: 'Points de friction' }), {
    target: { value: 'edit' },
  })
  press('Enregistrer')
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  expect(calls[0]?.[2]).toMatchObject({
    access: 'own',
    parts: { ...NO_PARTS, levels: 'read', frictions: 'edit' },
  })
  const words = mayWords(
    phaseOf('map', { access: 'own', parts: { ...NO_PARTS, levels: 'read', frictions: 'edit' } }),
    'participant',
    fr,
  )
  expect(words.replaceAll('\u00a0', ' ')).toBe(
    'Vous pouvez ajouter, et modifier ce que vous avez ajouté vous-même. Sauf points de friction : tout modifier. Sauf niveaux de satisfaction : lecture seule.',
  )
})

test('[SES-37] comment only is one choice, and one word to those it is for', async () => {
  const { workshop, calls } = await open(['changePhase'])
  sessionSays(workshop, { lists: { phases: byId(phaseOf('map')) }, state: { phaseId: 'map' } })
  renderWith(<AgendaTab />, { workshop })
  press('Modifier map')
  const access = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Les participants peuvent' })
  fireEvent.change(access, { target: { value: 'comment' } })
  expect(access.selectedOptions[0]?.textContent).toBe('Commenter seulement')
  press('Enregistrer')
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  const commentOnly = { access: 'read', parts: { ...NO_PARTS, comments: 'own' } } as const
  expect(calls[0]?.[2]).toMatchObject(commentOnly)
  expect(mayWords(phaseOf('map', commentOnly), 'participant', fr)).toBe(fr('phase.may.comment'))
  // Another word takes the part with it that only it named.
  sessionSays(workshop, { lists: { phases: byId(phaseOf('map', commentOnly)) } })
  screen.getByText(/Commenter seulement/)
  press('Modifier map')
  fireEvent.change(screen.getByRole('combobox', { name: 'Les participants peuvent' }), {
    target: { value: 'own' },
  })
  press('Enregistrer')
  await vi.waitFor(() => expect(calls).toHaveLength(2))
  expect(calls[1]?.[2]).toMatchObject({ access: 'own', parts: NO_PARTS })
})

test.each(['plan', 'close', 'rate'] as const)(
  '[SES-32] a phase that is about the plan leads there: %s',
  async (kind) => {
    const { workshop } = await open([])
    const showPage = vi.fn()
    workshop.view.setState({ page: 'map', showPage })
    sessionSays(workshop, {
      lists: { phases: byId({ ...phaseOf('now'), kind }) },
      state: { phaseId: 'now' },
    })
    const onClose = vi.fn()
    renderWith(<PhasePopover trigger={createRef()} onClose={onClose} />, { workshop })
    screen.getByText(fr('bar.instructions'), AS_IS)
    if (kind === 'rate') {
      expect(screen.queryByRole('button', { name: 'Voir que faire d’abord' })).toBe(null)
      return
    }
    press('Voir que faire d’abord')
    expect([onClose.mock.calls.length, showPage.mock.calls]).toEqual([1, [['plan']]])
    act(() => workshop.view.setState({ page: 'plan' }))
    expect(screen.queryByRole('button', { name: 'Voir que faire d’abord' })).toBe(null)
  },
)
