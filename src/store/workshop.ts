// One open workshop in this window: its document, its line to the server, its read models, and the one way to
// change it.
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Change } from '../model/change.ts'
import type { Group } from '../model/facilitation/group.ts'
import { isOutside } from '../model/facilitation/groupAreas.ts'
import { groupOf, worksInGroups } from '../model/facilitation/groups.ts'
import { withGroupTags } from '../model/facilitation/groupTags.ts'
import { touchesLock } from '../model/facilitation/locks.ts'
import { refusalOf } from '../model/facilitation/mayChange.ts'
import { accessNow, rightsNow } from '../model/facilitation/roomRules.ts'
import { isTooNew } from '../model/migrations/migrations.ts'
import type { RecordKind, Records } from '../model/records.ts'
import type { Result } from '../model/result.ts'
import type { NewId } from '../model/schema/ids.ts'
import type { ErrorCode } from '../protocol/errors.ts'
import { mayLead, mayWrite, ROLES, type Role } from '../protocol/roles.ts'
import type { Presence } from '../protocol/syncWire.ts'
import { type ConnectionOptions, type ConnectionStatus, connect } from '../sync/connection.ts'
import { createHistory, type HistoryState } from '../sync/history.ts'
import { LOCAL_ORIGIN } from '../sync/origin.ts'
import { type Peer, readPeers, showPresence, signRemovals } from '../sync/presence.ts'
import { createServerClock, type ServerClock } from '../sync/serverClock.ts'
import { connectSession } from '../sync/sessionConnection.ts'
import { applyChanges, readAuthor, recordMap } from '../sync/workshopDoc.ts'
import type { RecordListeners } from './recordListeners.ts'
import { bindRecords, type RecordsState } from './recordsStore.ts'
import { type RemoteChange, watchRemoteChanges } from './remoteChanges.ts'
import type { SessionApi } from './sessionApi.ts'
import { bindSession, type SessionModel } from './sessionStore.ts'
import { createViewStore, type Notice, UNDOABLE_NOTICES, type ViewStore } from './viewState.ts'

export interface Workshop {
  readonly id: string
  readonly participantId: string
  /** As when it was opened; a facilitator may give another: `roleNow`. */
  readonly role: Role
  readonly records: StoreApi<RecordsState>
  /** Told when single records change: for useRecordsById.ts. */
  readonly listeners: RecordListeners
  readonly status: StoreApi<ConnectionStatus>
  readonly peers: StoreApi<{ readonly peers: readonly Peer[] }>
  readonly history: StoreApi<HistoryState>
  readonly view: ViewStore
  /** What the server says of the session: phases, clock, rounds, people. */
  readonly session: StoreApi<SessionModel>
  /** Requests to the session. */
  readonly api: SessionApi
  /** The server's time, by which the timer is shown. */
  readonly clock: ServerClock
  readonly newId: NewId
  roleNow(): Role
  /** Who added a record; null when nobody knows. A claim of their page, as a signature is (docs/decisions/0011). */
  authorOf(id: string): string | null
  /** False for observers, in phases that let participants read only, for who was put out, and when a newer version has written the document. */
  canWrite(): boolean
  /**
   * Runs a command on the present records and applies what it asks for, as one undo step. A refusal is shown as
   * a notice and returned; null means done.
   *
   * `typing`: part of the same gesture as the run before (letters of one text), so they are undone together.
   */
  run(
    command: (records: Records) => Result<readonly Change[], ErrorCode>,
    how?: { readonly typing?: boolean },
  ): ErrorCode | null
  undo(): void
  redo(): void
  /** Tells what others change, as it is read here. Gives the way to stop. */
  onRemoteChanges(listener: (changes: readonly RemoteChange[]) => void): () => void
  notify(code: Notice['code'], filled?: Pick<Notice, 'values' | 'kept'>): void
  showPresence(change: Partial<Omit<Presence, 'person'>>): void
  close(): void
}

/** Whoever is out of the workshop for good: the way back is its new link or code. */
export function isPutOut({ line, closed }: Pick<ConnectionStatus, 'line' | 'closed'>): boolean {
  return line === 'closed' && (closed === 'not-a-member' || closed === 'link-expired' || closed === 'put-out')
}

/** What of a window is not shown where cursors are off. */
const NO_POINTER = { cursor: null, held: null } as const

export interface OpenWorkshop extends Omit<ConnectionOptions, 'workshopId'> {
  readonly id: string
  readonly participantId: string
  readonly role: Role
  readonly newId: NewId
  readonly api: SessionApi
  /** This device's clock. */
  readonly now: () => number
  readonly cursors: boolean
  /** Runs its callback at the next frame. */
  readonly schedule: (flush: () => void) => void
}

