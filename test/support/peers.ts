// Workshop participants on a network we drive by hand: nothing arrives until `deliver` says so.
import * as Y from 'yjs'
import type { Change } from '../../src/model/change.ts'
import { bindRecords, type RecordsBinding } from '../../src/store/recordsStore.ts'
import { createHistory, type History } from '../../src/sync/history.ts'
import { LOCAL_ORIGIN } from '../../src/sync/origin.ts'
import { applyChanges } from '../../src/sync/workshopDoc.ts'

/** One participant's window: a document, its read model and its undo. */
export interface Peer {
  readonly index: number
  readonly doc: Y.Doc
  readonly binding: RecordsBinding
  readonly history: History
  /** Made here, not sent yet. */
  readonly outbox: Uint8Array[]
  /** Sent by others, not arrived yet. */
  readonly inbox: Uint8Array[]
}

/**
 * `anyOrder`: updates overtake each other. `relayed`: as with our server, what one sends arrives in the order it was
 * sent, behind what the sender had received; only how long it takes differs.
 */
export type Network = 'anyOrder' | 'relayed'

export class Peers {
  readonly all: readonly Peer[]
  readonly #network: Network

  /** They start from the same document. */
  constructor(count: number, start: Uint8Array, network: Network) {
    this.#network = network
    this.all = Array.from({ length: count }, (_, index) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, start)
      doc.clientID = index + 1 // fixed, so that a seed replays the same conflict
      const outbox: Uint8Array[] = []
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== this) outbox.push(update)
      })
      // No frames here: what others did is read when `binding.flush` is called.
      return {
        index,
        doc,
        binding: bindRecords(doc, () => {}),
        history: createHistory(doc),
        outbox,
        inbox: [],
      }
    })
  }

  /** Does as `Workshop.run` does: one step of this person's. */
  act({ doc, history }: Peer, changes: readonly Change[]): void {
    history.startStep()
    applyChanges(doc, changes, LOCAL_ORIGIN)
  }

  /** Takes one update on its way to or from a peer a bit further; `pick` chooses which. */
  deliver(peer: Peer, pick: number): void {
    if (this.#network === 'anyOrder') {
      for (const sender of this.all) this.#send(sender, sender.outbox.length)
      this.#receive(peer, pick)
    } else if (pick % 3 === 0) this.#send(peer, 1)
    else this.#receive(peer, 0)
  }

  /** Everybody gets everything; the read models too. */
  deliverAll(): void {
    for (const peer of this.all) this.#send(peer, peer.outbox.length)
    for (const peer of this.all) {
      while (peer.inbox.length > 0) this.#receive(peer, 0)
      peer.binding.flush()
    }
  }

  #send(peer: Peer, count: number): void {
    const updates = peer.outbox.splice(0, count)
    for (const other of this.all) if (other !== peer) other.inbox.push(...updates)
  }

  #receive({ doc, inbox }: Peer, pick: number): void {
    const [update] = inbox.splice(pick % Math.max(1, inbox.length), 1)
    if (update !== undefined) Y.applyUpdate(doc, update, this)
  }
}
