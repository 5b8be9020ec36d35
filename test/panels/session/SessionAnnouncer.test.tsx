// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NO_PARTS } from '../../../src/model/facilitation/parts.ts'
import type { Timer } from '../../../src/model/facilitation/timer.ts'
import { SessionAnnouncer } from '../../../src/panels/session/SessionAnnouncer.tsx'
import type { Workshop } from '../../../src/store/workshop.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { phaseOf as phase } from '../../support/phaseOf.ts'
import { renderWith } from '../../support/renderWith.tsx'
import { byId, sessionSays } from '../../support/sessionOf.ts'

const NOW = 1_800_000_000_000
const MINUTE = 60_000

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A workshop whose server's time is what is returned second. */
async function open(): Promise<[Workshop, { now: number }]> {
  const time = { now: NOW }
  const workshop = await openTestWorkshop({ role: 'participant' })
  return [{ ...workshop, clock: { ...workshop.clock, now: () => time.now } }, time]
}

const told = () =>
  [...screen.getByRole('log').children].map((line) => line.textContent.replaceAll(/[\u00a0\u202f]/g, ' '))

test('[SES-32] a phase and what it allows are told when it begins, what was so before one came is not', async () => {
  const [workshop] = await open()
  const phases = byId(phase('Accueil'), phase('Pause', { access: 'read' }))
  sessionSays(workshop, { lists: { phases }, state: { phaseId: 'Accueil', phaseSince: NOW - 10 * MINUTE } })
  renderWith(<SessionAnnouncer />, { workshop })
  expect(told()).toEqual([])
  sessionSays(workshop, { state: { phaseId: 'Pause', phaseSince: NOW } })
  expect(told()).toEqual([expect.stringMatching(/^Nouvelle phase : Pause\..* se consulte seulement/)])
  sessionSays(workshop, { lists: { phases: byId(phase('Accueil'), phase('Pause')) } })
  expect(told()).toHaveLength(2)
  expect(told()[1]).toMatch(/^Ce que vous pouvez faire a changé\. .*modifier/)
})

test('[SES-38] another right for one part is told, and named', async () => {
  const [workshop] = await open()
  sessionSays(workshop, {
    lists: { phases: byId(phase('Carte')) },
    state: { phaseId: 'Carte', phaseSince: NOW - 10 * MINUTE },
  })
  renderWith(<SessionAnnouncer />, { workshop })
  const parts = { ...NO_PARTS, levels: 'read' } as const
  sessionSays(workshop, { lists: { phases: byId(phase('Carte', { parts })) } })
  expect(told()).toEqual([
    expect.stringMatching(/a changé\. .* Sauf niveaux de satisfaction : lecture seule\.$/),
  ])
})

test('[SES-32] a phase that began while this part of the page was still coming is told', async () => {
  const [workshop] = await open()
  sessionSays(workshop, {
    lists: { phases: byId(phase('Accueil')) },
    state: { phaseId: 'Accueil', phaseSince: NOW - 2_000 },
  })
  renderWith(<SessionAnnouncer />, { workshop })
  expect(told()).toEqual([expect.stringMatching(/^Nouvelle phase : Accueil\./)])
})

test('[SES-27] of the clock its start, the last minute and the end are told, each once', async () => {
  const [workshop, time] = await open()
  sessionSays(workshop, {})
  renderWith(<SessionAnnouncer />, { workshop })
  const timer: Timer = {
    id: 'timer:1',
    startedAt: NOW,
    durationMs: 3 * MINUTE,
    pausedAt: null,
    endedAt: null,
  }
  sessionSays(workshop, { state: { timer } })
  function at(ms: number): void {
    time.now = NOW + ms
    act(() => void vi.advanceTimersByTime(500))
  }
  expect(told()).toEqual([expect.stringMatching(/3 minutes/)])
  at(MINUTE)
  expect(told()).toHaveLength(1)
  at(2 * MINUTE)
  at(2.5 * MINUTE)
  at(2.9 * MINUTE)
  expect(told().slice(1)).toEqual(['Il reste une minute.'])
  at(3 * MINUTE)
  sessionSays(workshop, { state: { timer: { ...timer, endedAt: NOW + 3 * MINUTE } } })
  at(4 * MINUTE)
  expect(told().slice(2)).toEqual(['Le temps est écoulé. Ce que vous tapez reste.'])
})

test('[SES-27] a clock that ran before one came is not told as begun', async () => {
  const [workshop] = await open()
  sessionSays(workshop, {
    state: {
      timer: { id: 't', startedAt: NOW - MINUTE, durationMs: 9 * MINUTE, pausedAt: null, endedAt: null },
    },
  })
  renderWith(<SessionAnnouncer />, { workshop })
  expect(told()).toEqual([])
})

test('[SES-70] who leads is told who knocks and who raises a hand, others are not', async () => {
  const led = await openTestWorkshop({ role: 'facilitator' })
  const knocks = (id: string, name: string) => ({
    id,
    name,
    role: 'participant' as const,
    askedAt: 1,
    claims: null,
  })
  const people = byId({ id: 'participant:b', name: 'Bruno', role: 'participant' })
  sessionSays(led, { lists: { waiting: byId(knocks('participant:a', 'Ana')), people } })
  renderWith(<SessionAnnouncer />, { workshop: led })
  sessionSays(led, {
    lists: { waiting: byId(knocks('participant:a', 'Ana'), knocks('participant:c', 'Chloé')) },
  })
  sessionSays(led, { lists: { waiting: new Map() } })
  sessionSays(led, { lists: { hands: byId({ id: 'participant:b', raisedAt: 1 }) } })
  sessionSays(led, { lists: { hands: new Map() } })
  expect(told()).toEqual(['Chloé attend à la porte.', 'Bruno lève la main.'])
})

test('[SES-70] who does not lead is told neither', async () => {
  const [workshop] = await open()
  sessionSays(workshop, {
    lists: { people: byId({ id: 'participant:b', name: 'Bruno', role: 'participant' }) },
  })
  renderWith(<SessionAnnouncer />, { workshop })
  sessionSays(workshop, { lists: { hands: byId({ id: 'participant:b', raisedAt: 1 }) } })
  expect(told()).toEqual([])
})
