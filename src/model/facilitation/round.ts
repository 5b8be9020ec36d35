// A round of blind rating, of dot votes or of blind writing, and what it revealed. Open ballots are in neither: the server
// keeps them.
import { z } from 'zod/mini'
import { NAME_MAX, TEXT_MAX } from '../schema/limits.ts'
import { LEVEL_COUNTS } from '../schema/meta.ts'

/**
 * Who can ever know whose answer was which. `named`: everybody, after the reveal. `anonymous`: facilitators, in the file of
 * the ballots. `unlinked`: nobody; the server forgets it at the reveal.
 */
export const ANONYMITIES = ['named', 'anonymous', 'unlinked'] as const
export type Anonymity = (typeof ANONYMITIES)[number]

export const ITEM_KINDS = ['actions', 'frictions', 'measures'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Where cards are written for: actions, sequences, or nowhere yet (the one thing `PARKING`). */
export const WRITING_PLACES = ['actions', 'sequences', 'parking'] as const
/** What becomes of a card on the map. */
export const CARD_TARGETS = ['frictions', 'notes'] as const
/** The thing of a round whose cards go to the parking lot. */
export const PARKING = 'parking'
/** A person writes no more cards than this in a round, whatever it says. */
export const CARDS_MAX = 50
/** A round holds no more cards than this: at the reveal they all come at once. */
export const ROUND_CARDS_MAX = 1000

export const ITEMS_MAX = 200
export const BUDGET_MAX = 99
/** Of so few answers nothing is shown unless the round was announced as named: it would say who gave them. */
export const MIN_GROUP = 3

const id = z.string().check(z.maxLength(60))

const common = {
  id,
  /** Empty: "round 2" in each reader's language. */
  title: z.string().check(z.maxLength(NAME_MAX)),
  /** The first of the rounds over the same things; its own id for a first one. */
  firstId: id,
  /** 1 for a first round. */
  number: z.int().check(z.minimum(1)),
  status: z.enum(['open', 'revealed', 'dropped']),
  anonymity: z.enum(ANONYMITIES),
  itemIds: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(ITEMS_MAX)),
  /** Facilitators answer too. */
  leadersAnswer: z.boolean(),
  /** The end of the timer reveals it. */
  revealWithTimer: z.boolean(),
  minGroup: z.int().check(z.minimum(1)),
  openedAt: z.number(),
  closedAt: z.nullable(z.number()),
  /** The results are in the board as well, for the export and for ever. */
  kept: z.boolean(),
}

export const ratingRoundSchema = z.object({
  ...common,
  kind: z.literal('rating'),
  itemKind: z.literal('actions'),
  personaId: id,
  offerId: id,
  levels: z.literal(LEVEL_COUNTS),
  /** Since the reveal: do those who gave every action a level agree on where the highs and lows are? No line of anybody's. */
  shape: z._default(
    z.catch(z.nullable(z.object({ w: z.number(), raters: z.int(), actions: z.int() })), null),
    null,
  ),
})

export const dotRoundSchema = z.object({
  ...common,
  kind: z.literal('dots'),
  itemKind: z.enum(ITEM_KINDS),
  /** Dots each person has. */
  budget: z.int().check(z.minimum(1), z.maximum(BUDGET_MAX)),
  maxPerItem: z.int().check(z.minimum(1), z.maximum(BUDGET_MAX)),
})

export const writingRoundSchema = z.object({
  ...common,
  kind: z.literal('writing'),
  itemKind: z.enum(WRITING_PLACES),
  target: z.enum(CARD_TARGETS),
  /** What people are asked to write; empty: what the target asks for, in each reader's language. */
  question: z.string().check(z.maxLength(TEXT_MAX)),
  /** Cards each person may write. */
  cardsEach: z.int().check(z.minimum(1), z.maximum(CARDS_MAX)),
  /** Each author says for each card whether their name is on it. Of a round that is not named. */
  signing: z.boolean(),
  /** Who leads reads the cards before the reveal, without their authors, and may hold one back. */
  moderated: z.boolean(),
})

export const roundSchema = z.discriminatedUnion('kind', [
  ratingRoundSchema,
  dotRoundSchema,
  writingRoundSchema,
])
export type RatingRound = Readonly<z.infer<typeof ratingRoundSchema>>
export type DotRound = Readonly<z.infer<typeof dotRoundSchema>>
export type WritingRound = Readonly<z.infer<typeof writingRoundSchema>>
export type Round = Readonly<z.infer<typeof roundSchema>>
/** One whose answers are numbers. */
export type CountedRound = RatingRound | DotRound

