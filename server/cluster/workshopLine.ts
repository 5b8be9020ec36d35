// One workshop that is open at this node: its channel, its documents that follow the store, and who is there elsewhere.
import type { Head } from '../storage/sharedStorage.ts'
import type { ForeignState, PersonThere, WorkshopMessage } from './nodeMessages.ts'

/** Larger batches are named on the bus, and read from the store. */
const SENT_MAX_BYTES = 128 * 1024
/** A node that has the workshop open has answered by then. Who has it not says nothing, so nobody can be counted. */
const ANSWER_MS = 1000

/** What a document of this workshop does with what is heard. */
export interface Follows {
  hear(seq: number, updates: readonly Uint8Array[] | null): void
  headIs(seq: number): void
  end(): void
}

/** The presence of the board's room. */
export interface PresenceHere {
  hear(node: string, states: readonly ForeignState[], clock: number): void
  nodeIsGone(node: string): void
  /** Says everything that is shown here. */
  sayAll(): void
}

export class WorkshopLine {
  readonly workshopId: string
  /** How often it was opened and not closed. */
  holds = 0
  readonly say: (message: WorkshopMessage) => void
  readonly #onClosed: () => void
  readonly #isHeard: () => boolean
  readonly #ticks: () => number
  #askedAt = Number.NEGATIVE_INFINITY
  readonly #following = new Map<string, Follows>()
  #presence: PresenceHere | null = null
  #people: readonly PersonThere[] = []
  readonly #elsewhere = new Map<string, readonly PersonThere[]>()
  #access: number | null = null
  /** Who is there elsewhere has changed. */
  onPeople: () => void = () => {}
  /** The document has become newer than this node. */
  onNewerSchema: (schemaVersion: number) => void = () => {}

  constructor(
    workshopId: string,
    say: (message: WorkshopMessage) => void,
    onClosed: () => void,
    isHeard: () => boolean,
    ticks: () => number,
  ) {
    this.workshopId = workshopId
    this.say = say
    this.#onClosed = onClosed
    this.#isHeard = isHeard
    this.#ticks = ticks
  }

  /** Asks the other nodes who is there. Until they have had the time to answer, that is not known. */
  ask(): void {
    this.#askedAt = this.#ticks()
    this.say({ type: 'hello' })
  }

  follow(document: string, follows: Follows | null): void {
    if (follows === null) this.#following.delete(document)
    else this.#following.set(document, follows)
  }

  showPresence(presence: PresenceHere | null): void {
    this.#presence = presence
    // What others showed before was not kept.
    if (presence !== null) this.say({ type: 'hello' })
  }

  /** A batch of this node is in the store. */
  sayBatch(document: string, seq: number, updates: readonly Uint8Array[]): void {
    const bytes = updates.reduce((sum, update) => sum + update.length, 0)
    this.say({ type: 'batch', document, seq, updates: bytes > SENT_MAX_BYTES ? null : [...updates] })
  }

  /** Who has a socket here, from now on. */
  setPeople(people: readonly PersonThere[]): void {
    if (JSON.stringify(people) === JSON.stringify(this.#people)) return
    this.#people = people
    this.say({ type: 'people', people: [...people] })
  }

  /** Who has a socket at another node. Null: not known at present, because nothing is heard, or not yet. */
  get peopleElsewhere(): readonly PersonThere[] | null {
    const isKnown = this.#isHeard() && this.#ticks() - this.#askedAt >= ANSWER_MS
    return isKnown ? [...this.#elsewhere.values()].flat() : null
  }

  hear(node: string, message: WorkshopMessage): void {
    switch (message.type) {
      case 'batch':
        this.#following.get(message.document)?.hear(message.seq, message.updates)
        break
      case 'presence':
        this.#presence?.hear(node, message.states, message.clock)
        break
      case 'people':
        this.#elsewhere.set(node, message.people)
        this.onPeople()
        break
      case 'hello':
        this.sayAll()
        break
      case 'bye':
        this.nodeIsGone(node)
    }
  }

  sayAll(): void {
    if (this.#people.length > 0) this.say({ type: 'people', people: [...this.#people] })
    this.#presence?.sayAll()
  }

  nodeIsGone(node: string): void {
    this.#presence?.nodeIsGone(node)
    if (this.#elsewhere.delete(node)) this.onPeople()
  }

  /** How far the workshop is in the store. True when somebody's access changed since the last look. */
  headIs(head: Head): boolean {
    this.#following.get('session')?.headIs(head.session)
    this.#following.get('board')?.headIs(head.board)
    this.onNewerSchema(head.schemaVersion)
    // The first look has nothing to compare with, and a bus that seems up may have been deaf for seconds.
    const changed = this.#access !== head.access
    this.#access = head.access
    return changed
  }

  /** Access was not looked at after all: the next look says so again. */
  forgetAccess(): void {
    this.#access = null
  }

  /** The node stops: nothing is followed any more. */
  end(): void {
    for (const follows of this.#following.values()) follows.end()
  }

  close(): void {
    this.holds--
    if (this.holds > 0) return
    this.say({ type: 'bye' })
    this.#onClosed()
  }
}