export function openWorkshop(options: OpenWorkshop): Workshop {
  const doc = new Y.Doc()
  const binding = bindRecords(doc, options.schedule)
  const connection = connect(doc, { ...options, workshopId: options.id })
  const steps = createHistory(doc)
  const records = binding.store
  const view = createViewStore(options.cursors)
  const status = createStore<ConnectionStatus>(() => connection.status())
  let sessionFails = false
  const showStatus = () => status.setState({ ...connection.status(), sessionFails }, true)
  connection.onStatus(showStatus)
  const history = createStore<HistoryState>(() => steps.state())
  steps.onChange(() => history.setState(steps.state(), true))
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }))
  connection.awareness.on('change', () => peers.setState({ peers: readPeers(connection.awareness) }))
  showPresence(connection.awareness, {})
  const line = connectSession({ ...options, workshopId: options.id })
  const { store: session, dispose: disposeSession } = bindSession(line.doc)
  const clock = createServerClock(options.api.serverTime, options.now)
  line.onTrouble((fails) => {
    sessionFails = fails
    showStatus()
  })
  line.onLoaded(() => {
    session.setState({ loaded: true })
    void clock.ask()
  })
  session.subscribe(({ state }, before) => {
    // Others are not to see it a moment longer; the server would hide it anyhow.
    if (!state.cursorsShown && before.state.cursorsShown) showPresence(connection.awareness, NO_POINTER)
    if (state.timer?.id !== before.state.timer?.id) void clock.ask()
  })

  let serial = 0
  function notify(code: Notice['code'], filled: Pick<Notice, 'values' | 'kept'> = {}): void {
    serial++
    view.setState({ notice: { serial, code, ...filled } })
  }
  /** The way back that a notice offers is for the last step, which it no longer is. */
  function forgetWayBack(): void {
    const code: string | undefined = view.getState().notice?.code
    if (UNDOABLE_NOTICES.some((each) => each === code)) view.setState({ notice: null })
  }
  function roleNow(): Role {
    const known = session.getState().people.get(options.participantId)?.role
    return ROLES.find((role) => role === known) ?? options.role
  }
  /** Whether anything can be written at all; null when it can. */
  function readOnly(): ErrorCode | null {
    const version = records.getState().meta?.schemaVersion
    const role = roleNow()
    if (!mayWrite(role) || isPutOut(status.getState()) || version === undefined || isTooNew(version))
      return 'read-only'
    if (mayLead(role)) return null
    if (accessNow(session.getState()) === 'read') return 'phase-reads'
    return groupNow() === 'none' ? 'group-none' : null
  }
  /** Null where nobody works in groups. */
  function groupNow(): Group | 'none' | null {
    const now = session.getState()
    return worksInGroups(now) ? (groupOf(now, options.participantId) ?? 'none') : null
  }
  const findRecord = (kind: string, id: string) => records.getState()[kind as RecordKind]?.get(id)
  function isElsewhere(change: Change): boolean {
    const group = groupNow()
    return group !== null && group !== 'none' && isOutside(change, group, records.getState(), findRecord)
  }
  function canWrite(): boolean {
    return readOnly() === null
  }
  function refusal(changes: readonly Change[]): ErrorCode | null {
    return refusalOf(changes, {
      rights: rightsNow(session.getState()),
      leads: mayLead(roleNow()),
      me: options.participantId,
      authorOf: (id) => readAuthor(doc, id),
      exists: (kind, id) => recordMap(doc, kind as RecordKind).has(id),
      isLocked: (change) => touchesLock(change, session.getState().locks, findRecord),
      group: groupNow(),
      isOutside: isElsewhere,
    })
  }
  /** With where it was made, of what is added in a group. */
  function tagged(changes: readonly Change[]): readonly Change[] {
    const group = groupNow()
    return withGroupTags(changes, {
      group: group === 'none' ? null : group,
      tags: records.getState().groupTags,
      notes: records.getState().notes,
      nowMs: Math.round(clock.now()),
      exists: (kind, id) => recordMap(doc, kind).has(id),
      isTheirs: (change) => !isElsewhere(change),
    })
  }
  let refusedSerial = 0
  function refuse(code: ErrorCode): ErrorCode {
    notify(code)
    refusedSerial = serial
    return code
  }
  /** What was refused is over once something was done. */
  function forgetRefusal(): void {
    if (view.getState().notice?.serial === refusedSerial) view.setState({ notice: null })
  }

  function goBack(way: 'undo' | 'redo'): void {
    binding.flush()
    forgetWayBack()
    // What was one's to change then may have been locked since, or the phase may be another.
    const asked = steps.asks(way)
    const refused = readOnly() ?? refusal(asked)
    if (refused !== null) return void refuse(refused)
    const outcome = steps[way]()
    if (outcome !== 'overtaken') signRemovals(connection.awareness, asked)
    if (outcome === 'overtaken' || outcome === 'partly') notify(`${way}-${outcome}`, { kept: steps.kept() })
  }

  return {
    id: options.id,
    participantId: options.participantId,
    role: options.role,
    records,
    listeners: binding.listeners,
    status,
    peers,
    history,
    view,
    session,
    api: options.api,
    clock,
    newId: options.newId,
    roleNow,
    authorOf: (id) => readAuthor(doc, id),
    canWrite,
    notify,
    run(command, { typing = false } = {}) {
      binding.flush()
      const closed = readOnly()
      if (closed !== null) return refuse(closed)
      const result = command(records.getState())
      if (!result.ok) return refuse(result.code)
      const refused = refusal(result.value)
      if (refused !== null) return refuse(refused)
      forgetWayBack()
      forgetRefusal()
      if (!typing) steps.startStep()
      applyChanges(doc, tagged(result.value), LOCAL_ORIGIN, options.participantId)
      signRemovals(connection.awareness, result.value)
      return null
    },
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    onRemoteChanges: (listener) => watchRemoteChanges(doc, records, listener),
    showPresence(change) {
      const { cursorsShown } = session.getState().state
      showPresence(connection.awareness, cursorsShown ? change : { ...change, ...NO_POINTER })
    },
    close() {
      connection.destroy()
      disposeSession()
      line.destroy()
      steps.destroy()
      binding.dispose()
      doc.destroy()
    },
  }
}
