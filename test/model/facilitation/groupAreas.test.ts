// Which part of the map a change is in.
import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import type { Area } from '../../../src/model/facilitation/group.ts'
import { isOutside } from '../../../src/model/facilitation/groupAreas.ts'
import { refusalOf } from '../../../src/model/facilitation/mayChange.ts'
import { NO_PARTS, rightsOf } from '../../../src/model/facilitation/parts.ts'
import { emptyRecords } from '../../../src/model/parseRecords.ts'
import { groupNamed } from '../../support/groupNamed.ts'
import { byId } from '../../support/sessionOf.ts'

const sequence = (id: string) => ({ id, name: id, situation: '', moment: 'before', orderKey: 'a0' })
const action = (id: string, sequenceId: string) => ({ id, place: { sequenceId, orderKey: 'a0' }, title: id })
const records = {
  ...emptyRecords(),
  sequences: byId(sequence('sequence:ours'), sequence('sequence:theirs')),
  actions: byId(
    action('action:ours', 'sequence:ours'),
    action('action:theirs', 'sequence:theirs'),
    action('action:tray', 'sequence:gone'),
  ),
  frictions: byId(
    { id: 'friction:ours', actionId: 'action:ours' },
    { id: 'friction:theirs', actionId: 'action:theirs' },
  ),
  notes: byId({
    id: 'note:theirs',
    anchor: { sequenceId: 'sequence:theirs', across: 0, band: 'x', down: 0 },
  }),
  channels: byId({ id: 'channel:web', name: 'Web' }),
  measures: byId({ id: 'measure:m' }),
} as unknown as ReturnType<typeof emptyRecords>
const find = (kind: string, id: string): object | undefined =>
  (records as unknown as Record<string, ReadonlyMap<string, object>>)[kind]?.get(id)

function outside(area: Area, change: Change): boolean {
  return isOutside(change, { area }, records, find)
}
const patch = (kind: string, id: string, fields: object = {}): Change =>
  ({ op: 'patch', kind, id, fields }) as Change
const put = (kind: string, record: object): Change => ({ op: 'put', kind, record }) as Change
const remove = (kind: string, id: string): Change => ({ op: 'remove', kind, id }) as Change
const markOf = (actionId: string, personaId = 'persona:p', offerId = 'offer:o') => ({
  ...{ id: `mark:${actionId}/${personaId}/${offerId}/apriori`, actionId, personaId, offerId },
  evidence: 'apriori',
})
const to = (sequenceId: string) => ({ place: { sequenceId, orderKey: 'a1' } })

const SEQUENCES: Area = { by: 'sequences', ids: ['sequence:ours'] }
test.each<[string, Change, boolean]>([
  ['rename an action of theirs', patch('actions', 'action:ours', { title: 'x' }), false],
  ['rename an action of another’s', patch('actions', 'action:theirs', { title: 'x' }), true],
  [
    'type in the notes of another’s',
    { op: 'text', kind: 'actions', id: 'action:theirs', field: 'notes', from: '', to: 'x' },
    true,
  ],
  ['remove another’s', remove('actions', 'action:theirs'), true],
  ['add an action in their part', put('actions', { id: 'action:new', ...to('sequence:ours') }), false],
  ['add an action in another’s part', put('actions', { id: 'action:new', ...to('sequence:theirs') }), true],
  ['move an action away, into another’s part', patch('actions', 'action:ours', to('sequence:theirs')), true],
  [
    'move an action of another’s into their part',
    patch('actions', 'action:theirs', to('sequence:ours')),
    true,
  ],
  ['take an action out of the tray', patch('actions', 'action:tray', to('sequence:ours')), false],
  ['rate an action of theirs', put('marks', markOf('action:ours')), false],
  ['rate an action of another’s', put('marks', markOf('action:theirs')), true],
  [
    'add a friction at another’s action',
    put('frictions', { id: 'friction:new', actionId: 'action:theirs' }),
    true,
  ],
  ['reword a friction of another’s', patch('frictions', 'friction:theirs', { text: 'x' }), true],
  [
    'move a friction to another’s action',
    patch('frictions', 'friction:ours', { actionId: 'action:theirs' }),
    true,
  ],
  [
    'a note in another’s part',
    put('notes', { id: 'note:new', anchor: { sequenceId: 'sequence:theirs' } }),
    true,
  ],
  [
    'move another’s note into their part',
    patch('notes', 'note:theirs', { anchor: { sequenceId: 'sequence:ours' } }),
    true,
  ],
  [
    'comment on another’s friction',
    put('comments', { id: 'comment:new', subjectId: 'friction:theirs' }),
    true,
  ],
  ['comment on another’s note', put('comments', { id: 'comment:new', subjectId: 'note:theirs' }), true],
  [
    'comment on a mark of another’s',
    put('comments', { id: 'comment:new', subjectId: markOf('action:theirs').id }),
    true,
  ],
  [
    'comment on their own sequence',
    put('comments', { id: 'comment:new', subjectId: 'sequence:ours' }),
    false,
  ],
  [
    'an owner for another’s friction',
    put('responsibilities', { id: 'x', subjectId: 'friction:theirs', ownerId: 'owner:o' }),
    true,
  ],
  [
    'a measure against another’s friction',
    put('answers', { id: 'x', measureId: 'measure:m', answeredId: 'friction:theirs' }),
    true,
  ],
  ['rename their sequence', patch('sequences', 'sequence:ours', { name: 'x' }), false],
  ['remove another’s sequence', remove('sequences', 'sequence:theirs'), true],
  ['add a sequence', put('sequences', sequence('sequence:new')), true],
  ['add a persona', put('personas', { id: 'persona:new' }), true],
  ['add an offer', put('offers', { id: 'offer:new' }), true],
  ['rename the workshop', { op: 'meta', fields: { title: 'x' } }, true],
  ['add a channel, which all share', put('channels', { id: 'channel:new', name: 'x' }), false],
  ['reword a measure, which stands nowhere', patch('measures', 'measure:m', { title: 'x' }), false],
  // As undo asks: it says where, not to what.
  [
    'undo what goes back into another’s part',
    patch('actions', 'action:ours', { sequenceId: 'sequence:theirs', actionId: 'sequence:theirs' }),
    true,
  ],
  [
    'undo the removal of a mark of another’s',
    patch('marks', 'x', { sequenceId: 'action:theirs', actionId: 'action:theirs' }),
    true,
  ],
])('[GRP-5] a group with sequences of its own: %s', (_what, change, expected) => {
  expect(outside(SEQUENCES, change)).toBe(expected)
})

