import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import { kindLock, touchesLock } from '../../../src/model/facilitation/locks.ts'

const records: Readonly<Record<string, object>> = {
  'sequences sequence:a': { id: 'sequence:a' },
  'actions action:in': { id: 'action:in', place: { sequenceId: 'sequence:a', orderKey: 'a0' } },
  'actions action:out': { id: 'action:out', place: { sequenceId: 'sequence:b', orderKey: 'a0' } },
  'actions action:none': { id: 'action:none', place: null },
  'marks mark:in': { id: 'mark:in', actionId: 'action:in' },
  'marks mark:out': { id: 'mark:out', actionId: 'action:out' },
}
const find = (kind: string, id: string) => records[`${kind} ${id}`]
const touches = (change: object, ...locked: string[]) =>
  touchesLock(change as Exclude<Change, { op: 'meta' }>, new Set(locked), find)
const patch = (kind: string, id: string, fields = {}) => ({ op: 'patch', kind, id, fields })

test.each([
  ['its name', patch('sequences', 'sequence:a'), true],
  ['an action in it', patch('actions', 'action:in'), true],
  ['an action taken out of it', { op: 'remove', kind: 'actions', id: 'action:in' }, true],
  [
    'an action moved into it',
    patch('actions', 'action:out', { place: { sequenceId: 'sequence:a', orderKey: 'a1' } }),
    true,
  ],
  [
    'a new action in it',
    { op: 'put', kind: 'actions', record: { id: 'action:new', place: { sequenceId: 'sequence:a' } } },
    true,
  ],
  [
    'a mark of an action in it',
    { op: 'put', kind: 'marks', record: { id: 'mark:in', actionId: 'action:in' } },
    true,
  ],
  ['an action elsewhere', patch('actions', 'action:out', { title: 'x' }), false],
  ['an action that has no place', patch('actions', 'action:none'), false],
  [
    'a mark elsewhere',
    { op: 'put', kind: 'marks', record: { id: 'mark:out', actionId: 'action:out' } },
    false,
  ],
])('[SES-31] a locked sequence holds what stands in it: %s', (_what, change, held) => {
  expect(touches(change, 'sequence:a')).toBe(held)
})

test('[SES-31] a locked action holds its marks, a locked kind all of its records and no others', () => {
  expect(touches(patch('marks', 'mark:in'), 'action:in')).toBe(true)
  expect(touches(patch('marks', 'mark:out'), kindLock('marks'))).toBe(true)
  expect(touches(patch('actions', 'action:in'), kindLock('marks'))).toBe(false)
})
