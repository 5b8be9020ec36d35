import type { RemoteChange } from '../../store/remoteChanges.ts'

/** A change that waits to be told. */
export type Waiting = RemoteChange & {
  /** It came together with the record that it belongs to: a cross with its action. */
  readonly cameAlong?: boolean
  /** What else was removed at the same moment: one person did it all. */
  readonly removedWith?: ReadonlySet<string>
}

/** Changes that wait to be told, by record: what happened to one record in between is one change. */
export type Pending = ReadonlyMap<string, Waiting>

export function mergeChanges(pending: Pending, changes: readonly RemoteChange[]): Pending {
  const merged = new Map(pending)
  const added = new Set(changes.flatMap((c) => (c.before === null ? [c.id] : [])))
  const removed = new Set(changes.flatMap((c) => (c.after === null ? [c.id] : [])))
  for (const change of changes) {
    const key = `${change.kind}/${change.id}`
    const known = merged.get(key)
    const authors = new Set([...(known?.authors ?? []), ...change.authors])
    const next = {
      ...change,
      before: known === undefined ? change.before : known.before,
      authors,
      cameAlong: change.before === null && refersTo(change.after, added, change.id),
      removedWith: removed,
    } as Waiting
    // What was taken back in the meantime is nothing to tell.
    if (same(next.before, next.after)) merged.delete(key)
    else merged.set(key, next)
  }
  return merged
}

/**
 * Without what only follows from something else: the marks and frictions of an action that was removed, or that came with
 * them (pasted, or brought back).
 */
export function withoutConsequences(changes: readonly Waiting[]): readonly Waiting[] {
  const removed = new Set(changes.flatMap((c) => (c.after === null ? [c.id] : [])))
  return changes.filter((c) =>
    c.after === null ? !refersTo(c.before, removed, c.id) : !(c.before === null && (c.cameAlong ?? false)),
  )
}

/** True when the change is of one of these records, or of one that refers to one of them. */
export function concerns(change: RemoteChange, ids: ReadonlySet<string>): boolean {
  return ids.has(change.id) || refersTo(change.before, ids, '') || refersTo(change.after, ids, '')
}

function refersTo(record: object | null, ids: ReadonlySet<string>, except: string): boolean {
  return Object.entries(record ?? {}).some(
    ([field, value]) =>
      field !== 'id' &&
      parts(value).some((part) => part !== except && typeof part === 'string' && ids.has(part)),
  )
}

/** A field's value, or the parts of it (an action's place). */
function parts(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

/** Records are plain values of few fields, read in one order. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
