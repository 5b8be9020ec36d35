import { expect, test } from 'vitest'
import {
  type CardGroup,
  groupCards,
  isPlaced,
  placeCards,
  placedCards,
} from '../../../src/model/commands/card.ts'
import { turnNoteIntoFriction } from '../../../src/model/commands/note.ts'
import { revealWriting } from '../../../src/model/facilitation/rounds.ts'
import { emptySession } from '../../../src/model/facilitation/sessionRecords.ts'
import type { Card, WrittenCard } from '../../../src/model/facilitation/writing.ts'
import { must } from '../../../src/model/must.ts'
import type { Records } from '../../../src/model/records.ts'
import type { ActionId, FrictionId, NoteId } from '../../../src/model/schema/ids.ts'
import { byId, writingRound } from '../../support/sessionOf.ts'
import { recordsAfter, smallWorkshop } from '../../support/smallWorkshop.ts'

const records = (): Records => smallWorkshop()
const actionOf = (all: Records, at = 0): ActionId => must([...all.actions.keys()].sort()[at]) as ActionId

function card(word: string, text: string, itemId: string, fields: Partial<Card> = {}): Card {
  const cardId = `card:${word.padStart(16, '0')}`
  return {
    id: `round:writing-round0/${cardId}`,
    roundId: 'round:writing-round0',
    cardId,
    itemId,
    text,
    authorId: '',
    authorName: '',
    hidden: false,
    ...fields,
  }
}
const ROUND = { ...writingRound(), id: 'round:writing-round0', title: 'Irritants' }
function put(all: Records, groups: readonly CardGroup[], fields: object = {}): Records {
  return recordsAfter(all, (seen) => placeCards(seen, { ...ROUND, ...fields }, groups))
}

test('[WRI-12] the same words about the same thing are together, whatever the case, the spaces and the full stop', () => {
  const groups = groupCards([
    card('1', 'Trop long.', 'action:a'),
    card('2', ' trop  LONG', 'action:a'),
    card('3', 'Trop long', 'action:b'),
    card('4', '…', 'action:a'),
    card('5', '!', 'action:a'),
    card('6', '', 'action:a', { hidden: true }),
  ])
  expect(groups.map((group) => group.map(({ cardId }) => cardId.at(-1)))).toEqual([
    ['1', '2'],
    ['3'],
    ['4'],
    ['5'],
  ])
})

test('[WRI-13] cards become frictions at their actions in one step, in order, with where they come from', () => {
  const before = records()
  const [a, b] = [actionOf(before, 0), actionOf(before, 1)]
  const after = put(
    before,
    groupCards([
      card('1', 'Trop long', a, { authorName: 'Ann' }),
      card('2', 'trop long', a, { authorName: 'Bob' }),
      card('3', 'Pas clair', a),
      card('4', 'Trop cher', b),
    ]),
  )
  const added = [...after.frictions.values()].filter(({ id }) => !before.frictions.has(id))
  expect(added.map(({ text, actionId }) => [text, actionId])).toEqual([
    ['Trop long', a],
    ['Pas clair', a],
    ['Trop cher', b],
  ])
  expect(new Set(added.filter(({ actionId }) => actionId === a).map(({ orderKey }) => orderKey)).size).toBe(2)
  expect(added.map(({ origin }) => [origin?.author, origin?.round])).toEqual([
    ['Ann, Bob', 'Irritants'],
    ['', 'Irritants'],
    ['', 'Irritants'],
  ])
})

test('[WRI-14] what is on the map is not put there again: by whoever, in whatever group, made into whatever', () => {
  const before = records()
  const a = actionOf(before)
  const one = card('1', 'Trop long', a)
  const two = card('2', 'trop long', a)
  const at = (groups: readonly CardGroup[]) => placeCards(before, ROUND, groups)
  // Two people at once make one record: its id follows from the round and the card.
  expect(at([[one]])).toEqual(at([[one]]))
  const after = put(before, [[one]])
  expect(placeCards(after, ROUND, [[one, two]])).toEqual({ ok: true, value: [] })
  expect(isPlaced(placedCards(after), [two, one])).toBe(true)
  // A note that became a friction says still where it comes from.
  const noted = put(before, [[one]], { target: 'notes' })
  const noteId = must([...noted.notes.keys()].find((id) => !before.notes.has(id))) as NoteId
  const made = { id: 'friction:new' as FrictionId, actionId: a }
  const then = recordsAfter(noted, (seen) => turnNoteIntoFriction(seen, noteId, made))
  expect(placeCards(then, ROUND, [[one]])).toEqual({ ok: true, value: [] })
  // Removed, it can be put there again.
  expect(placeCards(before, ROUND, [[one]])).toMatchObject({ value: [{ op: 'put' }] })
})

test('[WRI-13] what has lost its place is left out; alone it is refused; the parking lot is a note that is parked', () => {
  const before = records()
  const gone = card('1', 'Trop long', 'action:gone')
  expect(placeCards(before, ROUND, [[gone]])).toEqual({ ok: false, code: 'action-missing' })
  expect(placeCards(before, ROUND, [[gone], [card('2', 'Clair', actionOf(before))]])).toMatchObject({
    value: [{ kind: 'frictions' }],
  })
  const round = { target: 'notes', itemKind: 'parking' } as const
  const parked = put(before, [[card('3', 'Plus tard', 'parking', { authorName: 'Ann' })]], round)
  const note = must([...parked.notes.values()].find(({ id }) => !before.notes.has(id)))
  expect(note).toMatchObject({
    text: 'Plus tard',
    parked: true,
    authorName: 'Ann',
    origin: { author: 'Ann' },
  })
  const sequences = { target: 'notes', itemKind: 'sequences' } as const
  expect(placeCards(before, { ...ROUND, ...sequences }, [[card('4', 'Idée', 'sequence:gone')]])).toEqual({
    ok: false,
    code: 'sequence-missing',
  })
})

test('[WRI-6] cards of too few people, who drew back at the last moment, come hidden', () => {
  const round = { ...writingRound(), anonymity: 'anonymous' as const }
  const session = { ...emptySession(), rounds: byId(round) }
  const written = ['a', 'b'].map(
    (personId): WrittenCard => ({
      cardId: `card:${personId}`,
      personId,
      itemId: 'action:a',
      text: 'Mot',
      signed: false,
      name: '',
      withheld: false,
    }),
  )
  const revealed = revealWriting(session, round.id, written, 5)
  if (!revealed.ok) throw new Error(revealed.code)
  const cards = revealed.value.flatMap((change) =>
    change.op === 'put' && change.kind === 'cards' ? [change.record] : [],
  )
  expect(cards.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['', true],
    ['', true],
  ])
})
