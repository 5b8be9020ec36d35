import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import { refusalOf, type Standing } from '../../../src/model/facilitation/mayChange.ts'

const standing: Standing = {
  access: 'own',
  leads: false,
  me: 'ann',
  authorOf: (id) => ({ 'action:mine': 'ann', 'action:theirs': 'bob' })[id] ?? null,
  exists: (_kind, id) => id !== 'action:new',
  isLocked: (change) => change.op === 'patch' && change.id === 'action:locked',
}
const patch = (id: string): Change => ({ op: 'patch', kind: 'actions', id, fields: { title: 'x' } })
const remove = (id: string): Change => ({ op: 'remove', kind: 'actions', id })
const put = (id: string): Change => ({ op: 'put', kind: 'actions', record: { id } })

test.each([
  ['add', [put('action:new')], null],
  ['change what is one’s own', [patch('action:mine')], null],
  ['remove what is one’s own', [remove('action:mine')], null],
  ['change another’s', [patch('action:theirs')], 'phase-own'],
  ['replace another’s', [put('action:theirs')], 'phase-own'],
  ['change what came with the template', [patch('action:template')], 'phase-own'],
  ['take another’s along', [remove('action:mine'), remove('action:theirs')], 'phase-own'],
  ['rename the workshop', [{ op: 'meta', fields: { title: 'x' } }], 'phase-own'],
  ['change what is locked', [patch('action:locked')], 'record-locked'],
] as const)('[SES-29] adding one’s own: %s', (_what, changes, refusal) => {
  expect(refusalOf(changes as readonly Change[], standing)).toBe(refusal)
})

test('[SES-29] reading lets participants change nothing, editing all but what is locked; who leads, everything', () => {
  expect(refusalOf([put('action:new')], { ...standing, access: 'read' })).toBe('phase-reads')
  expect(refusalOf([patch('action:theirs')], { ...standing, access: 'edit' })).toBe(null)
  expect(refusalOf([patch('action:locked')], { ...standing, access: 'edit' })).toBe('record-locked')
  for (const access of ['read', 'own', 'edit'] as const)
    expect(refusalOf([patch('action:locked')], { ...standing, access, leads: true })).toBe(null)
})
