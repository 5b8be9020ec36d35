// The copy of a workshop in this browser, so that a closed window loses nothing.
//
// Invariants
// - What is written here is stored at once. What others write is on the server already: it is stored a little later,
//   several updates as one, because a transaction of the browser's database costs more than all the rest of an edit.
// - The workshop as it arrives is stored at once: who closes the window a moment later can open it without a server.
// - Updates are stored in the order in which they were applied.
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

const DELAY_MS = 1000

export interface DeviceCopy {
  /** True when the copy had a workshop in it; rejects where the browser has no storage. */
  readonly whenLoaded: Promise<boolean>
  /** What the copy brings into the document bears this as the origin of its transaction. */
  readonly origin: object
  destroy(): void
}

export function keepOnDevice(doc: Y.Doc, workshopId: string): DeviceCopy {
  const persistence = new IndexeddbPersistence(`parcours/${workshopId}/board`, doc)
  // Its own listener, which stores each update by itself, is called by ours in its place.
  doc.off('update', persistence._storeUpdate)
  const gather = gatherUpdates((update) => persistence._storeUpdate(update, null), {
    later: (run) => {
      const timer = setTimeout(run, DELAY_MS)
      return () => clearTimeout(timer)
    },
  })
  let isFilled = false
  const keep = (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (origin !== persistence) gather.add(update, local || !isFilled)
    isFilled = true
  }
  doc.on('update', keep)
  const whenLoaded = Promise.race([
    persistence.whenSynced.then(() => doc.getMap('meta').size > 0),
    // The package keeps the failure of opening the database to itself.
    (persistence as unknown as { _db: Promise<unknown> })._db.then(() => new Promise<never>(() => {})),
  ])
  return {
    whenLoaded,
    origin: persistence,
    destroy: () => {
      doc.off('update', keep)
      gather.flush()
      persistence.destroy().catch(() => {}) // nothing to close when the database never opened
    },
  }
}

export interface UpdateGatherer {
  /** `now`: store it, and what waits before it, at once. */
  add(update: Uint8Array, now: boolean): void
  flush(): void
}

/** Stores updates in order, those that can wait several as one. `later` runs its callback once, until it is called off. */
export function gatherUpdates(
  store: (update: Uint8Array) => void,
  { later }: { readonly later: (run: () => void) => () => void },
): UpdateGatherer {
  let waiting: Uint8Array[] = []
  let callOff: (() => void) | null = null
  function flush(): void {
    callOff?.()
    callOff = null
    const updates = waiting
    waiting = []
    const [first] = updates
    if (first !== undefined) store(updates.length === 1 ? first : Y.mergeUpdates(updates))
  }
  return {
    add(update, now) {
      waiting.push(update)
      if (now) flush()
      else callOff ??= later(flush)
    },
    flush,
  }
}
