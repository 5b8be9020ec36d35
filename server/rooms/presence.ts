// Who is here: one awareness state per connection.
//
// Invariants
// - A connection speaks for one client id: the first it sends that is nobody else's. Entries for other ids are
//   skipped unparsed; that ends forgeries, and the echoes of the stock client, which sends back what it receives.
// - `person` in a state is what the server knows, whatever the client wrote there.
// - Clocks are the server's and only rise, across its restarts as well. So a client that comes back with the clock it
//   left with is seen at once, and an echo is known by its clock, which no client reaches by counting.
// - Nobody is sent an own state: the stock client would take an old one for its present one.
// - Of a client that was at several nodes of a deployment, the latest state counts, by the store's clock. Each node issues
//   clocks of its own to those who are connected to it, and never a lower one than it has heard of.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { CloseCode, Person } from '../../src/protocol/syncWire.ts'
import type { ForeignState } from '../cluster/nodeMessages.ts'

/** One awareness state, in bytes of JSON. */
const STATE_MAX_BYTES = 4096

/** Shown at another node. */
interface Foreign {
  readonly node: string
  readonly personId: string
  readonly at: number
  readonly bytes: Uint8Array
}

/** What of a state is shown to others. */
type Shown = (person: Person, state: State) => State
type State = Readonly<Record<string, unknown>>

/** Higher than a client counts, and lower than any clock of ours: the time in milliseconds. */
const COUNTED_BELOW = 1e12

interface Entry<Owner> {
  readonly owner: Owner
  readonly json: string
  /** When it was shown. */
  readonly at: number
  /** The encoded awareness entry, ready to be sent. */
  readonly bytes: Uint8Array
}

export class Presence<Owner extends { readonly person: Person }> {
  readonly #now: () => number
  readonly #shown: Shown
  /** Every clock issued here is at least this one, and no client's own count comes near it. */
  readonly #firstClock: number
  #clock: number
  readonly #entries = new Map<number, Entry<Owner>>()
  readonly #idOf = new Map<Owner, number>()
  readonly #foreign = new Map<number, Foreign>()
  readonly #changed = new Set<number>()
  /** Own ids that other nodes have not been told about. */
  readonly #untold = new Set<number>()
  /** Ids that left since the last flush, with their removals. */
  readonly #removed = new Map<number, Uint8Array>()

  constructor(now: () => number, shown: Shown = (_person, state) => state) {
    this.#now = now
    this.#shown = shown
    this.#clock = now()
    this.#firstClock = Math.min(this.#clock, COUNTED_BELOW)
  }

  /** Takes an awareness message. Answers why its sender must be closed, or null. */
  receive(owner: Owner, body: Uint8Array): CloseCode | null {
    try {
      return this.#read(owner, decoding.createDecoder(body))
    } catch {
      return 4400 // cut off, or not JSON
    }
  }

