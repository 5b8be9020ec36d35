// The open rooms: each loaded once however many ask, and let go when nobody is in it and everything is written.
import { setTimeout } from 'node:timers/promises'
import type { Cluster } from '../cluster/cluster.ts'
import type { WorkshopLine } from '../cluster/workshopLine.ts'
import type { Log } from '../log.ts'
import type { RoomId, Storage } from '../storage/storage.ts'
import type { Documents } from './documents.ts'
import { type RoomRefusal, readRoom, readShared } from './readRoom.ts'
import { Room } from './room.ts'

/** The stock client hangs up after 30 s without a message. At this beat nobody waits longer than twice as long. */
const KEEP_ALIVE_MS = 10_000
/** With several nodes, requests of one person come to each in turn: what one opened is kept for the next. */
const LINGER_MS = 5000

export interface RoomsDeps {
  readonly storage: Pick<Storage, 'append' | 'saveSnapshot' | 'setAside' | 'loadRoom' | 'deleteWorkshop'>
  readonly documents: Documents
  /** The schema version documents must have before anybody sees them. */
  readonly schemaVersion: number
  readonly now: () => number
  readonly log: Log
  /** The other nodes of the deployment; without it this is the only one. */
  readonly cluster?: Cluster | null
  readonly limits: {
    readonly maxDocumentBytes: number
    readonly maxRooms: number
    readonly maxLoads: number
  }
}

/** A room that stays open until released. Release once. */
export interface RoomHold {
  readonly room: Room
  release(): void
}

interface OpenRoom {
  readonly loaded: Promise<Room | RoomRefusal>
  /** Null while loading, and when there is none. */
  room: Room | null
  holds: number
  unloading: boolean
}

export class Rooms {
  readonly #deps: RoomsDeps
  readonly #open = new Map<string, OpenRoom>()
  #loading = 0
  #stopped = false
  readonly #beat: NodeJS.Timeout

  constructor(deps: RoomsDeps) {
    this.#deps = deps
    this.#beat = setInterval(() => this.keepAlive(), KEEP_ALIVE_MS)
    this.#beat.unref()
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#open.size
  }

