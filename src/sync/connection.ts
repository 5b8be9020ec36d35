// The line between this window and the server: Yjs over the y-websocket protocol, a copy on the device, and the
// honest answer to "is my work safe?".
//
// "Saved" is true exactly when the server has committed every sync message this connection sent. The server says
// so by count (MESSAGE_DURABLE); the count covers deletions, which a state vector does not. What was written
// while the line was down is in the step 2 that opens the next connection, so it is counted too.
import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { SCHEMA_VERSION } from '../model/schema/version.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import {
  closeReason,
  MESSAGE_DURABLE,
  MESSAGE_REFUSED,
  MESSAGE_TROUBLE,
  SYNC_STEP_2,
} from '../protocol/syncWire.ts'
import { countSyncMessages } from './countSyncMessages.ts'
import { keepOnDevice } from './deviceCopy.ts'
import { CLOSED_FOR_ANOTHER_WAY } from './eitherSocket.ts'
import type { LineWay } from './lineWay.ts'

export interface ConnectionStatus {
  /** `closed`: the server refused us for good, for the reason given; reconnecting would not help. */
  readonly line: 'connecting' | 'online' | 'offline' | 'closed'
  readonly closed: ErrorCode | null
  /** The document has arrived, from the server or from the copy on this device. */
  readonly loaded: boolean
  /** Everything written here is committed on the server. */
  readonly saved: boolean
  /** The server cannot write at present: what is not saved is in its memory only, and it goes on trying. */
  readonly storeFails: boolean
  /** Nor the session: what was just asked of it waits. Told on the line of the session. */
  readonly sessionFails?: boolean
  /** The phase lets us read only, and something changed here before we heard: it is kept, and goes out when it may. */
  readonly refused: boolean
  /** What is not on the server is at least kept on this device. */
  readonly keptOnDevice: boolean
  /** The line goes over plain HTTP, because the network lets no WebSocket through: a little slower. */
  readonly overHttp: boolean
}

export interface Connection {
  readonly awareness: Awareness
  status(): ConnectionStatus
  onStatus(listener: (status: ConnectionStatus) => void): void
  destroy(): void
}

export interface ConnectionOptions {
  /** Address of the sync route, without the room: `wss://host/sync`. */
  readonly syncUrl: string
  readonly workshopId: string
  /** Access for a program; a browser has its session cookie. */
  readonly token?: string
  /** Keep a copy in this browser, so that a closed window loses nothing. */
  readonly keepOnDevice: boolean
  readonly WebSocket: typeof WebSocket
  /** By which way `WebSocket` goes, where it knows more than one. */
  readonly way?: Pick<LineWay, 'http' | 'onChange'>
}

/** How long the line waits for the copy on the device. */
const COPY_WAIT_MS = 1000

/** `WebSocket.OPEN`, whichever class is used. */
const SOCKET_OPEN = 1

