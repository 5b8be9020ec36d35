// Commands on the agenda, and what it says about the time.
import { must } from '../must.ts'
import { compareOrdered, firstOrderKeys, orderKeyAfter } from '../order.ts'
import { fail, ok, type Result } from '../result.ts'
import { NO_PARTS } from './parts.ts'
import { DEFAULT_AGENDA, PHASES_MAX, type Phase } from './phase.ts'
import type { SessionChange, SessionRecords } from './sessionRecords.ts'

type Changes<Code extends string> = Result<readonly SessionChange[], Code>

export function sortedPhases({ phases }: Pick<SessionRecords, 'phases'>): readonly Phase[] {
  return [...phases.values()].sort(compareOrdered)
}

/** The phases of the template; `newId` makes an id for each. */
export function defaultAgenda(newId: () => string): SessionChange[] {
  const keys = firstOrderKeys(DEFAULT_AGENDA.length)
  return DEFAULT_AGENDA.map((planned, i) => ({
    op: 'put',
    kind: 'phases',
    record: {
      id: newId(),
      title: '',
      instructions: '',
      spentMs: 0,
      inGroups: false,
      orderKey: must(keys[i]),
      ...planned,
      parts: { ...NO_PARTS, ...planned.parts },
    },
  }))
}

/** Puts a new phase after another; null: first. */
export function addPhase(
  session: SessionRecords,
  phase: Omit<Phase, 'orderKey' | 'spentMs'>,
  afterId: string | null,
): Changes<'phase-missing' | 'too-many-phases'> {
  if (session.phases.size >= PHASES_MAX) return fail('too-many-phases')
  const orderKey = orderKeyAfter(session.phases.values(), afterId)
  if (orderKey === null) return fail('phase-missing')
  return ok([{ op: 'put', kind: 'phases', record: { ...phase, orderKey, spentMs: 0 } }])
}

export function changePhase(
  session: SessionRecords,
  id: string,
  fields: Partial<Omit<Phase, 'id' | 'orderKey' | 'spentMs'>>,
): Changes<'phase-missing'> {
  const phase = session.phases.get(id)
  if (phase === undefined) return fail('phase-missing')
  return ok([{ op: 'put', kind: 'phases', record: { ...phase, ...fields } }])
}

/** Moves a phase after another; null: first. What runs goes on running. */
export function movePhase(
  session: SessionRecords,
  id: string,
  afterId: string | null,
): Changes<'phase-missing'> {
  const phase = session.phases.get(id)
  if (phase === undefined || id === afterId) return fail('phase-missing')
  const others = [...session.phases.values()].filter((other) => other.id !== id)
  const orderKey = orderKeyAfter(others, afterId)
  if (orderKey === null) return fail('phase-missing')
  return ok([{ op: 'put', kind: 'phases', record: { ...phase, orderKey } }])
}

/** Takes a phase off the agenda; the one that runs is left first. */
export function removePhase(session: SessionRecords, id: string, now: number): Changes<'phase-missing'> {
  if (!session.phases.has(id)) return fail('phase-missing')
  const leave = session.state.phaseId === id ? leavePhase(session, now) : []
  return ok([...leave.filter((change) => change.op === 'state'), { op: 'remove', kind: 'phases', id }])
}

/**
 * Goes to a phase, any of them, or to none; a closed workshop is opened again by it. The time spent in the one before is added up; ready
 * signals are cleared.
 */
export function goToPhase(session: SessionRecords, id: string | null, now: number): Changes<'phase-missing'> {
  if (id !== null && !session.phases.has(id)) return fail('phase-missing')
  const { phaseId, closedAt, startedAt, cursors } = session.state
  if (id === phaseId && closedAt === null) return ok([])
  return ok([
    ...leavePhase(session, now),
    ...[...session.ready.keys()].map((person) => ({ op: 'remove', kind: 'ready', id: person }) as const),
    {
      op: 'state',
      fields: {
        phaseId: id,
        phaseSince: id === null ? null : now,
        closedAt: null,
        startedAt: id === null ? startedAt : (startedAt ?? now),
        // Off at first wherever people rate, also when they were switched on for what came before.
        ...(cursors === 'on' && id !== null && session.phases.get(id)?.kind === 'rate'
          ? { cursors: 'auto' }
          : {}),
      },
    },
  ])
}

/**
 * The workshop is over: no phase, no clock, nobody held. It can be opened again by going to a phase. What is still blind would stay
 * so for ever: such a round comes to an end first.
 */
export function closeSession(session: SessionRecords, now: number): Changes<'round-open'> {
  if ([...session.rounds.values()].some(({ status }) => status === 'open')) return fail('round-open')
  const left = goToPhase(session, null, now)
  const fields = { closedAt: now, timer: null, summons: null }
  return ok([...(left.ok ? left.value : []), { op: 'state', fields }])
}

function leavePhase({ phases, state }: SessionRecords, now: number): SessionChange[] {
  const phase = state.phaseId === null ? undefined : phases.get(state.phaseId)
  const none = { op: 'state', fields: { phaseId: null, phaseSince: null } } as const
  if (phase === undefined) return [none]
  const spentMs = spentIn(phase, { state }, now)
  return [{ op: 'put', kind: 'phases', record: { ...phase, spentMs } }, none]
}

/** Spent in a phase until now, over all stays. */
export function spentIn(phase: Phase, { state }: Pick<SessionRecords, 'state'>, now: number): number {
  if (state.phaseId !== phase.id || state.phaseSince === null) return phase.spentMs
  return phase.spentMs + Math.max(0, now - state.phaseSince)
}

/**
 * How far the workshop is behind its plan, in milliseconds; less than 0: ahead. Phases that were left count with what they
 * took against what was planned, the one that runs once it is over its minutes, those to come not at all.
 */
export function agendaDrift(session: Pick<SessionRecords, 'phases' | 'state'>, now: number): number {
  let drift = 0
  for (const phase of session.phases.values()) {
    const spent = spentIn(phase, session, now)
    const planned = phase.minutes * 60_000
    if (phase.id === session.state.phaseId) drift += Math.max(0, spent - planned)
    else if (spent > 0) drift += spent - planned
  }
  return drift
}

/** When the agenda will be through, if what is left takes what is planned. */
export function expectedEnd(session: Pick<SessionRecords, 'phases' | 'state'>, now: number): number {
  let left = 0
  for (const phase of session.phases.values()) {
    const spent = spentIn(phase, session, now)
    const planned = phase.minutes * 60_000
    if (phase.id === session.state.phaseId) left += Math.max(0, planned - spent)
    else if (spent === 0) left += planned
  }
  return now + left
}