  /** How many connections there are in all rooms. */
  get memberCount(): number {
    let count = 0
    for (const { room } of this.#open.values()) count += room?.memberCount ?? 0
    return count
  }

  /** How many messages of all rooms are not on disk yet. */
  get pendingCount(): number {
    let count = 0
    for (const { room } of this.#open.values()) count += room?.pendingCount ?? 0
    return count
  }

  /** True while the store does not write what some room has for it. */
  get inTrouble(): boolean {
    return [...this.#open.values()].some(({ room }) => room?.inTrouble)
  }

  /** The room, loaded; or why not: a refusal, or 1013 for too much at once. Rejects when the store cannot be read. */
  async acquire(id: RoomId): Promise<RoomHold | RoomRefusal | 1013> {
    const key = roomKey(id)
    const open = this.#open.get(key) ?? this.#load(id, key)
    if (open === null) return 1013
    open.holds++
    let room: Room | RoomRefusal | null = null
    try {
      room = await open.loaded
    } finally {
      if (!(room instanceof Room)) this.#release(key, open)
    }
    if (!(room instanceof Room)) return room
    if (room.isRetired) {
      this.#release(key, open)
      return 4426
    }
    let released = false
    const release = () => {
      if (!released) this.#release(key, open)
      released = true
    }
    return { room, release }
  }

  #load(id: RoomId, key: string): OpenRoom | null {
    const { maxLoads, maxRooms } = this.#deps.limits
    if (this.#stopped || this.#loading >= maxLoads || this.#open.size >= maxRooms) return null
    this.#loading++
    const loaded = this.#read(id).finally(() => {
      this.#loading--
    })
    const open: OpenRoom = { loaded, room: null, holds: 0, unloading: false }
    loaded.then(
      (room) => {
        if (room instanceof Room) open.room = room
      },
      (error) => this.#deps.log.error({ room: id, error: String(error) }, 'room not loaded'),
    )
    this.#open.set(key, open)
    return open
  }

  async #read(id: RoomId): Promise<Room | RoomRefusal> {
    const cluster = this.#deps.cluster ?? null
    if (cluster === null) {
      const stored = await readRoom(id, this.#deps)
      return typeof stored === 'number' ? stored : new Room(id, stored, this.#deps)
    }
    const line = cluster.open(id.workshopId)
    try {
      const room = await this.#readShared(id, cluster, line)
      // A room has the line until it is disposed of.
      if (typeof room === 'number') line.close()
      return room
    } catch (error) {
      line.close()
      throw error
    }
  }

  async #readShared(id: RoomId, { shared }: Cluster, line: WorkshopLine): Promise<Room | RoomRefusal> {
    const { schemaVersion } = this.#deps
    const lockFold = (room: RoomId) => shared.lockFold(room, false)
    const stored = await readShared(id, { ...this.#deps, shared })
    if (typeof stored === 'number') return stored
    const room = new Room(id, stored, { ...this.#deps, sharing: { line, shared, lockFold } })
    // A newer node has migrated it: who comes back finds that node, or is told.
    line.onNewerSchema = (version) => {
      if (version > schemaVersion) room.retire()
    }
    return room
  }

  #release(key: string, open: OpenRoom): void {
    open.holds--
    if (open.holds > 0) return
    const { room } = open
    if (room === null) this.#open.delete(key)
    else if (this.#deps.cluster == null) this.#unloadOnce(key, open, room)
    else globalThis.setTimeout(() => this.#unloadOnce(key, open, room), LINGER_MS).unref()
  }

  #unloadOnce(key: string, open: OpenRoom, room: Room): void {
    if (open.holds > 0 || open.unloading || this.#open.get(key) !== open) return
    void this.#unload(key, open, room)
  }

  /** Between the last look and the removal nothing is awaited: nobody can come in between. */
  async #unload(key: string, open: OpenRoom, room: Room): Promise<void> {
    open.unloading = true
    let folded = false
    while (open.holds === 0) {
      if (!room.settled) await room.whenSettled()
      else if (room.canFold && !folded && !this.#stopped) {
        folded = true
        await room.fold()
      } else {
        this.#open.delete(key)
        room.dispose()
        break
      }
    }
    open.unloading = false
  }

  /** The title of a workshop whose board is open; null when it is not, and the stored one is up to date. */
  async liveTitle(workshopId: string): Promise<string | null> {
    const id = { workshopId, document: 'board' }
    if (this.#deps.cluster == null) return (await this.#open.get(roomKey(id))?.room?.title()) ?? null
    // It may be open at another node, and not yet here: the stored title is of the last snapshot.
    const hold = await this.acquire(id)
    if (typeof hold === 'number') return null
    try {
      return await hold.room.title()
    } finally {
      hold.release()
    }
  }

  /** Erases the workshop and closes its sockets. False when there was none. */
  async erase(workshopId: string): Promise<boolean> {
    const erased = await this.#deps.storage.deleteWorkshop(workshopId)
    await this.erased(workshopId)
    return erased
  }

  /** The workshop is gone from the store: its sockets are closed. */
  async erased(workshopId: string): Promise<void> {
    for (const open of [...this.#open.values()]) {
      const room = await open.loaded.catch(() => null) // a failed load is logged where it failed
      if (room instanceof Room && room.id.workshopId === workshopId) room.erase()
    }
  }

  keepAlive(): void {
    for (const { room } of this.#open.values()) room?.keepAlive()
  }

  /**
   * Opens no more rooms, and resolves when everything received is written, or after `mostMs` all the same. Gives the number
   * of messages that were not; nothing tries to write them any more.
   */
  async stop(mostMs: number): Promise<number> {
    this.#stopped = true
    clearInterval(this.#beat)
    const written = Promise.all([...this.#open.values()].map((open) => open.room?.whenSettled()))
    const enough = new AbortController()
    await Promise.race([
      written.then(() => enough.abort()),
      setTimeout(mostMs, null, { signal: enough.signal }).catch(() => {}), // everything was written before
    ])
    const unwritten = this.pendingCount
    if (unwritten > 0) for (const { room } of this.#open.values()) room?.giveUp()
    return unwritten
  }
}

function roomKey(id: RoomId): string {
  return `${id.workshopId}/${id.document}`
}
