import { expect, test } from 'vitest'
import type { Phase, PhaseKind } from '../../../src/model/facilitation/phase.ts'
import type { Round } from '../../../src/model/facilitation/round.ts'
import { readSessionState } from '../../../src/model/facilitation/sessionState.ts'
import { sceneOf } from '../../../src/panels/display/scene.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { byId } from '../../support/sessionOf.ts'

const round = (id: string, status: Round['status'], at: number): Round =>
  ({
    id,
    status,
    openedAt: at,
    closedAt: status === 'open' ? null : at + 1,
    itemIds: ['action:a'],
  }) as unknown as Round

function scene(
  state: Readonly<Record<string, unknown>>,
  rounds: readonly Round[] = [],
  kind: PhaseKind = 'rate',
  inGroups = false,
) {
  return sceneOf({
    state: readSessionState({ startedAt: 1, phaseId: 'p', phaseSince: 10, ...state }),
    rounds: new Map(rounds.map((r) => [r.id, r])),
    phases: new Map([['p', { id: 'p', kind, inGroups } as Phase]]),
    groups: byId(groupNamed('a')),
  })
}
const summons = (view: string, targetId: string | null) => ({
  summons: { id: 's', mode: 'invite', view, targetId, by: 'participant:f', at: 1 },
})

test('[DIS-1] before the first phase the way in, then the map, at the end the thanks', () => {
  const before = { startedAt: null, phaseId: null, phaseSince: null }
  expect(scene(before)).toEqual({ kind: 'welcome' })
  // A room that works without phases.
  expect(scene(before, [round('round:r', 'revealed', 20)])).toEqual({
    kind: 'result',
    roundId: 'round:r',
    itemId: null,
  })
  expect(scene({})).toEqual({ kind: 'map', targetId: null })
  expect(scene({ closedAt: 99 }, [round('round:o', 'open', 20)])).toEqual({ kind: 'closed' })
})

test.each(['persona', 'map'] as const)(
  '[DIS-7] in the phase %s the actions are named, wherever the room is brought, but to one thing',
  (kind) => {
    expect(scene({}, [], kind)).toEqual({ kind: 'steps' })
    expect(scene(summons('map', null), [], kind)).toEqual({ kind: 'steps' })
    expect(scene(summons('map', 'action:a'), [], kind)).toEqual({ kind: 'map', targetId: 'action:a' })
    expect(scene({ closedAt: 99 }, [], kind)).toEqual({ kind: 'closed' })
  },
)

test('[DIS-1] an open round goes before what is pointed to, the latest before others', () => {
  const rounds = [
    round('round:1', 'open', 20),
    round('round:2', 'open', 30),
    round('round:0', 'revealed', 40),
  ]
  expect(scene(summons('plan', null), rounds)).toEqual({ kind: 'answering', roundId: 'round:2' })
})

test('[DIS-1] what this phase has found is shown until the next phase, a round that was called off never', () => {
  expect(scene({}, [round('round:1', 'revealed', 20)])).toEqual({
    kind: 'result',
    roundId: 'round:1',
    itemId: null,
  })
  expect(scene({ phaseSince: 22 }, [round('round:1', 'revealed', 20)]).kind).toBe('map')
  expect(scene({}, [round('round:1', 'dropped', 20)]).kind).toBe('map')
})

test.each([
  ['map', 'action:a', { kind: 'map', targetId: 'action:a' }],
  ['table', null, { kind: 'map', targetId: null }],
  ['plan', null, { kind: 'plan' }],
  ['summary', null, { kind: 'decisions' }],
  ['round', 'round:1', { kind: 'result', roundId: 'round:1', itemId: null }],
  ['round', 'round:1/action:a', { kind: 'result', roundId: 'round:1', itemId: 'action:a' }],
  ['round', 'action:a', { kind: 'result', roundId: 'round:1', itemId: 'action:a' }],
  ['round', null, { kind: 'result', roundId: 'round:1', itemId: null }],
] as const)('[DIS-1] brought to %s %s, the wall goes there too', (view, targetId, expected) => {
  expect(scene(summons(view, targetId), [round('round:1', 'revealed', 2)])).toEqual(expected)
})

test('[DIS-2] pointing to a round that was called off, or to nothing, shows the map', () => {
  expect(scene(summons('round', 'round:1'), [round('round:1', 'dropped', 2)]).kind).toBe('map')
  expect(scene(summons('round', 'round:gone')).kind).toBe('map')
})

test('[GRP-16] while groups work the wall shows them, whatever kind of phase; an open round, and what is pointed to, go before', () => {
  for (const kind of ['map', 'rate', 'free'] as const)
    expect(scene({}, [], kind, true)).toEqual({ kind: 'groups' })
  expect(scene({}, [], 'map')).toEqual({ kind: 'steps' })
  expect(scene(summons('map', null), [], 'rate', true)).toEqual({ kind: 'map', targetId: null })
  expect(scene({}, [round('round:o', 'open', 20)], 'map', true)).toMatchObject({ kind: 'answering' })
  expect(scene({ closedAt: 99 }, [], 'map', true)).toEqual({ kind: 'closed' })
})
