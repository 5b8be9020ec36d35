// Layout of the session in its Yjs document: `state`, a map by field, and one map per kind, from id to a plain value.
// The server is the only one who writes it.
import type * as Y from 'yjs'
import {
  emptySession,
  parseSessionRecord,
  SESSION_KINDS,
  type SessionChange,
  type SessionKind,
  type SessionRecords,
} from '../model/facilitation/sessionRecords.ts'
import { readSessionState } from '../model/facilitation/sessionState.ts'

export function stateMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('state')
}

export function sessionMap(doc: Y.Doc, kind: SessionKind): Y.Map<unknown> {
  return doc.getMap(kind)
}

/** Applies the changes as one transaction: one message to everybody. */
export function applySessionChanges(doc: Y.Doc, changes: readonly SessionChange[]): void {
  if (changes.length === 0) return
  doc.transact(() => {
    for (const change of changes)
      switch (change.op) {
        case 'put':
          sessionMap(doc, change.kind).set(change.record.id, change.record)
          break
        case 'remove':
          sessionMap(doc, change.kind).delete(change.id)
          break
        case 'state':
          for (const [field, value] of Object.entries(change.fields)) stateMap(doc).set(field, value)
      }
  })
}

/**
 * The session as it is now. Lists that `previous` has and nobody touched keep their identity, and so do their records.
 * `touched`: the kinds, and ids in them, that changed since; without it everything is read.
 */
export function readSession(
  doc: Y.Doc,
  previous: SessionRecords = emptySession(),
  touched: ReadonlyMap<SessionKind | 'state', ReadonlySet<string>> = everything(doc),
): SessionRecords {
  const changed: Record<string, unknown> = {}
  for (const [kind, ids] of touched) {
    if (kind === 'state') {
      changed.state = readSessionState(Object.fromEntries(stateMap(doc).entries()))
      continue
    }
    const byId = new Map<string, unknown>(previous[kind])
    for (const id of ids) {
      byId.delete(id)
      const stored = sessionMap(doc, kind).get(id)
      // A record of a newer server, or a damaged one, is left out: the session goes on without it.
      const record = stored === undefined ? null : parseSessionRecord(kind, id, stored)
      if (record !== null) byId.set(id, record)
    }
    changed[kind] = byId
  }
  return { ...previous, ...changed } as SessionRecords
}

function everything(doc: Y.Doc): Map<SessionKind | 'state', Set<string>> {
  const kinds = SESSION_KINDS.map((kind) => [kind, new Set(sessionMap(doc, kind).keys())] as const)
  return new Map<SessionKind | 'state', Set<string>>([...kinds, ['state', new Set()]])
}

/** Calls back after each transaction with what it touched. Gives the way to stop. */
export function onSessionTouched(
  doc: Y.Doc,
  listener: (touched: ReadonlyMap<SessionKind | 'state', ReadonlySet<string>>) => void,
): () => void {
  const maps = new Map<unknown, SessionKind | 'state'>([
    [stateMap(doc), 'state'],
    ...SESSION_KINDS.map((kind) => [sessionMap(doc, kind), kind] as const),
  ])
  const follow = (transaction: Y.Transaction) => {
    const touched = new Map<SessionKind | 'state', Set<string>>()
    for (const [type, keys] of transaction.changed) {
      const kind = maps.get(type)
      if (kind !== undefined) touched.set(kind, new Set([...keys].filter((key) => key !== null)))
    }
    if (touched.size > 0) listener(touched)
  }
  doc.on('afterTransaction', follow)
  return () => doc.off('afterTransaction', follow)
}