/** What a round revealed of one thing. Set once; kept for ever. */
export const resultSchema = z.object({
  id: z.string().check(z.maxLength(130)),
  roundId: id,
  itemId: z.string().check(z.maxLength(60)),
  /**
   * Levels, or dots, ascending: the order says nothing about who answered when. Dots of each who gave any in a named vote, else
   * their sum alone. Empty when withheld.
   */
  values: z.array(z.int()),
  /**
   * Answers with a level, or people who gave dots: of a vote that is not named 0 where they are fewer than `minGroup`, and all
   * its voters where it is withheld.
   */
  n: z.int(),
  /** Answered that they cannot say. */
  cannotSay: z.int(),
  /** Fewer answers than `minGroup` in a round that is not named. */
  withheld: z.boolean(),
  /** Who answered what, in a named round; else empty. Null: cannot say. */
  by: z.array(z.object({ personId: z.string(), value: z.nullable(z.int()) })),
})
export type RoundResult = Readonly<z.infer<typeof resultSchema>>

export function resultId(roundId: string, itemId: string): string {
  return `${roundId}/${itemId}`
}

/** One person's answer to one thing. Null: cannot say. */
export interface Ballot {
  readonly personId: string
  readonly itemId: string
  readonly value: number | null
}

/** What a round shows when it is revealed, one result for each of its things, in their order. */
export function resultsOf(round: CountedRound, ballots: readonly Ballot[]): RoundResult[] {
  if (round.kind === 'dots' && round.anonymity !== 'named') return tallyOf(round, ballots)
  return round.itemIds.map((itemId) => {
    const answers = ballots.filter((ballot) => ballot.itemId === itemId)
    const given = answers.flatMap(({ value }) => (value === null || isNoDot(round, value) ? [] : [value]))
    const withheld = round.anonymity !== 'named' && given.length < round.minGroup
    const by = answers
      .map(({ personId, value }) => ({ personId, value }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1))
    return {
      id: resultId(round.id, itemId),
      roundId: round.id,
      itemId,
      values: withheld ? [] : given.sort((a, b) => a - b),
      n: given.length,
      cannotSay: answers.filter(({ value }) => value === null).length,
      withheld,
      by: round.anonymity === 'named' ? by : [],
    }
  })
}

/** A vote that is not named: sums only. What each gave, beside who has placed all, would say whose dots are where. */
function tallyOf(round: DotRound, ballots: readonly Ballot[]): RoundResult[] {
  const given = ballots.filter(({ value }) => value !== null && value > 0)
  const voters = new Set(given.map(({ personId }) => personId)).size
  const withheld = voters < round.minGroup
  return round.itemIds.map((itemId) => {
    const dots = given.flatMap((ballot) => (ballot.itemId === itemId ? [ballot.value ?? 0] : []))
    const sum = dots.reduce((all, value) => all + value, 0)
    const shownVoters = dots.length < round.minGroup ? 0 : dots.length
    return {
      id: resultId(round.id, itemId),
      roundId: round.id,
      itemId,
      values: withheld || sum === 0 ? [] : [sum],
      n: withheld ? voters : shownVoters,
      cannotSay: 0,
      withheld,
      by: [],
    }
  })
}

/**
 * What is told of how much somebody has answered. In a vote that is not named that they have begun, or have placed all (the
 * budget): a number of dots would be found again in the sums.
 */
export function toldAnswered(round: CountedRound, answered: number): number {
  if (round.kind === 'rating' || round.anonymity === 'named') return answered
  return answered >= round.budget ? round.budget : Math.min(1, answered)
}

function isNoDot(round: CountedRound, value: number): boolean {
  return round.kind === 'dots' && value === 0
}

/** True when the value is an answer that this round takes. */
export function isAnswer(round: CountedRound, value: number | null): boolean {
  if (value === null) return round.kind === 'rating'
  if (!Number.isInteger(value)) return false
  return round.kind === 'rating'
    ? value >= 1 && value <= round.levels
    : value >= 0 && value <= Math.min(round.maxPerItem, round.budget)
}
