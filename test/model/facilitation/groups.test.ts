// Who sits in which group: commands on plain session records.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GROUPS_MAX } from '../../../src/model/facilitation/group.ts'
import {
  addGroups,
  changeGroup,
  fillGroups,
  groupOf,
  removeGroups,
  seatInGroup,
  shareOut,
  worksInGroups,
} from '../../../src/model/facilitation/groups.ts'
import {
  emptySession,
  parseSessionRecord,
  type SessionChange,
  type SessionRecords,
} from '../../../src/model/facilitation/sessionRecords.ts'
import { readSessionState } from '../../../src/model/facilitation/sessionState.ts'
import { must } from '../../../src/model/must.ts'
import type { Result } from '../../../src/model/result.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { phaseOf } from '../../support/phaseOf.ts'
import { byId } from '../../support/sessionOf.ts'

const people = (...ids: string[]) => byId(...ids.map((id) => ({ id, name: id, role: 'participant' })))

function sessionWith(lists: Partial<Omit<SessionRecords, 'state'>>): SessionRecords {
  return { ...emptySession(), ...lists }
}

function after(session: SessionRecords, changes: readonly SessionChange[]): SessionRecords {
  const next = { groups: new Map(session.groups), groupSeats: new Map(session.groupSeats) }
  for (const change of changes) {
    if (change.op === 'state' || (change.kind !== 'groups' && change.kind !== 'groupSeats')) continue
    if (change.op === 'remove') next[change.kind].delete(change.id)
    else next[change.kind].set(change.record.id, change.record as never)
  }
  return { ...session, ...next }
}

function done<Code extends string>(session: SessionRecords, made: Result<readonly SessionChange[], Code>) {
  if (!made.ok) throw new Error(made.code)
  return after(session, made.value)
}

const wanted = (...ids: string[]) =>
  ids.map((id) => ({ id, name: '', colour: 'blue' as const, area: { by: 'everything' as const, ids: [] } }))

test('[GRP-1] groups get the lowest numbers that are free, and there are twelve at most', () => {
  let session = done(emptySession(), addGroups(emptySession(), wanted('a', 'b', 'c')))
  session = done(session, removeGroups(session, 'b'))
  session = done(session, addGroups(session, wanted('d', 'e')))
  expect([...session.groups.values()].map(({ id, number }) => [id, number])).toEqual([
    ['a', 1],
    ['c', 3],
    ['d', 2],
    ['e', 4],
  ])
  const many = wanted(...Array.from({ length: GROUPS_MAX - 3 }, (_, i) => `x${i}`))
  expect(addGroups(session, many)).toEqual({ ok: false, code: 'too-many-groups' })
  expect(addGroups(session, many.slice(1)).ok).toBe(true)
})

test('[GRP-1] a group keeps its number and who sits in it when it is called something else or given another part', () => {
  const groups = byId(groupNamed('a', { number: 2 }))
  const session = sessionWith({ groups, groupSeats: byId({ id: 'ann', groupId: 'a' }) })
  const area = { by: 'sequences', ids: ['sequence:s'] } as const
  const renamed = done(
    session,
    changeGroup(session, 'a', { name: 'Parents', area: { ...area, ids: [...area.ids] } }),
  )
  expect(groupOf(renamed, 'ann')).toEqual(
    groupNamed('a', { number: 2, name: 'Parents', area: area as never }),
  )
  expect(changeGroup(session, 'gone', { name: 'x' })).toEqual({ ok: false, code: 'group-missing' })
})

