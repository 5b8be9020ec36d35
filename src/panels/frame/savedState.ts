import type { MessageKey } from '../../i18n/translate.ts'

/** What the saved indicator can say. */
export type SavedState =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'typing'
  | 'notSaved'
  | 'offline'
  | 'offlineUnkept'
  | 'offlineTyping'
  | 'offlineReading'
  | 'readOnly'
  | 'blocked'
  | 'closed'

/** The parts of the connection's status that decide it. */
export interface SavedFacts {
  readonly line: 'connecting' | 'online' | 'offline' | 'closed'
  readonly loaded: boolean
  readonly saved: boolean
  readonly storeFails: boolean
  readonly sessionFails?: boolean
  readonly keptOnDevice: boolean
}

/**
 * What a person may believe about their work. `saved` only when the server has committed everything; those who
 * cannot write have nothing to save, and are told so. `typing`: a field holds words that were not handed in yet, which
 * are neither sent nor kept on the device. `blocked`: they could write, were it not for the state of the document.
 */
export function savedState(
  facts: SavedFacts,
  canWrite: boolean,
  typing: boolean,
  blocked = false,
): SavedState {
  const { line, loaded, saved, storeFails, sessionFails = false, keptOnDevice } = facts
  if (line === 'closed') return 'closed'
  if (line === 'offline') {
    if (!canWrite) return 'offlineReading'
    if (typing) return 'offlineTyping'
    return keptOnDevice ? 'offline' : 'offlineUnkept'
  }
  if (line === 'connecting' || !loaded) return 'connecting'
  if (!canWrite) return blocked ? 'blocked' : 'readOnly'
  if ((!saved && storeFails) || sessionFails) return 'notSaved'
  if (typing) return 'typing'
  return saved ? 'saved' : 'saving'
}

/** The sentence that explains each state. */
export const SAVED_HINTS: Readonly<Record<SavedState, MessageKey>> = {
  connecting: 'workshop.status.hint.connecting',
  saved: 'workshop.status.hint.saved',
  saving: 'workshop.status.hint.saving',
  typing: 'workshop.status.hint.typing',
  notSaved: 'workshop.status.hint.notSaved',
  offline: 'workshop.status.hint.offline',
  offlineUnkept: 'workshop.status.hint.offlineUnkept',
  offlineTyping: 'workshop.status.hint.offlineTyping',
  offlineReading: 'workshop.status.hint.offlineReading',
  readOnly: 'workshop.status.hint.readOnly',
  blocked: 'workshop.status.hint.blocked',
  closed: 'workshop.status.hint.closed',
}
