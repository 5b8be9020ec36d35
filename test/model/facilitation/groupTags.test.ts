// In which group something was made: what carries a tag, what hands it on, and what carries none.
import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/change.ts'
import { withGroupTags } from '../../../src/model/facilitation/groupTags.ts'
import { workOfGroups } from '../../../src/model/facilitation/groupWork.ts'
import { emptyRecords } from '../../../src/model/parseRecords.ts'
import type { RecordKind } from '../../../src/model/records.ts'
import { type GroupTag, groupTagId, groupTagSchema } from '../../../src/model/schema/groupTag.ts'
import type { Note } from '../../../src/model/schema/note.ts'

const put = (kind: RecordKind, record: object): Change => ({ op: 'put', kind, record }) as unknown as Change
const remove = (kind: RecordKind, id: string): Change => ({ op: 'remove', kind, id })
const PARENTS = { id: 'group:a', name: 'Parents', number: 1 }
const tag = (recordId: string, fields: Partial<GroupTag> = {}): GroupTag => ({
  ...{ id: groupTagId(recordId), recordId, groupId: 'group:b', name: 'Élus', number: 2, madeAtMs: 5 },
  ...fields,
})
const origin = { roundId: 'round:r', cardId: 'card:c', round: 'Tour', author: '' }

/** The tags that the step brings, as what it was made of says and who made it. */
function tagsOf(
  changes: readonly Change[],
  there: {
    readonly group?: typeof PARENTS | null
    readonly notes?: object
    readonly tags?: readonly GroupTag[]
  } = {},
): readonly (readonly [string, string | null])[] {
  const { group = PARENTS, notes = {}, tags = [] } = there
  const all = withGroupTags(changes, {
    group,
    tags: new Map(tags.map((each) => [each.id, each])),
    notes: new Map(Object.entries(notes)) as ReadonlyMap<string, Pick<Note, 'origin'>>,
    nowMs: 7,
    exists: () => false,
    isTheirs: () => true,
  })
  expect(all.slice(0, changes.length)).toEqual(changes)
  return all.slice(changes.length).map((change) => {
    if (change.op === 'put') {
      const { recordId, groupId } = groupTagSchema.parse(change.record)
      return [recordId, groupId] as const
    }
    expect(change).toMatchObject({ op: 'remove', kind: 'groupTags' })
    return [change.op === 'remove' ? change.id : '', null] as const
  })
}

test('[GRP-7] what is added says when, by whom it was made and what they were called', () => {
  const [, added] = withGroupTags([put('actions', { id: 'action:a' })], {
    ...{ group: PARENTS, tags: new Map(), notes: new Map(), nowMs: 7 },
    ...{ exists: () => false, isTheirs: () => true },
  })
  const fields = { groupId: 'group:a', name: 'Parents', number: 1, madeAtMs: 7 }
  expect(added).toEqual(put('groupTags', { ...tag('action:a'), ...fields }))
})

test('[GRP-17] a card of a round is of no group, whoever puts it onto the map; nor is a level that was taken', () => {
  expect(tagsOf([put('frictions', { id: 'friction:c', origin })])).toEqual([])
  expect(tagsOf([put('notes', { id: 'note:c', origin })])).toEqual([])
  expect(tagsOf([put('frictions', { id: 'friction:own', origin: null })])).toEqual([
    ['friction:own', 'group:a'],
  ])
  const mark = put('marks', { id: 'mark:m' })
  expect(tagsOf([mark, put('rounds', { id: 'round:r/action:a' })])).toEqual([])
  // It was a group's before: now it is everybody's.
  const before = tag('mark:m')
  expect(tagsOf([mark, put('rounds', { id: 'round:r/action:a' })], { tags: [before] })).toEqual([
    [before.id, null],
  ])
})

test('[GRP-17] a note that was a card becomes an action of no group', () => {
  const turned = [put('actions', { id: 'action:a' }), remove('notes', 'note:c')]
  expect(tagsOf(turned, { notes: { 'note:c': { origin } } })).toEqual([])
  expect(tagsOf(turned, { notes: { 'note:c': { origin: null } } })).toEqual([['action:a', 'group:a']])
})

test.each([[null], [PARENTS]])(
  '[GRP-7] a note that becomes an action or a friction hands its tag on, in whichever group it does (%o)',
  (group) => {
    const ofNote = tag('note:n')
    const there = { group, notes: { 'note:n': { origin: null } }, tags: [ofNote] }
    for (const kind of ['actions', 'frictions'] as const)
      expect(tagsOf([put(kind, { id: 'made' }), remove('notes', 'note:n')], there)).toEqual([
        ['made', 'group:b'],
        [ofNote.id, null],
      ])
  },
)

test('[GRP-7] [GRP-17] a group that is gone has the last name it had; a card in the tags of another program is left out', () => {
  const records = {
    ...emptyRecords(),
    actions: new Map([
      ['action:a', { id: 'action:a', place: {} }],
      ['action:b', { id: 'action:b', place: {} }],
    ]),
    frictions: new Map([['friction:c', { id: 'friction:c', origin }]]),
    groupTags: new Map(
      [
        tag('action:a', { name: 'Après', madeAtMs: 9 }),
        tag('action:b', { name: 'Avant', madeAtMs: 8 }),
        tag('friction:c', { name: 'Jamais', madeAtMs: 10 }),
      ].map((each) => [each.id, each]),
    ),
  } as unknown as ReturnType<typeof emptyRecords>
  const [work] = workOfGroups(records)
  expect([work?.name, work?.made.map(({ id }) => id).toSorted()]).toEqual(['Après', ['action:a', 'action:b']])
})
