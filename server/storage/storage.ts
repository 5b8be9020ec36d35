// What the server keeps, whatever the engine. Secrets arrive here hashed; the engine never sees one.
//
// Contract (checked by test/server/storage/storageContract.ts)
// - A write that resolved is on disk: it survives a SIGKILL and a power cut.
// - Calls take effect in the order in which they were made; a read sees every write made before it.
// - A write that rejects has changed nothing and may be made again.
import type { Role } from '../../src/protocol/roles.ts'
import type { BallotStorage } from '../rounds/ballotStorage.ts'
import type { SeatStorage } from '../session/seatStorage.ts'
import type { LinkTermsStorage } from './linkTermsStorage.ts'

/** A document of a workshop: one room, one log, one snapshot. */
export interface RoomId {
  readonly workshopId: string
  readonly document: string
}

export interface StoredWorkshop {
  readonly id: string
  /** As of the last snapshot; the live title is in the document. */
  readonly title: string
  /** Schema version of the records in the document. */
  readonly schemaVersion: number
  /** What people type to join as participants. */
  readonly code: string
}

export interface StoredLink {
  readonly workshopId: string
  readonly role: Role
  /** SHA-256 of the token. */
  readonly hash: string
  /** Counts the rotations of this role's link, from 1. */
  readonly generation: number
  /** True once a newer link replaced it: kept so that it can explain itself. */
  readonly expired: boolean
}

/** Where a code leads. */
export interface StoredCode {
  readonly workshopId: string
  /** Of the participants' link, which the code stands for. */
  readonly generation: number
}

/** A new link in the place of a role's present one. */
export interface Rotation extends Omit<StoredLink, 'expired'> {
  /** The code that replaces the present one; null keeps it. */
  readonly newCode: string | null
  /** The session whose place by this link goes on, as if it had come by the new one. */
  readonly keeper: string | null
}

export interface StoredMembership {
  readonly workshopId: string
  readonly participantId: string
  readonly role: Role
  readonly name: string
}

/** Known, and not in: replaced links, not let in yet, put out by a facilitator. */
export type NoPlace = 'ended' | 'waiting' | 'out'

/** What a session is at the door: a member, or somebody who waits to be let in. */
export interface Joined extends StoredMembership {
  readonly waiting: boolean
}

/** A document folded into one update, with what is read from it while it is open. */
export interface Snapshot {
  readonly data: Uint8Array
  /** Encoded Yjs state vector of `data`. */
  readonly stateVector: Uint8Array
  readonly title: string
  readonly schemaVersion: number
}

export interface NewStoredWorkshop {
  readonly id: string
  readonly code: string
  readonly createdAt: number
  readonly links: readonly Pick<StoredLink, 'role' | 'hash' | 'generation'>[]
  readonly board: Snapshot
}

export interface JoinRequest {
  /** SHA-256 of the session cookie. */
  readonly session: string
  readonly workshopId: string
  readonly role: Role
  /** Of the link that lets them in; 0 for who makes the workshop. */
  readonly generation: number
  /** Null keeps the name known so far, or gives an empty one. */
  readonly name: string | null
  /** For who gives no name and has none: the first that nobody else in the workshop has. */
  readonly suggestions?: readonly string[]
  /** Used when this session is not a member yet. */
  readonly newParticipantId: string
  /** The door keeps newcomers waiting. */
  readonly doorWaits: boolean
  readonly now: number
}

export interface StoredRoom {
  readonly snapshot: Pick<Snapshot, 'data' | 'stateVector'> | null
  /** False when the snapshot, or the list of batches, does not come back as it was written. */
  readonly intact: boolean
  /** Updates after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Batches that do not come back as they were written, as they are now. `updates` is without them. */
  readonly damaged: readonly Uint8Array[]
  /** Number of the last batch in this answer. */
  readonly seq: number
  readonly schemaVersion: number
}

export interface Storage extends BallotStorage, SeatStorage, LinkTermsStorage {
  createWorkshop(workshop: NewStoredWorkshop): Promise<'created' | 'code-taken'>
  readWorkshop(id: string): Promise<StoredWorkshop | null>
  /** Erases the workshop with its documents, links and memberships. False when there was none. */
  deleteWorkshop(id: string): Promise<boolean>

  readLink(hash: string): Promise<StoredLink | null>
  /** Where a code leads, in any case of letters. */
  readCode(code: string): Promise<StoredCode | null>
  /** How many codes of this length are in use. */
  countCodes(length: number): Promise<number>
  /** The links in force, one per role. */
  readLinks(workshopId: string): Promise<readonly StoredLink[]>
  /**
   * Puts a new link in the place of the role's present one and ends the places of those who came by it. `overtaken`:
   * the workshop or the generation before this one is not there.
   */
  rotateLink(rotation: Rotation): Promise<'rotated' | 'overtaken' | 'code-taken'>

  /** Makes the session a member, or updates its name; the strongest of its roles counts. Null: no such link in force. */
  join(request: JoinRequest): Promise<Joined | null>
  /** Gives the member this session, hashed, is, or was, another name. False when it never was one. */
  renameMember(session: string, workshopId: string, name: string): Promise<boolean>
  /** True when this session, hashed, is or was a member of some workshop that still exists. */
  knowsSession(session: string): Promise<boolean>
  /** `ended`: the links by which it was a member were all replaced. */
  readMembership(session: string, workshopId: string): Promise<StoredMembership | NoPlace | null>

  /** Null when there is no such document. */
  loadRoom(room: RoomId): Promise<StoredRoom | null>
  /** Appends a batch and gives its number; null when the document was erased. */
  append(room: RoomId, updates: readonly Uint8Array[]): Promise<number | null>
  /**
   * In one transaction: replaces the snapshot and drops the batches up to `seq`. False when the document was erased. `mark`: of
   * that batch, in a store that several nodes share (sharedStorage.ts); rejects when it is another one there.
   */
  saveSnapshot(room: RoomId, seq: number, snapshot: Snapshot, mark?: number | null): Promise<boolean>
  /** Keeps bytes of the document that cannot be read, each once, where no snapshot drops them. */
  setAside(room: RoomId, pieces: readonly Uint8Array[]): Promise<void>

  /** Rejects when the store cannot be written. */
  ping(): Promise<void>
  /** Ends after everything asked before is written. */
  close(): Promise<void>
}

/** The calls an engine answers, without the life cycle. */
export type StorageCalls = Omit<Storage, 'close'>
