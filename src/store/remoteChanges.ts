// What others change, record by record, as this window reads it: for telling people in words.
//
// Invariants
// - What this person does is not told, undo and redo included.
// - `before` is what was shown, `after` what is shown now: what happened in between within one frame is one change.
// - `authors` are the Yjs clients that wrote something new; a removal writes nothing new and names nobody. A client id
//   says who only together with presence, and the server does not compare the two (docs/security.md).
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { RecordKind, RecordOf } from '../model/records.ts'
import type { Meta } from '../model/schema/meta.ts'
import { placeIn } from '../sync/stepParts.ts'
import type { RecordsState } from './recordsStore.ts'

interface Changed<Kind, Record> {
  readonly kind: Kind
  /** '' for the description of the workshop. */
  readonly id: string
  /** Null: there was none, or is none any more. */
  readonly before: Record | null
  readonly after: Record | null
  readonly authors: ReadonlySet<number>
}
export type RemoteChange =
  | { readonly [Kind in RecordKind]: Changed<Kind, RecordOf<Kind>> }[RecordKind]
  | Changed<'meta', Meta>

interface Waiting {
  readonly kind: RecordKind | 'meta'
  readonly id: string
  readonly before: unknown
  readonly authors: Set<number>
}

/** Calls back when the read model shows what others have changed. Gives the way to stop. */
export function watchRemoteChanges(
  doc: Y.Doc,
  records: StoreApi<RecordsState>,
  listener: (changes: readonly RemoteChange[]) => void,
): () => void {
  const waiting = new Map<string, Waiting>()
  const read = (kind: RecordKind | 'meta', id: string): unknown => {
    const state = records.getState()
    return (kind === 'meta' ? state.meta : state[kind].get(id)) ?? null
  }
  /** Before the read model hears of it, so that it still shows what was. */
  function collect(transaction: Y.Transaction): void {
    if (transaction.local || transaction.changed.size === 0) return
    const writers = writersOf(transaction)
    for (const [type, keys] of transaction.changed)
      for (const key of keys) {
        const place = placeIn(doc, type, key)
        if (place === null) continue
        const name = `${place.kind}/${place.id}`
        const known = waiting.get(name) ?? {
          kind: place.kind,
          id: place.id,
          before: read(place.kind, place.id),
          authors: new Set(),
        }
        for (const writer of writers) known.authors.add(writer)
        waiting.set(name, known)
      }
  }
  function tell(): void {
    if (waiting.size === 0) return
    const changes = [...waiting.values()].flatMap((entry) => {
      const after = read(entry.kind, entry.id)
      return after === entry.before ? [] : [{ ...entry, after } as RemoteChange]
    })
    waiting.clear()
    if (changes.length > 0) listener(changes)
  }
  doc.on('beforeObserverCalls', collect)
  const unsubscribe = records.subscribe(tell)
  return () => {
    doc.off('beforeObserverCalls', collect)
    unsubscribe()
  }
}

function writersOf({ beforeState, afterState }: Y.Transaction): number[] {
  return [...afterState].flatMap(([client, clock]) =>
    clock > (beforeState.get(client) ?? 0) ? [client] : [],
  )
}
