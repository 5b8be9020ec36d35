// Blind writing: cards, and what is told of them. While the round is open the server alone has them; what others are told is
// how many there are and how many people have written, never by whom.
//
// Invariants
// - A card's id is a random word that its author's device made: the order of the ids says nothing.
// - Nothing joins the cards of one person, unless their name is on each.
// - What is hidden has neither words nor author here: the server keeps them.
import { z } from 'zod/mini'
import { parseText } from '../commands/text.ts'
import { fail, ok, type Result } from '../result.ts'
import { NAME_MAX, TEXT_MAX } from '../schema/limits.ts'
import type { WritingRound } from './round.ts'

/** What somebody writes: a text, about a thing of the round. */
export const cardTextSchema = z.object({
  text: z.string().check(z.maxLength(TEXT_MAX)),
  itemId: z.string().check(z.maxLength(60)),
  /** Their name is to be on it, where authors decide. */
  signed: z.boolean(),
})
export type CardText = Readonly<z.infer<typeof cardTextSchema>>

/** Of what a device makes: `card:` and at least 96 random bits. */
export const cardIdSchema = z.string().check(z.regex(/^card:[A-Za-z0-9_-]{16,24}$/))

/** A card of a revealed round. */
export const cardSchema = z.object({
  id: z.string().check(z.maxLength(130)),
  roundId: z.string().check(z.maxLength(60)),
  cardId: z.string().check(z.maxLength(60)),
  itemId: z.string().check(z.maxLength(60)),
  /** Empty when hidden. */
  text: z.string().check(z.maxLength(TEXT_MAX)),
  /** Who wrote it, in a named round or where they signed; else empty. Their name is kept, because they may be gone. */
  authorId: z.string().check(z.maxLength(60)),
  authorName: z.string().check(z.maxLength(NAME_MAX)),
  hidden: z.boolean(),
})
export type Card = Readonly<z.infer<typeof cardSchema>>

/** How many cards there are in a round, and how many people wrote them. */
export const writtenSchema = z.object({
  id: z.string().check(z.maxLength(60)),
  cards: z.int().check(z.minimum(0)),
  people: z.int().check(z.minimum(0)),
})
export type Written = Readonly<z.infer<typeof writtenSchema>>

/** What the server keeps of a card while it is blind, and after. */
export interface WrittenCard extends CardText {
  readonly cardId: string
  readonly personId: string
  /** What the author was called; empty where their name is not to be known. */
  readonly name: string
  /** Held back by who leads. */
  readonly withheld: boolean
}

export function revealedCardId(roundId: string, cardId: string): string {
  return `${roundId}/${cardId}`
}

/** The words as they are kept; why not, when they cannot be. */
export function parseCard(
  round: WritingRound,
  cardId: string,
  card: CardText,
): Result<CardText, 'not-in-round' | 'text-missing' | 'text-too-long'> {
  if (!cardIdSchema.safeParse(cardId).success || !round.itemIds.includes(card.itemId))
    return fail('not-in-round')
  const text = parseText(card.text)
  if (!text.ok) return text
  return ok({ text: text.value, itemId: card.itemId, signed: card.signed && isSignable(round) })
}

/** Does the author say whether their name is on a card? */
export function isSignable({ anonymity, signing }: Pick<WritingRound, 'anonymity' | 'signing'>): boolean {
  return signing && anonymity !== 'named'
}

/** So few people have written that showing their cards would say whose they are. */
export function tooFewWrote(
  { anonymity, minGroup }: Pick<WritingRound, 'anonymity' | 'minGroup'>,
  people: number,
): boolean {
  return anonymity !== 'named' && people < minGroup
}

/** A card as everybody gets it at the reveal, or when it is shown again. */
export function revealedCard(round: WritingRound, card: WrittenCard): Card {
  const { cardId, itemId, text, withheld } = card
  const shown = !withheld && (round.anonymity === 'named' || (card.signed && isSignable(round)))
  return {
    id: revealedCardId(round.id, cardId),
    roundId: round.id,
    cardId,
    itemId,
    text: withheld ? '' : text,
    // Where authors are forgotten a signature is a name, not a person whose other cards could be asked for.
    authorId: shown && round.anonymity === 'named' ? card.personId : '',
    authorName: shown ? card.name : '',
    hidden: withheld,
  }
}

/** Every card of a round, in an order that says nothing: of their random ids. */
export function revealedCards(round: WritingRound, cards: readonly WrittenCard[]): readonly Card[] {
  return cards.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1)).map((card) => revealedCard(round, card))
}
