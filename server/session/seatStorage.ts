// What the server keeps of the people of a workshop besides how they came in, and of its history, whatever the engine.
import type { Role } from '../../src/protocol/roles.ts'

/** `waiting`: at the door, until a facilitator lets them in. `out`: put out; they knock again and wait. */
export type Standing = 'in' | 'waiting' | 'out'

export interface StoredSeat {
  readonly participantId: string
  readonly name: string
  readonly role: Role
  readonly standing: Standing
}

/** A board as it was at a moment. */
export interface StoredMoment {
  readonly id: string
  readonly at: number
  /** `phase:<kind>`, `time`, `hand` or `restore`. */
  readonly reason: string
  readonly title: string
  readonly schemaVersion: number
  readonly bytes: number
}

export interface NewMoment extends Omit<StoredMoment, 'bytes'> {
  readonly workshopId: string
  readonly data: Uint8Array
  /** Of those taken by themselves, as many of the latest stay. */
  readonly keep: number
}

export interface SeatStorage {
  /** Everyone who ever came in and still has a place, or waits for one, or was put out. */
  readSeats(workshopId: string): Promise<readonly StoredSeat[]>
  /** `role`: what a facilitator made of them, whatever their link says; null goes back to the link's. False: nobody of that id. */
  setSeat(
    workshopId: string,
    participantId: string,
    seat: { readonly standing: Standing; readonly role: Role | null },
  ): Promise<boolean>
  renameSeat(workshopId: string, participantId: string, name: string): Promise<void>
  /** The device of `participantId` is `known`'s from now on, with its ballots. */
  mergeMember(workshopId: string, participantId: string, known: string): Promise<void>
  /** Whether who shows the link of a participant or an observer has to wait. */
  setDoor(workshopId: string, closed: boolean): Promise<void>
  readDoor(workshopId: string): Promise<boolean>

  /** False when there is no such workshop. */
  keepMoment(moment: NewMoment): Promise<boolean>
  /** Latest first. */
  readMoments(workshopId: string): Promise<readonly StoredMoment[]>
  readMoment(workshopId: string, id: string): Promise<(StoredMoment & { readonly data: Uint8Array }) | null>
}
