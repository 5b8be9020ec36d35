// What the server keeps of blind rounds, whatever the engine: ballots, which are nobody else's until the reveal.
//
// Contract (checked by test/server/rounds)
// - A person has one ballot for each thing of a round: a later one replaces it, a late one never does.
// - A budget holds whatever comes at once.
// - What was unlinked cannot be linked again, nor one person's ballots to each other.
// - A card is one person's: nobody else writes under its id in the round.
import type { Round } from '../../src/model/facilitation/round.ts'
import type { CardText } from '../../src/model/facilitation/writing.ts'

/** What somebody wrote in a round of blind writing. */
export interface StoredCard extends CardText {
  /** What the author was called, where their name is to be known; else empty. */
  readonly name: string
}

export interface StoredBallot {
  readonly itemId: string
  /** Whose; a random word that occurs once, when the round was unlinked. */
  readonly personId: string
  /** Null: cannot say. */
  readonly value: number | null
  /** Came after the reveal: kept, and counted nowhere. */
  readonly late: boolean
  /** Null for a rating and for a vote. */
  readonly card: StoredCard | null
  /** Held back by who leads; stays so when the author writes anew. */
  readonly withheld: boolean
}

export interface NewBallot extends Omit<StoredBallot, 'withheld'> {
  readonly workshopId: string
  readonly roundId: string
  /** Dots, or cards, a person has in all; null for a rating, which has none. */
  readonly budget: number | null
}

/** How many things a person has answered in time, or how many dots they have given. */
export interface Turnout {
  readonly personId: string
  readonly answered: number
}

export interface BallotStorage {
  /**
   * Gives the person's turnout after it. `gone`: there is no such workshop any more. `closed`: the round takes nothing in time
   * any more; a late ballot it takes. `taken`: the card is somebody else's.
   */
  castBallot(ballot: NewBallot): Promise<number | 'over-budget' | 'gone' | 'closed' | 'taken'>
  /** Takes back the ballot that came in time; gives the person's turnout after it. */
  withdrawBallot(
    ballot: Pick<NewBallot, 'workshopId' | 'roundId' | 'itemId' | 'personId' | 'budget'>,
  ): Promise<number | 'closed'>
  /** Holds a card back that came in time, or not any more, while the round is open. `missing`: there is none of this id. */
  withholdCard(
    workshopId: string,
    roundId: string,
    itemId: string,
    withheld: boolean,
  ): Promise<'done' | 'missing' | 'closed'>
  /** From its answer on, no ballot of the round is taken in time, or taken back: what `readBallots` gives stays. Again: no harm. */
  closeRound(workshopId: string, roundId: string): Promise<void>
  readBallots(workshopId: string, roundId: string): Promise<readonly StoredBallot[]>
  readBallotsOf(workshopId: string, roundId: string, personId: string): Promise<readonly StoredBallot[]>
  /** `dots`: added up, not counted. */
  readTurnout(workshopId: string, roundId: string, dots: boolean): Promise<readonly Turnout[]>
  /** Puts a random word in the place of every author of the round. Again: no harm. */
  unlinkBallots(workshopId: string, roundId: string): Promise<void>
  /** Closes a round that was called off and drops its ballots. */
  dropBallots(workshopId: string, roundId: string): Promise<void>
}

/** What a person has to give in a round; null: every thing has its own answer. */
export function budgetOf(round: Round): number | null {
  if (round.kind === 'rating') return null
  return round.kind === 'dots' ? round.budget : round.cardsEach
}
