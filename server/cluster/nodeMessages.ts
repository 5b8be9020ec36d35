// What nodes say to each other on the bus.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What somebody shows: the client id, the state as JSON (null: gone), and when that was so, by the store's clock. */
export type ForeignState = readonly [clientId: number, json: string | null, at: number]

/** Who has a socket at a node. */
export interface PersonThere {
  readonly id: string
  readonly role: string
}

/** Of one workshop, to the nodes that have it open. */
export type WorkshopMessage =
  /** `updates`: null when they are too large for the bus. */
  | {
      readonly type: 'batch'
      readonly document: string
      readonly seq: number
      readonly updates: Uint8Array[] | null
    }
  /** `clock`: of presence, at that node; receivers go on from the highest they know. */
  | { readonly type: 'presence'; readonly states: ForeignState[]; readonly clock: number }
  | { readonly type: 'people'; readonly people: PersonThere[] }
  /** A node opened it, or missed something: the others say what they have. */
  | { readonly type: 'hello' }
  | { readonly type: 'bye' }

/** What changed about who may be there. */
export type Note =
  | { readonly about: 'access'; readonly workshopId: string; readonly participantId: string | null }
  | { readonly about: 'merged'; readonly workshopId: string; readonly id: string; readonly known: string }
  | { readonly about: 'erased'; readonly workshopId: string }

/** To all nodes. */
export type NodeMessage =
  | { readonly type: 'alive' }
  | { readonly type: 'leaving' }
  | { readonly type: 'note'; readonly id: number; readonly note: Note }
  /** To one node: what it told has been done here. */
  | { readonly type: 'done'; readonly id: number }

export interface Envelope<Message> {
  readonly from: string
  readonly message: Message
}

export function encodeMessage(from: string, message: WorkshopMessage | NodeMessage): Uint8Array {
  return encoding.encode((encoder) => encoding.writeAny(encoder, { from, message } as never))
}

/** Nodes trust each other; a message of another version is read as far as it is known. */
export function decodeMessage<Message>(bytes: Uint8Array): Envelope<Message> | null {
  try {
    return decoding.readAny(decoding.createDecoder(bytes)) as Envelope<Message>
  } catch {
    return null // no message of ours: the channel is not ours alone
  }
}
