// Read model of the session: a plain, immutable copy of what the server says. Nobody here writes it.
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptySession, type SessionRecords } from '../model/facilitation/sessionRecords.ts'
import { onSessionTouched, readSession } from '../sync/sessionDoc.ts'

export interface SessionModel extends SessionRecords {
  /** What the server has is here. Until then the session looks like that of a workshop without one. */
  readonly loaded: boolean
}

export interface SessionBinding {
  readonly store: StoreApi<SessionModel>
  dispose(): void
}

export function bindSession(doc: Y.Doc): SessionBinding {
  const store = createStore<SessionModel>(() => ({ ...emptySession(), loaded: false }))
  const stop = onSessionTouched(doc, (touched) => store.setState(readSession(doc, store.getState(), touched)))
  return { store, dispose: stop }
}
