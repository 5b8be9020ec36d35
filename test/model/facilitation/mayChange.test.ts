import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import { refusalOf, type Standing } from '../../../src/model/facilitation/mayChange.ts'
import {
  type Access,
  NO_PARTS,
  type PartRights,
  partsOfChange,
  rightsOf,
} from '../../../src/model/facilitation/parts.ts'
import { parseSessionRecord } from '../../../src/model/facilitation/sessionRecords.ts'
import { phaseOf } from '../../support/phaseOf.ts'

const standing: Standing = {
  rights: rightsOf('own', NO_PARTS),
  leads: false,
  me: 'ann',
  authorOf: (id) => ({ 'action:mine': 'ann', 'action:theirs': 'bob' })[id] ?? null,
  exists: (_kind, id) => id !== 'action:new',
  group: null,
  isOutside: () => false,
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
  expect(refusalOf([put('action:new')], { ...standing, rights: rightsOf('read', NO_PARTS) })).toBe(
    'phase-reads',
  )
  expect(refusalOf([patch('action:theirs')], { ...standing, rights: rightsOf('edit', NO_PARTS) })).toBe(null)
  expect(refusalOf([patch('action:locked')], { ...standing, rights: rightsOf('edit', NO_PARTS) })).toBe(
    'record-locked',
  )
  for (const access of ['read', 'own', 'edit'] as const)
    expect(
      refusalOf([patch('action:locked')], { ...standing, rights: rightsOf(access, NO_PARTS), leads: true }),
    ).toBe(null)
})

const allow = (access: Access, parts: Partial<PartRights>): Standing => ({
  ...standing,
  rights: rightsOf(access, { ...NO_PARTS, ...parts }),
})
const on = (
  kind: 'marks' | 'comments' | 'notes' | 'frictions' | 'measures',
  id = 'action:theirs',
): Change => ({
  op: 'patch',
  kind,
  id,
  fields: { text: 'x' },
})

test.each([
  ['levels read, the rest own', allow('own', { levels: 'read' }), [on('marks')], 'phase-part'],
  ['levels read, own cards', allow('own', { levels: 'read' }), [patch('action:mine')], null],
  [
    'a step that touches a part for reading too',
    allow('edit', { levels: 'read' }),
    [patch('action:mine'), on('marks')],
    'phase-part',
  ],
  ['comments alone, another kind', allow('read', { comments: 'own' }), [on('notes')], 'phase-part'],
  ['comments alone, a comment', allow('read', { comments: 'own' }), [on('comments', 'action:new')], null],
  ['comments alone, another’s comment', allow('read', { comments: 'own' }), [on('comments')], 'phase-own'],
  [
    'frictions edited by all, cards by their authors',
    allow('own', { frictions: 'edit' }),
    [on('frictions')],
    null,
  ],
  [
    'frictions edited by all, another’s card',
    allow('own', { frictions: 'edit' }),
    [on('frictions'), patch('action:theirs')],
    'phase-own',
  ],
  [
    'the title of the workshop',
    allow('edit', { setting: 'read' }),
    [{ op: 'meta', fields: { title: 'x' } }],
    'phase-part',
  ],
  ['the plan', allow('edit', { plan: 'read' }), [on('measures')], 'phase-part'],
  [
    'all parts for reading, said one by one',
    allow('edit', Object.fromEntries(Object.keys(NO_PARTS).map((part) => [part, 'read']))),
    [on('marks')],
    'phase-reads',
  ],
] as const)('[SES-37] part by part: %s', (_what, now, changes, refusal) => {
  expect(refusalOf(changes as readonly Change[], now)).toBe(refusal)
  expect(refusalOf(changes as readonly Change[], { ...now, leads: true })).toBe(null)
})

test.each([
  ['a title', { op: 'patch', fields: { title: 'x' } }, ['cards']],
  ['a move', { op: 'patch', fields: { place: { sequenceId: 's', orderKey: 'a' } } }, ['cards']],
  ['an emotion', { op: 'patch', fields: { emotion: 'joy' } }, ['lanes']],
  ['both at once', { op: 'patch', fields: { title: 'x', emotion: 'joy' } }, ['cards', 'lanes']],
  ['letters of a note in its lane', { op: 'text', field: 'notes', from: '', to: 'x' }, ['lanes']],
  [
    'a card with nothing more than a title',
    { op: 'put', record: { id: 'a', title: 'x', emotion: '', importance: null } },
    ['cards'],
  ],
  [
    'a pasted card with what stands in its lanes',
    { op: 'put', record: { id: 'a', title: 'x', emotion: 'joy' } },
    ['cards', 'lanes'],
  ],
  ['its removal', { op: 'remove' }, ['cards']],
] as const)('[SES-37] of an action: %s', (_what, change, parts) => {
  expect(partsOfChange({ kind: 'actions', id: 'a', ...change } as unknown as Change)).toEqual(parts)
})

test('[SES-37] a phase of an older server has one word for all; damaged parts are as the phase says', () => {
  const { parts: _parts, ...older } = phaseOf('p', { access: 'own' })
  expect(parseSessionRecord('phases', 'p', older)?.parts).toEqual(NO_PARTS)
  const odd = { ...older, parts: { levels: 'read', cards: 'everything', future: 'own' } }
  expect(parseSessionRecord('phases', 'p', odd)?.parts).toEqual({ ...NO_PARTS, levels: 'read' })
})
