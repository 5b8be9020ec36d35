// What the screen on the wall shows now. It follows the room by itself: what the facilitator points to, else what is going on.
//
// Invariants (docs/spec/display.md)
// - Nothing in it belongs to one person: no selection, no own answer, no cursor.
// - An open round goes before everything but the end: people look up to see how many have answered.

import { worksInGroups } from '../../model/facilitation/groups.ts'
import type { PhaseKind } from '../../model/facilitation/phase.ts'
import { currentPhase } from '../../model/facilitation/roomRules.ts'
import type { Round } from '../../model/facilitation/round.ts'
import type { SessionRecords } from '../../model/facilitation/sessionRecords.ts'

export type Scene =
  /** Before the first phase and the first result: how to come in, as large as can be. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'answering'; readonly roundId: string }
  /** `itemId`: one thing of it; null for all. */
  | { readonly kind: 'result'; readonly roundId: string; readonly itemId: string | null }
  /** What the customer does, by name: while it is gathered, and not judged yet. */
  | { readonly kind: 'steps' }
  /** Who works where, while groups work in their parts. */
  | { readonly kind: 'groups' }
  /** `targetId`: what is pointed to; null for the whole. */
  | { readonly kind: 'map'; readonly targetId: string | null }
  | { readonly kind: 'plan' }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'closed' }

/** Phases of the method before anything is judged. */
const GATHERING: readonly (PhaseKind | undefined)[] = ['persona', 'map']

type Room = Pick<SessionRecords, 'state' | 'rounds' | 'phases' | 'groups'>

export function sceneOf(room: Room): Scene {
  const scene = following(room)
  const isWhole = scene.kind === 'map' && scene.targetId === null
  // Whoever leads shows the map all the same by pointing to it.
  if (isWhole && room.state.summons === null && worksInGroups(room)) return { kind: 'groups' }
  return isWhole && GATHERING.includes(currentPhase(room)?.kind) ? { kind: 'steps' } : scene
}

function following({ state, rounds }: Room): Scene {
  if (state.closedAt !== null) return { kind: 'closed' }
  const byTime = [...rounds.values()].sort((a, b) => a.openedAt - b.openedAt)
  const open = byTime.findLast(({ status }) => status === 'open')
  if (open !== undefined) return { kind: 'answering', roundId: open.id }
  const pointed = state.summons === null ? null : pointedTo(state.summons, byTime)
  if (pointed !== null) return pointed
  // What this phase has found is what is talked about, until the next phase; without phases, what was found last.
  const since = state.startedAt === null ? 0 : (state.phaseSince ?? Number.POSITIVE_INFINITY)
  const found = byTime.findLast(({ status, closedAt }) => status === 'revealed' && (closedAt ?? 0) >= since)
  if (found !== undefined) return { kind: 'result', roundId: found.id, itemId: null }
  return state.startedAt === null ? { kind: 'welcome' } : { kind: 'map', targetId: null }
}

type Summons = NonNullable<SessionRecords['state']['summons']>

function pointedTo({ view, targetId }: Summons, byTime: readonly Round[]): Scene | null {
  switch (view) {
    case 'map':
    case 'table':
      return { kind: 'map', targetId }
    case 'plan':
      return { kind: 'plan' }
    case 'summary':
      return { kind: 'decisions' }
    case 'round':
      return resultPointedTo(targetId, byTime)
  }
}

/** A round, one of its results (`<round>/<thing>`), or a thing that a round was about. Nothing that is still hidden. */
function resultPointedTo(targetId: string | null, byTime: readonly Round[]): Scene | null {
  const revealed = byTime.filter(({ status }) => status === 'revealed')
  const [roundId, itemId = null] = (targetId ?? '').split('/')
  const named = revealed.find(({ id }) => id === roundId)
  if (named !== undefined) return { kind: 'result', roundId: named.id, itemId }
  const about = revealed.findLast(({ itemIds }) => targetId !== null && itemIds.includes(targetId))
  if (about !== undefined) return { kind: 'result', roundId: about.id, itemId: targetId }
  const last = revealed.at(-1)
  return last === undefined ? null : { kind: 'result', roundId: last.id, itemId: null }
}
