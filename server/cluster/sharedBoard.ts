// A board that several nodes serve: how its room here writes to the store, follows it, and shows who is here.
import type { Log } from '../log.ts'
import type { Connection } from '../rooms/connection.ts'
import type { Presence } from '../rooms/presence.ts'
import { createPulse } from '../rooms/pulse.ts'
import type { Missed, SharedStorage } from '../storage/sharedStorage.ts'
import type { RoomId, Storage } from '../storage/storage.ts'
import { Follower } from './follower.ts'
import type { WorkshopLine } from './workshopLine.ts'

/** Presence goes to the other nodes at most this often, merged. */
const PRESENCE_MS = 100

type Senders = readonly (Connection | null)[]

export interface SharedBoardDeps {
  readonly line: WorkshopLine
  readonly shared: Pick<SharedStorage, 'readSince'>
  readonly storage: Pick<Storage, 'append' | 'setAside'>
  readonly log: Log
}

export interface SharedBoardHooks {
  /** An update has its place. `isOwn`: this room wrote it. */
  arrive(update: Uint8Array, sender: Connection | null, isOwn: boolean): void
  /** So many bytes that this room wrote have arrived as another's. */
  placed(bytes: number): void
  /** The store had gone back, and has been read again: it has this, and may lack what is here. */
  wentBack(stored: Missed): Promise<void>
  erased(): void
  /** Another node's presence has changed. */
  presenceChanged(): void
}

export class SharedBoard {
  readonly #id: RoomId
  readonly #deps: SharedBoardDeps
  readonly #follower: Follower<Senders>
  readonly #presence: Presence<Connection>
  readonly #presencePulse = createPulse(
    () => PRESENCE_MS,
    () => this.#sayStates(this.#presence.takeOutgoing()),
  )

  constructor(
    id: RoomId,
    seq: number,
    presence: Presence<Connection>,
    hooks: SharedBoardHooks,
    deps: SharedBoardDeps,
  ) {
    this.#id = id
    this.#deps = deps
    this.#presence = presence
    const { line, shared, storage, log } = deps
    this.#follower = new Follower<Senders>(seq, {
      readSince: (...after) => shared.readSince(id, ...after),
      apply: (updates, own) => {
        for (const [i, update] of updates.entries()) hooks.arrive(update, own?.[i] ?? null, own !== null)
      },
      applyWhole: (data) => hooks.arrive(data, null, false),
      onDamaged: (pieces) => {
        log.error({ room: id, damaged: pieces.length }, 'what another node wrote cannot be read: set aside')
        storage.setAside(id, pieces).catch((error: unknown) => {
          log.error({ room: id, error: String(error) }, 'damaged parts not set aside')
        })
      },
      onLate: (updates) => hooks.placed(updates.reduce((sum, update) => sum + update.length, 0)),
      async onWentBack(stored) {
        log.warn({ room: id, seq: stored.seq }, 'the store has gone back: what it lacks is written again')
        await hooks.wentBack(stored)
      },
      onErased: () => hooks.erased(),
      onFailed: (error) =>
        log.warn(
          { room: id, error: String(error) },
          'what other nodes wrote was not read, will be tried again',
        ),
    })
    line.follow(id.document, this.#follower)
    line.showPresence({
      hear: (node, states, clock) => {
        presence.hear(node, states, clock)
        hooks.presenceChanged()
      },
      nodeIsGone: (node) => {
        presence.nodeIsGone(node)
        hooks.presenceChanged()
      },
      sayAll: () => this.#sayStates(presence.allOutgoing()),
    })
    // What was written while it was loaded, before this listened.
    this.catchUp().catch((error: unknown) => log.warn({ room: id, error: String(error) }, 'not in step yet'))
  }

  /** The last batch that is in the room; null while the room is not what the store has. */
  get place(): Follower<Senders>['place'] {
    return this.#follower.place
  }

  async append(updates: readonly Uint8Array[], senders: Senders): Promise<number | null> {
    const seq = await this.#deps.storage.append(this.#id, updates)
    if (seq === null) return null
    // The others first: they have farther to go.
    this.#deps.line.sayBatch(this.#id.document, seq, updates)
    this.#follower.wrote(seq, updates, senders)
    return seq
  }

  /** Resolves when the room has all that the store had at this moment. */
  catchUp(): Promise<void> {
    return this.#follower.catchUp()
  }

  /** Somebody here shows something else. */
  presenceChanged(): void {
    this.#presencePulse.request()
  }

  #sayStates(states: ReturnType<Presence<Connection>['allOutgoing']>): void {
    if (states.length > 0)
      this.#deps.line.say({ type: 'presence', states: [...states], clock: this.#presence.clock })
  }

  close(): void {
    this.#follower.end()
    this.#presencePulse.stop()
    this.#deps.line.follow(this.#id.document, null)
    this.#deps.line.showPresence(null)
    this.#deps.line.close()
  }
}