  #read(owner: Owner, decoder: decoding.Decoder): CloseCode | null {
    const count = decoding.readVarUint(decoder)
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const length = decoding.readVarUint(decoder)
      const json = decoding.readUint8Array(decoder, length)
      if (!this.#speaksFor(owner, clientId, clock)) continue
      if (length > STATE_MAX_BYTES) return 4413
      const state: unknown = JSON.parse(new TextDecoder().decode(json))
      if (state === null) this.#remove(clientId)
      else if (typeof state !== 'object' || Array.isArray(state)) return 4400
      else this.#set(owner, clientId, state as State)
    }
    return null
  }

  #speaksFor(owner: Owner, clientId: number, clock: number): boolean {
    const own = this.#idOf.get(owner)
    if (own !== undefined) return own === clientId
    const entry = this.#entries.get(clientId)
    // The same person again: a line that came back before the server saw the old one die.
    if (entry !== undefined) return entry.owner.person.id === owner.person.id
    const foreign = this.#foreign.get(clientId)
    if (foreign !== undefined && foreign.personId !== owner.person.id) return false
    return clock < this.#firstClock
  }

  #set(owner: Owner, clientId: number, state: State): void {
    const previous = this.#entries.get(clientId)
    if (previous !== undefined && previous.owner !== owner) this.#idOf.delete(previous.owner)
    this.#idOf.set(owner, clientId)
    const shown = { ...this.#shown(owner.person, state), person: owner.person }
    const json = JSON.stringify(shown)
    this.#entries.set(clientId, { owner, json, at: this.#now(), bytes: this.#encode(clientId, json) })
    this.#foreign.delete(clientId)
    this.#removed.delete(clientId)
    this.#changed.add(clientId)
    this.#untold.add(clientId)
  }

  /** Shows what the connection showed under its owner's present name. Nothing, while it has shown nothing. */
  restamp(owner: Owner): void {
    const clientId = this.#idOf.get(owner)
    const entry = clientId === undefined ? undefined : this.#entries.get(clientId)
    if (clientId === undefined || entry === undefined) return
    const decoder = decoding.createDecoder(entry.bytes)
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    this.#set(owner, clientId, JSON.parse(decoding.readVarString(decoder)))
  }

  #remove(clientId: number): void {
    if (!this.#entries.delete(clientId)) return
    this.#untold.add(clientId)
    this.#sayGone(clientId)
  }

  #sayGone(clientId: number): void {
    this.#changed.delete(clientId)
    this.#removed.set(clientId, this.#encode(clientId, 'null'))
  }

  #encode(clientId: number, json: string): Uint8Array {
    this.#clock = Math.max(this.#clock + 1, this.#now())
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, this.#clock)
      encoding.writeVarString(encoder, json)
    })
  }

  /** Removes what the connection showed: for a socket that closed, however it did. */
  leave(owner: Owner): void {
    const clientId = this.#idOf.get(owner)
    this.#idOf.delete(owner)
    if (clientId !== undefined) this.#remove(clientId)
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0 || this.#removed.size > 0
  }

  /** What changed since the last call, as a function from a receiver to the entries it lacks. */
  takeChanges(): (receiver: Owner) => readonly Uint8Array[] {
    const changed = [...this.#changed].flatMap((id): { owner: Owner | null; bytes: Uint8Array }[] => {
      const entry = this.#entries.get(id)
      if (entry !== undefined) return [entry]
      const foreign = this.#foreign.get(id)
      return foreign === undefined ? [] : [{ owner: null, bytes: foreign.bytes }]
    })
    const removed = [...this.#removed.values()]
    const all = [...removed, ...changed.map((entry) => entry.bytes)]
    const authors = new Set<Owner | null>(changed.map((entry) => entry.owner))
    this.#changed.clear()
    this.#removed.clear()
    return (receiver) =>
      authors.has(receiver)
        ? [...removed, ...changed.filter((e) => e.owner !== receiver).map((e) => e.bytes)]
        : all
  }

  /** Everyone's state but the receiver's own. */
  others(receiver: Owner): readonly Uint8Array[] {
    const here = [...this.#entries.values()].filter((e) => e.owner !== receiver)
    return [...here, ...this.#foreign.values()].map((e) => e.bytes)
  }

  /** The highest clock issued here. */
  get clock(): number {
    return this.#clock
  }

  /** What other nodes have not been told. */
  takeOutgoing(): readonly ForeignState[] {
    const states = [...this.#untold].map((id) => this.#outgoing(id))
    this.#untold.clear()
    return states
  }

  /** Everything that is shown here. */
  allOutgoing(): readonly ForeignState[] {
    return [...this.#entries.keys()].map((id) => this.#outgoing(id))
  }

  #outgoing(clientId: number): ForeignState {
    const entry = this.#entries.get(clientId)
    return entry === undefined ? [clientId, null, this.#now()] : [clientId, entry.json, entry.at]
  }

  /** Another node says what is shown there. */
  hear(node: string, states: readonly ForeignState[], clock: number): void {
    this.#clock = Math.max(this.#clock, clock)
    for (const [clientId, json, at] of states) {
      const own = this.#entries.get(clientId)
      const known = own ?? this.#foreign.get(clientId)
      if (json === null) {
        // It may have gone there to come here.
        if (this.#foreign.get(clientId)?.node !== node) continue
        this.#foreign.delete(clientId)
        this.#sayGone(clientId)
      } else if (known === undefined || known.at <= at) {
        // It has gone there; the line here has not been seen to die yet.
        if (own !== undefined) this.#idOf.delete(own.owner)
        this.#entries.delete(clientId)
        const { person } = JSON.parse(json) as { person: Person }
        const bytes = this.#encode(clientId, json)
        this.#foreign.set(clientId, { node, personId: person.id, at, bytes })
        this.#removed.delete(clientId)
        this.#changed.add(clientId)
      }
    }
  }

  /** Another node is gone, with everybody who was shown there. */
  nodeIsGone(node: string): void {
    for (const [clientId, foreign] of this.#foreign) {
      if (foreign.node !== node) continue
      this.#foreign.delete(clientId)
      this.#sayGone(clientId)
    }
  }
}
