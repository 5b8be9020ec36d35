// From cards that were written blind to records of the map.
//
// Invariants
// - The id of what a card becomes follows from the round and the card: put there by two people at once it is one record.
// - What is on the map already is not put there again, whatever it was made into since.
import type { Change } from '../change.ts'
import type { WritingRound } from '../facilitation/round.ts'
import type { Card } from '../facilitation/writing.ts'
import { readJourney, sortedSequences } from '../journey.ts'
import { orderKeyLast } from '../order.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Friction, NEW_FRICTION } from '../schema/friction.ts'
import type { ActionId, FrictionId, NoteId, SequenceId } from '../schema/ids.ts'
import type { Note } from '../schema/note.ts'
import { AUTHORS_MAX, type Origin } from '../schema/origin.ts'

/** Cards with the same words about the same thing: they become one record. The first is the one whose id counts. */
export type CardGroup = readonly [Card, ...Card[]]

type Target = Pick<WritingRound, 'id' | 'itemKind' | 'target' | 'title'>

/** Cards of the same words, whatever the case, the spaces and the full stop, in the order of their first. Hidden ones are none. */
export function groupCards(cards: readonly Card[]): readonly CardGroup[] {
  const groups = new Map<string, [Card, ...Card[]]>()
  for (const card of cards) {
    if (card.hidden) continue
    const key = `${card.itemId}\n${sameWords(card.text)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [card])
    else group.push(card)
  }
  return [...groups.values()]
}

function sameWords(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  const bare = words.replace(/[\s.,;:!…]+$/u, '')
  return bare === '' ? words : bare
}

/** The cards of the map, as `round/card`. */
export function placedCards({ frictions, notes }: Pick<Records, 'frictions' | 'notes'>): ReadonlySet<string> {
  const placed = new Set<string>()
  for (const { origin } of [...frictions.values(), ...notes.values()])
    if (origin !== null) placed.add(`${origin.roundId}/${origin.cardId}`)
  return placed
}

/** True when one of them is on the map: the others say the same. */
export function isPlaced(placed: ReadonlySet<string>, group: CardGroup): boolean {
  return group.some(({ id }) => placed.has(id))
}

/**
 * Puts cards onto the map, as frictions or notes at what they are about, as one undo step. What is there already is left out; so
 * is what has lost its place, unless nothing else is left.
 */
export function placeCards(
  records: Records,
  round: Target,
  groups: readonly CardGroup[],
): Result<readonly Change[], 'action-missing' | 'sequence-missing'> {
  const placed = placedCards(records)
  const changes: Change[] = []
  let refused: 'action-missing' | 'sequence-missing' | null = null
  const frictions = [...records.frictions.values()]
  for (const group of groups) {
    if (isPlaced(placed, group)) continue
    if (round.target === 'frictions') {
      const friction = frictionOf(records, round, group, frictions)
      if (friction === null) refused ??= 'action-missing'
      else {
        frictions.push(friction)
        changes.push({ op: 'put', kind: 'frictions', record: friction })
      }
    } else {
      const note = noteOf(records, round, group, changes.length)
      if (note === null) refused ??= round.itemKind === 'actions' ? 'action-missing' : 'sequence-missing'
      else changes.push({ op: 'put', kind: 'notes', record: note })
    }
  }
  return refused !== null && changes.length === 0 ? fail(refused) : ok(changes)
}

function frictionOf(
  { actions }: Records,
  round: Target,
  group: CardGroup,
  frictions: readonly Friction[],
): Friction | null {
  const [{ text, itemId }] = group
  const actionId = itemId as ActionId
  if (!actions.has(actionId)) return null
  return {
    id: `friction:${tokenOf(group)}` as FrictionId,
    actionId,
    text,
    orderKey: orderKeyLast(frictions.filter((friction) => friction.actionId === actionId)),
    ...NEW_FRICTION,
    origin: originOf(round, group),
  }
}

function noteOf(records: Records, round: Target, group: CardGroup, before: number): Note | null {
  const [{ text, itemId, authorId }] = group
  const place = placeOf(records, round, itemId, before)
  if (place === null) return null
  const origin = originOf(round, group)
  const parked = round.itemKind === 'parking'
  return {
    id: `note:${tokenOf(group)}` as NoteId,
    text,
    authorId: group.length === 1 ? authorId : '',
    authorName: group.length === 1 ? group[0].authorName : '',
    colour: parked ? 'grey' : 'yellow',
    // No band of the sheet: at the foot of its sequence, beside the others.
    anchor: { ...place, band: 'cards', down: 1 },
    parked,
    origin,
  }
}

/** Which sequence, and how far into it; `before`: so many were put there in the same step. */
function placeOf(
  records: Records,
  { itemKind }: Target,
  itemId: string,
  before: number,
): { readonly sequenceId: SequenceId; readonly across: number } | null {
  const aside = ((before * 7) % 20) / 100
  if (itemKind === 'actions') {
    for (const { sequence, actions } of readJourney(records).sequences) {
      const at = actions.findIndex(({ id }) => id === itemId)
      if (at >= 0) return { sequenceId: sequence.id, across: rounded((at + 0.3 + aside) / actions.length) }
    }
    return null
  }
  const sequence =
    itemKind === 'parking'
      ? sortedSequences(records.sequences).at(-1)
      : records.sequences.get(itemId as SequenceId)
  return sequence === undefined
    ? null
    : { sequenceId: sequence.id, across: rounded(((before * 7) % 20) / 20) }
}

function rounded(share: number): number {
  return Math.round(Math.min(1, share) * 1000) / 1000
}

function originOf(round: Target, group: CardGroup): Origin {
  const names = [...new Set(group.map(({ authorName }) => authorName).filter((name) => name !== ''))]
  // Of cards with the same words, one without a name leaves it open whose it was.
  const author = group.every(({ authorName }) => authorName !== '') ? names.join(', ') : ''
  return {
    roundId: round.id,
    cardId: group[0].cardId,
    round: round.title,
    author: author.length > AUTHORS_MAX ? '' : author,
  }
}

/** Of the round and the card; short enough for an id. */
function tokenOf([{ roundId, cardId }]: CardGroup): string {
  const word = (id: string) => id.slice(id.indexOf(':') + 1).replace(/[^\w-]/g, '')
  return `${word(roundId).slice(0, 16)}-${word(cardId).slice(0, 24)}`
}
