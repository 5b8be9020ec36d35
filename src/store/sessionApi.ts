// What people do to the session: requests to the server, which answers by the session document. Nothing throws; a refusal
// is a code of the one table, null means done.

import type { Access, PartRights } from '../model/facilitation/parts.ts'
import type { PhaseKind } from '../model/facilitation/phase.ts'
import type { CardText } from '../model/facilitation/writing.ts'
import type { Result } from '../model/result.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import type {
  BallotAnswer,
  GroupChange,
  Moderation,
  NewGroup,
  NewRoundBody,
  NewSummons,
  OwnBallots,
  PersonChange,
  SessionSettings,
  Snapshots,
  Summary,
  TimerOrder,
} from '../protocol/session.ts'

export interface PhaseFields {
  readonly kind: PhaseKind
  readonly title: string
  readonly instructions: string
  readonly minutes: number
  readonly access: Access
  /** Where participants may do something else. */
  readonly parts: PartRights
  readonly inGroups: boolean
}

type Done = Promise<ErrorCode | null>
type Made = Promise<Result<string, ErrorCode>>

export interface SessionApi {
  /** The server's time; null when it does not answer. */
  serverTime(): Promise<number | null>
  layAgenda(): Done
  addPhase(fields: PhaseFields, afterId: string | null): Made
  changePhase(phaseId: string, fields: Partial<PhaseFields>): Done
  movePhase(phaseId: string, afterId: string | null): Done
  removePhase(phaseId: string): Done
  /** Null ends the phase without another. */
  goToPhase(phaseId: string | null): Done
  orderTimer(order: TimerOrder): Done
  changeSettings(settings: SessionSettings): Done
  summon(summons: NewSummons): Done
  letGo(): Done
  raiseHand(raised: boolean): Done
  /** Null: every hand. */
  lowerHand(personId: string | null): Done
  beReady(ready: boolean): Done
  lock(recordId: string, locked: boolean): Done
  makeGroups(groups: readonly NewGroup[]): Done
  changeGroup(groupId: string, change: GroupChange): Done
  /** Null: all of them. */
  removeGroup(groupId: string | null): Done
  /** Shares these people out, by chance and evenly. */
  shareOut(participantIds: readonly string[]): Done
  /** `me` for oneself. Null: in no group. */
  seatInGroup(participantId: string, groupId: string | null): Done
  /** A word to a group; null: to all. */
  say(text: string, groupId: string | null): Done
  takeWordBack(): Done
  openRound(round: NewRoundBody): Made
  openAgain(roundId: string, itemIds?: readonly string[]): Made
  reveal(roundId: string): Done
  dropRound(roundId: string): Done
  cast(
    roundId: string,
    itemId: string,
    given: number | null | CardText,
  ): Promise<Result<BallotAnswer, ErrorCode>>
  withdraw(roundId: string, itemId: string): Promise<Result<BallotAnswer, ErrorCode>>
  moderation(roundId: string): Promise<Result<Moderation, ErrorCode>>
  hideCard(roundId: string, cardId: string, hidden: boolean): Done
  ownBallots(roundId: string): Promise<Result<OwnBallots['ballots'], ErrorCode>>
  changePerson(participantId: string, change: PersonChange): Done
  putOut(participantId: string): Done
  takeChair(): Done
  claim(participantId: string): Done
  /** Null: everybody who waits. */
  admit(participantIds: readonly string[] | null): Done
  turnAway(participantId: string): Done
  /** Ends the workshop; going to a phase opens it again. */
  close(): Done
  summary(): Promise<Result<Summary, ErrorCode>>
  snapshots(): Promise<Result<Snapshots['snapshots'], ErrorCode>>
  takeSnapshot(): Made
  /** In place; gives the snapshot that undoes it. */
  restore(snapshotId: string): Made
  /** As a workshop of its own; gives its id. */
  restoreCopy(snapshotId: string): Made
}
