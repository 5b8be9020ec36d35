// Read model of a workshop: a plain, immutable copy of what the document holds.
// Flow: command -> applyChanges -> Yjs -> observers below -> store -> components. Never store -> Yjs.
//
// Invariants
// - A record nobody touched keeps its identity, so memoised components do not render.
// - What this person does is in the store when the command returns; what others do arrives once a frame.
// - A record that does not parse is reported in `damaged`, never dropped in silence.
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { emptyRecords, parseMeta, parseRecord } from '../model/parseRecords.ts'
import { RECORD_KINDS, type RecordKind, type Records } from '../model/records.ts'
import { metaMap, readStoredMeta, readStoredRecord, recordMap } from '../sync/workshopDoc.ts'
import { BUCKETS_FROM, BucketMap } from './bucketMap.ts'
import { createRecordListeners, type Part, type RecordListeners } from './recordListeners.ts'

export type RecordsState = Records & {
  /** `<kind>/<id>` of the records that do not parse, and `meta/<field>` of what does not in the description. */
  readonly damaged: ReadonlySet<string>
}

export interface RecordsBinding {
  readonly store: StoreApi<RecordsState>
  /** For who shows single records or whole kinds: see useRecordsById.ts, trackedRead.ts. */
  readonly listeners: RecordListeners
  /** Reads what is still waiting for the next frame. Commands call it, so that they decide on the present. */
  flush(): void
  dispose(): void
}

/** Follows the document until `dispose`. `schedule` runs its callback at the next frame. */
export function bindRecords(doc: Y.Doc, schedule: (flush: () => void) => void): RecordsBinding {
  const store = createStore<RecordsState>(() => ({ ...emptyRecords(), damaged: new Set() }))
  const listeners = createRecordListeners()
  const waiting = new Map<RecordKind | 'meta', Set<string>>()
  let scheduled = false
  store.subscribe((now, before) => {
    const parts = Object.keys(now) as Part[]
    listeners.tellOf(parts.filter((part) => now[part] !== before[part]))
  })

  function flush(): void {
    if (waiting.size === 0) return
    const touched = new Map(waiting)
    waiting.clear()
    store.setState(readTouched(doc, touched, store.getState()), true)
    listeners.tell(touched)
  }
  function touch(kind: RecordKind | 'meta', ids: Iterable<string>): void {
    const set = waiting.get(kind) ?? new Set()
    for (const id of ids) set.add(id)
    waiting.set(kind, set)
  }
  function settle(transaction: Y.Transaction): void {
    if (waiting.size === 0) return
    // Also undo and redo: what they do is made here, and not received.
    if (transaction.local) flush()
    else if (!scheduled) {
      scheduled = true
      schedule(() => {
        scheduled = false
        flush()
      })
    }
  }

  const unobserve = RECORD_KINDS.map((kind) => {
    const map = recordMap(doc, kind)
    const observer = (events: Y.YEvent<Y.Map<unknown>>[]) => {
      for (const e of events) touch(kind, e.path.length === 0 ? e.keys.keys() : [String(e.path[0])])
    }
    map.observeDeep(observer as Parameters<typeof map.observeDeep>[0])
    return () => map.unobserveDeep(observer as Parameters<typeof map.unobserveDeep>[0])
  })
  const onMeta = () => touch('meta', [])
  metaMap(doc).observe(onMeta)
  doc.on('afterTransaction', settle)

  for (const kind of RECORD_KINDS) touch(kind, recordMap(doc, kind).keys())
  touch('meta', [])
  flush()

  return {
    store,
    listeners,
    flush,
    dispose: () => {
      for (const stop of unobserve) stop()
      metaMap(doc).unobserve(onMeta)
      doc.off('afterTransaction', settle)
    },
  }
}

function readTouched(
  doc: Y.Doc,
  touched: ReadonlyMap<RecordKind | 'meta', ReadonlySet<string>>,
  previous: RecordsState,
): RecordsState {
  const damaged = new Set(previous.damaged)
  const changed: Record<string, unknown> = {}
  for (const [kind, ids] of touched) {
    if (kind === 'meta') {
      const parsed = parseMeta(readStoredMeta(doc))
      changed.meta = parsed.meta
      for (const key of previous.damaged) if (key.startsWith('meta/')) damaged.delete(key)
      for (const field of parsed.damaged) damaged.add(`meta/${field}`)
      continue
    }
    const read = new Map<string, unknown>()
    for (const id of ids) {
      damaged.delete(`${kind}/${id}`)
      const stored = readStoredRecord(doc, kind, id)
      const parsed = stored === undefined ? null : parseRecord(kind, id, stored)
      if (stored !== undefined && parsed === null) damaged.add(`${kind}/${id}`)
      read.set(id, parsed ?? undefined)
    }
    changed[kind] = withRead(previous[kind], read)
  }
  return { ...previous, ...changed, damaged: sameSet(damaged, previous.damaged) ? previous.damaged : damaged }
}

/** A copy in which the ids that were read have what was read, or nothing. */
function withRead(
  previous: ReadonlyMap<string, unknown>,
  read: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  if (previous.size + read.size >= BUCKETS_FROM) {
    const copied = previous instanceof BucketMap ? previous : BucketMap.of(previous)
    return copied.with(read)
  }
  const byId = new Map(previous)
  for (const [id, record] of read) {
    byId.delete(id)
    if (record !== undefined) byId.set(id, record)
  }
  return byId
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((x) => b.has(x))
}