test('[GRP-2] shared out by chance, no group has two more than another, everybody named sits once, and the others stay', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: GROUPS_MAX }),
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 }),
      (groupCount, personCount, chance) => {
        const groups = byId(
          ...Array.from({ length: groupCount }, (_, i) => groupNamed(`g${i}`, { number: i + 1 })),
        )
        const ids = Array.from({ length: personCount }, (_, i) => `p${i}`)
        const groupSeats = byId({ id: 'away', groupId: 'g0' }, ...ids.map((id) => ({ id, groupId: 'g0' })))
        const session = sessionWith({ groups, groupSeats, people: people('away', ...ids) })
        let i = 0
        const below = (n: number) => must(chance[i++ % chance.length]) % n
        const shared = done(session, shareOut(session, [...ids, ...ids], below))
        expect(groupOf(shared, 'away')?.id).toBe('g0')
        const sizes = [...groups.keys()].map((id) => ids.filter((p) => groupOf(shared, p)?.id === id).length)
        expect(sizes.reduce((a, b) => a + b)).toBe(personCount)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('[GRP-2] chance decides: other dice, other groups; somebody who is no member is passed over', () => {
  const session = sessionWith({
    groups: byId(groupNamed('a'), groupNamed('b', { number: 2 })),
    people: people('p', 'q'),
  })
  const first = done(
    session,
    shareOut(session, ['p', 'q', 'stranger'], () => 0),
  )
  const second = done(
    session,
    shareOut(session, ['p', 'q'], (n) => (n === 2 ? 1 : 0)),
  )
  expect([groupOf(first, 'p')?.id, groupOf(first, 'q')?.id].sort()).toEqual(['a', 'b'])
  expect(first.groupSeats.has('stranger')).toBe(false)
  const third = done(session, shareOut(session, ['p', 'q'], oneThenZero()))
  const arrangements = [first, second, third].map((s) => groupOf(s, 'p')?.id)
  expect(new Set(arrangements).size).toBe(2)
  expect(shareOut(emptySession(), ['p'], () => 0)).toEqual({ ok: false, code: 'group-missing' })
})

function oneThenZero() {
  let asked = 0
  return () => (asked++ === 0 ? 1 : 0)
}

test('[GRP-3] who arrives later goes to the smallest group, the lowest number first; who was taken out by hand stays out', () => {
  const groups = byId(groupNamed('b', { number: 2 }), groupNamed('a', { number: 1 }))
  const groupSeats = byId({ id: 'ann', groupId: 'a' }, { id: 'out', groupId: null })
  const session = sessionWith({ groups, groupSeats })
  const filled = after(session, fillGroups(session, ['out', 'p1', 'p2', 'ann', 'p1']))
  expect(['ann', 'out', 'p1', 'p2'].map((id) => groupOf(filled, id)?.id ?? null)).toEqual([
    'a',
    null,
    'b',
    'a',
  ])
  expect(fillGroups(filled, ['ann', 'p1', 'p2', 'out'])).toEqual([])
  expect(fillGroups(emptySession(), ['p1'])).toEqual([])
})

test('[GRP-3] a person sits in one group, or in none; a group that is gone leaves nobody behind', () => {
  const session = sessionWith({
    groups: byId(groupNamed('a'), groupNamed('b', { number: 2 })),
    people: people('ann', 'bob'),
  })
  let now = done(session, seatInGroup(session, 'ann', 'a'))
  now = done(now, seatInGroup(now, 'ann', 'b'))
  now = done(now, seatInGroup(now, 'bob', 'a'))
  expect([groupOf(now, 'ann')?.id, groupOf(now, 'bob')?.id]).toEqual(['b', 'a'])
  expect(seatInGroup(now, 'ann', 'gone')).toEqual({ ok: false, code: 'group-missing' })
  expect(seatInGroup(now, 'nobody', 'a')).toEqual({ ok: false, code: 'person-missing' })
  now = done(now, removeGroups(now, 'b'))
  // Nowhere, and not taken out by hand: they can be put somewhere by themselves.
  expect([groupOf(now, 'ann'), now.groupSeats.has('ann')]).toEqual([null, false])
  now = done(now, removeGroups(now, null))
  expect([now.groups.size, now.groupSeats.size]).toEqual([0, 0])
  expect(removeGroups(now, 'a')).toEqual({ ok: false, code: 'group-missing' })
})

test('[GRP-4] groups count in a phase that is in groups, and without a group no phase is', () => {
  const phases = byId(phaseOf('map', { inGroups: true }), phaseOf('talk'))
  const groups = byId(groupNamed('a'))
  const at = (phaseId: string | null) => readSessionState({ phaseId })
  expect(worksInGroups({ phases, groups, state: at('map') })).toBe(true)
  expect(worksInGroups({ phases, groups, state: at('talk') })).toBe(false)
  expect(worksInGroups({ phases, groups, state: at(null) })).toBe(false)
  expect(worksInGroups({ phases, groups: new Map(), state: at('map') })).toBe(false)
})

test('[GRP-4] a phase, a summons and the state of an older server read as ones without groups', () => {
  const { inGroups: _new, ...older } = phaseOf('phase:1')
  expect(parseSessionRecord('phases', 'phase:1', older)).toMatchObject({ inGroups: false })
  const summons = { id: 's', mode: 'hold', view: 'map', targetId: null, by: 'ann', at: 1 }
  expect(readSessionState({ summons })).toMatchObject({
    summons: { ...summons, groupId: null },
    groupsJoin: 'smallest',
    word: null,
  })
})
