// What the server keeps of blind rounds, whatever the engine: ballots, which are nobody else's until the reveal.
//
// Contract (checked by test/server/rounds)
// - A person has one ballot for each thing of a round: a later one replaces it, a late one never does.
// - A budget holds whatever comes at once.
// - What was unlinked cannot be linked again, nor one person's ballots to each other.

export interface StoredBallot {
  readonly itemId: string
  /** Whose; a random word that occurs once, when the round was unlinked. */
  readonly personId: string
  /** Null: cannot say. */
  readonly value: number | null
  /** Came after the reveal: kept, and counted nowhere. */
  readonly late: boolean
}

export interface NewBallot extends StoredBallot {
  readonly workshopId: string
  readonly roundId: string
  /** Dots a person has in all; null for a rating, which has none. */
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
   * any more; a late ballot it takes.
   */
  castBallot(ballot: NewBallot): Promise<number | 'over-budget' | 'gone' | 'closed'>
  /** Takes back the ballot that came in time; gives the person's turnout after it. */
  withdrawBallot(
    ballot: Pick<NewBallot, 'workshopId' | 'roundId' | 'itemId' | 'personId' | 'budget'>,
  ): Promise<number | 'closed'>
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
