// Who shows which record: an edit tells only those who show what it touched, however many records there are.
import type { RecordKind } from '../model/records.ts'

/** A part of the read model. */
export type Part = RecordKind | 'meta' | 'damaged'

export interface RecordListeners {
  /** Calls `listener` once for each change that touches one of the records. Returns what ends it. */
  listen(kind: RecordKind, ids: readonly string[], listener: () => void): () => void
  /** The same for whole parts. `parts` is looked at when something changes: it may grow meanwhile. */
  listenTo(parts: ReadonlySet<Part>, listener: () => void): () => void
  tell(touched: ReadonlyMap<Part, ReadonlySet<string>>): void
  tellOf(changed: readonly Part[]): void
}

export function createRecordListeners(): RecordListeners {
  const byKind = new Map<Part, Map<string, Set<() => void>>>()
  const byParts = new Set<{ readonly parts: ReadonlySet<Part>; readonly listener: () => void }>()
  return {
    listen(kind, ids, listener) {
      const byId = byKind.get(kind) ?? new Map<string, Set<() => void>>()
      byKind.set(kind, byId)
      for (const id of ids) {
        const set = byId.get(id) ?? new Set()
        byId.set(id, set.add(listener))
      }
      return () => {
        for (const id of ids) {
          const set = byId.get(id)
          set?.delete(listener)
          if (set?.size === 0) byId.delete(id)
        }
      }
    },
    listenTo(parts, listener) {
      const entry = { parts, listener }
      byParts.add(entry)
      return () => byParts.delete(entry)
    },
    tellOf(changed) {
      const told = new Set<() => void>()
      for (const part of changed)
        for (const { parts, listener } of byParts) if (parts.has(part)) told.add(listener)
      for (const listener of told) listener()
    },
    tell(touched) {
      const told = new Set<() => void>()
      for (const [kind, ids] of touched) {
        const byId = byKind.get(kind)
        if (byId === undefined) continue
        for (const id of ids) for (const listener of byId.get(id) ?? []) told.add(listener)
      }
      for (const listener of told) listener()
    },
  }
}