interface PresenceChanges {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

export function connect(doc: Y.Doc, options: ConnectionOptions): Connection {
  const listeners = new Set<(status: ConnectionStatus) => void>()
  let status: ConnectionStatus = {
    line: 'connecting',
    closed: null,
    loaded: false,
    saved: false,
    storeFails: false,
    refused: false,
    keptOnDevice: false,
    overHttp: options.way?.http ?? false,
  }
  let sent = 0
  let committed = 0
  /** Everything written here went out on this connection: its step 2 and every update since. */
  let complete = false
  /** The line has just been closed here, to be opened by the better way. */
  let changingWay = false

  function set(change: Partial<ConnectionStatus>): void {
    const next = { ...status, ...change }
    if (JSON.stringify(next) === JSON.stringify(status)) return
    status = next
    for (const listener of listeners) listener(status)
  }
  function updateSaved(): void {
    set({ saved: status.line === 'online' && complete && committed >= sent })
  }
  const stopFollowing = options.way?.onChange(() => set({ overHttp: options.way?.http ?? false }))

  const CountingWebSocket = countSyncMessages(options.WebSocket, {
    onOpen: () => {
      sent = 0
      committed = 0
      complete = false
      set({ storeFails: false, refused: false })
      updateSaved()
    },
    onSend: (step) => {
      sent++
      if (step === SYNC_STEP_2) complete = true
      updateSaved()
    },
  })
  const device = options.keepOnDevice ? keepOnDevice(doc, options.workshopId) : null
  const provider = new WebsocketProvider(options.syncUrl, `${options.workshopId}/board`, doc, {
    connect: false,
    params: {
      schema: String(SCHEMA_VERSION),
      durable: '1',
      ...(options.token === undefined ? {} : { token: options.token }),
    },
    // Two channels would let one update overtake another (YJS-3).
    disableBc: true,
    WebSocketPolyfill: CountingWebSocket,
  })
  // The package sends the presence of others back to the server, which ignores it: six hundred needless messages a second
  // in a room of thirty pointers.
  const tellPresence = provider._awarenessUpdateHandler
  provider.awareness.off('update', tellPresence)
  provider.awareness.on('update', (changes: PresenceChanges, origin: unknown) => {
    const own = provider.awareness.clientID
    if (Object.values(changes).some((clients) => clients.includes(own))) tellPresence(changes, origin)
  })
  // The package sends the copy on this device as an update when it is read while the line is open: all of it, and for
  // an observer it is a reason to be put out. What the server lacks of it goes out in the step 2 that opens a line.
  const tellUpdate = provider._updateHandler
  doc.off('update', tellUpdate)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== device?.origin) tellUpdate(update, origin)
    else if (provider.ws !== null) {
      provider.disconnect()
      provider.connect()
    }
  })
  provider.messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => {
    committed = decoding.readVarUint(decoder)
    updateSaved()
  }
  provider.messageHandlers[MESSAGE_TROUBLE] = (_encoder, decoder) => {
    set({ storeFails: decoding.readVarUint(decoder) === 1 })
  }
  provider.messageHandlers[MESSAGE_REFUSED] = (_encoder, decoder) => {
    set({ refused: decoding.readVarUint(decoder) === 1 })
  }
  provider.on('status', (event: { status: string }) => {
    if (status.line === 'closed') return
    if (event.status === 'connected') set({ line: 'online' })
    // A retry in the background is still "offline" to the person who waits.
    else if (event.status === 'disconnected' && !changingWay) set({ line: 'offline', saved: false })
    updateSaved()
  })
  provider.on('connection-error', () => {
    if (status.line !== 'closed') set({ line: 'offline', saved: false })
  })
  // A socket that is closed before it was open is not reported as "disconnected", nor always as an error. Those that are
  // closed for good come as `closed`, right after.
  provider.on('connection-close', (event: CloseEvent | null) => {
    changingWay = event?.code === CLOSED_FOR_ANOTHER_WAY
    if (status.line === 'connecting' && event !== null && provider.shouldReconnect(event, provider))
      set({ line: 'offline' })
  })
  provider.on('sync', (synced: boolean) => {
    if (synced) set({ loaded: true })
  })
  provider.on('closed', ({ code, reason }: { code: number; reason: string }) => {
    set({ line: 'closed', closed: closeReason(code, reason) ?? 'server-error', saved: false })
  })
  // The update went out in the provider's own listener, which ran before this one, unless the socket was closed or
  // just closing: then only the step 2 of the next connection brings it.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || provider.ws?.readyState === SOCKET_OPEN) return
    complete = false
    updateSaved()
  })

  device?.whenLoaded.then(
    (filled) => set({ keptOnDevice: true, ...(filled ? { loaded: true } : {}) }),
    () => set({ keptOnDevice: false }), // private windows have no storage: the indicator says so
  )

  // First what is on the device, so that the line opens with it; but the device's storage may hang.
  let waiting: ReturnType<typeof setTimeout> | undefined
  let begun = false
  function open(): void {
    clearTimeout(waiting)
    if (!begun) provider.connect()
    begun = true
  }
  if (device === null) open()
  else {
    waiting = setTimeout(open, COPY_WAIT_MS)
    device.whenLoaded.then(open, open)
  }

  return {
    awareness: provider.awareness,
    status: () => status,
    onStatus: (listener) => {
      listeners.add(listener)
    },
    destroy: () => {
      listeners.clear()
      stopFollowing?.()
      clearTimeout(waiting)
      begun = true
      provider.destroy()
      device?.destroy()
    },
  }
}
