// What the sync socket speaks besides Yjs: the y-websocket protocol, unchanged, with one optional extension.
//
//   GET /sync/<workshopId>/board     upgraded to a WebSocket
//   GET /sync/<workshopId>/session   the same, read only: the server writes it
//   query   token=<secret>          for programs without a session cookie
//           schema=<n>              schema version the client can write; an older one than the document is refused
//           durable=1               asks for acknowledgements (type 100) and for word when there can be none (101)
import type { ErrorCode } from './errors.ts'

/** First varUint of a message. Types 0 to 3 are y-websocket's. */
export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_AUTH = 2
export const MESSAGE_QUERY_AWARENESS = 3
/**
 * Server to client, only with `durable=1`: `100, varUint n` = the first n sync messages of type update or step 2
 * that this connection sent are committed to the store.
 */
export const MESSAGE_DURABLE = 100
/**
 * Server to client, only with `durable=1`: `101, varUint 1` = the store takes no writes at present (a full disk, say);
 * what is not acknowledged is in the server's memory only, and tried again. `101, 0` = it is written again. Sent when it
 * changes, and to who comes while it lasts.
 */
export const MESSAGE_TROUBLE = 101

/**
 * Server to client, only with `durable=1`: `102, varUint 1` = updates of this connection are refused at present, because
 * the phase lets participants read only; they are not acknowledged, and the socket stays open. `102, 0` = they are taken
 * again; a step 1 follows, so that the client sends what was refused.
 */
export const MESSAGE_REFUSED = 102

/** First varUint of the body of a sync message (y-protocols/sync). */
export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

/** Why the server closes a socket. 4400 to 4499 tell the y-websocket client to stop reconnecting. */
export const CLOSE_CODES = {
  4400: 'bad-message',
  4401: 'not-a-member',
  4403: 'read-only',
  4404: 'workshop-missing',
  4409: 'client-too-old',
  4410: 'workshop-damaged',
  4413: 'too-large',
  4426: 'server-too-old',
  4429: 'too-many-requests',
  1013: 'server-busy',
} as const satisfies Record<number, ErrorCode>

export type CloseCode = keyof typeof CLOSE_CODES

/** Sent with 4401 in the place of `not-a-member`, to those whose link was replaced. */
export const LINK_EXPIRED: ErrorCode = 'link-expired'

/** What 4401 may say in the place of `not-a-member`. */
const NOT_IN: readonly ErrorCode[] = [LINK_EXPIRED, 'link-ended', 'passphrase-missing', 'in-lobby', 'put-out']

/** The error a close stands for; null for a code that is not ours (a lost line). */
export function closeReason(code: number, reason = ''): ErrorCode | null {
  const notIn = NOT_IN.find((known) => code === 4401 && known === reason)
  if (notIn !== undefined) return notIn
  return Object.hasOwn(CLOSE_CODES, code) ? CLOSE_CODES[code as CloseCode] : null
}

/**
 * Presence: one awareness state per connection. The page writes all but the last; the server adds `person`, and
 * replaces whatever a client puts there.
 */
export interface Presence {
  /** Position of the pointer in map coordinates, or null when it is elsewhere or sharing is off. */
  readonly cursor: { readonly x: number; readonly y: number } | null
  /** Id of the record being looked at or edited, or null. */
  readonly selection: string | null
  /** The text this person is in: `<record id>/<field>`, or null. */
  readonly editing: string | null
  /** A mark being dragged: its id and the level under the pointer. Written to the document at the drop. */
  readonly drag: { readonly markId: string; readonly level: number } | null
  /**
   * Cards or sequences in the hand: the first of them, how many they are, and where the hand is in map coordinates. Written
   * to the document at the drop. Null with the cursor: when sharing is off.
   */
  readonly held: {
    readonly ids: readonly string[]
    readonly count: number
    readonly at: { readonly x: number; readonly y: number }
  } | null
  /** Key of the step of the guide that is open, or null. */
  readonly guide: string | null
  /** What this person has just shown to all. The server lets through so many (SES-13); `serial` tells one from the next. */
  readonly reaction?: { readonly kind: string; readonly serial: number } | null
  /** Ids of what this person removed last, latest first: a removal itself bears no name. */
  readonly removed?: readonly string[] | null
  readonly person?: Person
}

/** So many removals are signed: a state has 4 KiB. */
export const REMOVED_SENT_MAX = 16

/** So many of what is held are named: a state has 4 KiB. */
export const HELD_SENT_MAX = 12

/** Who is behind a connection, as the server knows it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly role: string
}