const PERSONAS: Area = { by: 'personas', ids: ['persona:p'] }
test.each<[string, Change, boolean]>([
  ['rate for their persona, anywhere', put('marks', markOf('action:theirs')), false],
  ['rate for another persona', put('marks', markOf('action:ours', 'persona:q')), true],
  [
    'take back a level of another persona',
    patch('marks', 'x', { sequenceId: 'persona:q', actionId: 'persona:q' }),
    true,
  ],
  ['describe their persona', patch('personas', 'persona:p', { portrait: 'x' }), false],
  ['describe another persona', patch('personas', 'persona:q', { portrait: 'x' }), true],
  ['comment on another persona', put('comments', { id: 'comment:new', subjectId: 'persona:q' }), true],
  [
    'add an action, which all personas share',
    put('actions', { id: 'action:new', ...to('sequence:theirs') }),
    false,
  ],
  ['add an offer', put('offers', { id: 'offer:new' }), true],
  ['add a sequence', put('sequences', sequence('sequence:new')), true],
  ['remove a sequence', remove('sequences', 'sequence:theirs'), true],
])('[GRP-5] a group with a persona of its own: %s', (_what, change, expected) => {
  expect(outside(PERSONAS, change)).toBe(expected)
})

test('[GRP-5] a group with an offer of its own rates that one; a table of its own has everything', () => {
  const offers: Area = { by: 'offers', ids: ['offer:o'] }
  expect(outside(offers, put('marks', markOf('action:theirs')))).toBe(false)
  expect(outside(offers, put('marks', markOf('action:ours', 'persona:p', 'offer:n')))).toBe(true)
  expect(outside(offers, patch('offers', 'offer:n', { name: 'x' }))).toBe(true)
  expect(outside(offers, put('sequences', sequence('sequence:new')))).toBe(true)
  const all: Area = { by: 'everything', ids: [] }
  for (const change of [patch('actions', 'action:theirs'), put('personas', { id: 'persona:new' })])
    expect(outside(all, change)).toBe(false)
})

test('[GRP-5] [GRP-6] outside is refused, all of it when a part of it is; facilitators are free; without a group one is told whom to ask', () => {
  const group = groupNamed('a', { area: SEQUENCES })
  const standing = {
    rights: rightsOf('edit', NO_PARTS),
    leads: false,
    me: 'ann',
    authorOf: () => null,
    exists: (kind: string, id: string) => find(kind, id) !== undefined,
    isLocked: () => false,
    group,
    isOutside: (change: Change) => isOutside(change, group, records, find),
  }
  const ours = patch('actions', 'action:ours', { title: 'x' })
  const theirs = patch('actions', 'action:theirs', { title: 'x' })
  expect(refusalOf([ours], standing)).toBe(null)
  expect(refusalOf([ours, theirs], standing)).toBe('group-part')
  expect(refusalOf([theirs], { ...standing, leads: true })).toBe(null)
  expect(refusalOf([ours], { ...standing, group: 'none' })).toBe('group-none')
  expect(refusalOf([theirs], { ...standing, group: null, isOutside: () => false })).toBe(null)
  // What the phase gives to its author alone stays so within the part.
  expect(refusalOf([ours], { ...standing, rights: rightsOf('own', NO_PARTS) })).toBe('phase-own')
})
