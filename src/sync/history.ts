// Undo and redo of what this person did in this window, and of nothing anybody else did.
//
// Invariants
// - One call takes back one step, or says that it was overtaken: it never goes on to an older step by itself.
// - What others have written in since stays as they made it; the rest of the step is taken back (docs/spec/undo.md).
// - A record keeps all its fields. Yjs alone would take a field away when the value to go back to was replaced by
//   somebody else at the same moment, and would restore a removed record without the fields others set meanwhile.
import * as Y from 'yjs'
import type { Change } from '../model/change.ts'
import { RECORD_KINDS } from '../model/records.ts'
import { LOCAL_ORIGIN } from './origin.ts'
import { watchOthers } from './othersWork.ts'
import { askedBy, type PartName, withoutParts } from './stepParts.ts'
import { metaMap, recordMap } from './workshopDoc.ts'

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/**
 * Others have written since in what the step would change: `partly`, in some of it, which stays; `overtaken`, in all of it,
 * so nothing changed. The step is used up either way.
 */
export type HistoryOutcome = 'done' | 'partly' | 'overtaken' | 'nothing'

export interface History {
  /** Call before a gesture: it becomes a step of its own, whatever came shortly before. */
  startStep(): void
  /** What the next undo or redo would touch, for whoever asks whether that is allowed. */
  asks(way: 'undo' | 'redo'): readonly Change[]
  undo(): HistoryOutcome
  redo(): HistoryOutcome
  /** What the last undo or redo left as others have made it; some of it may be gone. */
  kept(): readonly PartName[]
  state(): HistoryState
  onChange(listener: () => void): void
  destroy(): void
}

/** Steps kept. Older ones are forgotten, because an undo manager keeps all replaced values alive. */
const MAX_STEPS = 200
/** Where a step keeps its date: what had arrived from others when it was taken. */
const DATE = 'date'

type Step = Y.UndoManager['undoStack'][number]

const DOING = { undoStack: 'undoing', redoStack: 'redoing' } as const

export function createHistory(doc: Y.Doc): History {
  const scope = [metaMap(doc), ...RECORD_KINDS.map((kind) => recordMap(doc, kind))]
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([LOCAL_ORIGIN]),
    deleteFilter: (item) => !isFieldValue(doc, item),
  })
  const others = watchOthers(doc)
  const listeners = new Set<() => void>()
  let kept: readonly PartName[] = []
  const notify = () => {
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', ({ stackItem }) => {
    stackItem.meta.set(DATE, others.now())
    if (manager.undoing || manager.redoing) return // `step` says it when it is through
    manager.undoStack.splice(0, manager.undoStack.length - MAX_STEPS)
    notify()
  })
  manager.on('stack-cleared', notify)

  function step(stack: 'undoStack' | 'redoStack', take: () => Step | null): HistoryOutcome {
    kept = []
    const last = manager[stack].at(-1)
    if (last === undefined) return 'nothing'
    const found = others.inTheWay(last, last.meta.get(DATE))
    kept = [...found.kept.values()]
    if (kept.length > 0 && kept.length === found.of) {
      manager[stack].pop()
      notify()
      return 'overtaken'
    }
    if (kept.length > 0) Object.assign(last, withoutParts(doc, last, new Set(found.kept.keys())))
    const older = manager[stack].splice(0, manager[stack].length - 1) // Yjs would go on to them
    const taken = takeWhole(DOING[stack], take)
    manager[stack].unshift(...older)
    notify()
    if (taken === null) return 'overtaken'
    return kept.length > 0 ? 'partly' : 'done'
  }

  /** In one transaction, so that nobody sees a record before it is complete. */
  function takeWhole(doing: 'undoing' | 'redoing', take: () => Step | null): Step | null {
    let taken: Step | null = null
    try {
      doc.transact(() => {
        taken = take()
        if (taken !== null) completeRestored(doc, taken)
        manager[doing] = true // The manager reads it when the transaction ends, and thinks it is through already.
      }, manager)
    } finally {
      manager[doing] = false
    }
    return taken
  }

  return {
    startStep: () => manager.stopCapturing(),
    asks: (way) => {
      const next = manager[`${way}Stack`].at(-1)
      return next === undefined ? [] : askedBy(doc, next)
    },
    undo: () => step('undoStack', () => manager.undo()),
    redo: () => step('redoStack', () => manager.redo()),
    kept: () => kept,
    state: () => ({ canUndo: manager.undoStack.length > 0, canRedo: manager.redoStack.length > 0 }),
    onChange: (listener) => {
      listeners.add(listener)
    },
    destroy: () => {
      others.destroy()
      manager.destroy()
    },
  }
}

/** The present value of a field, which is replaced or goes with its record, and is never taken away alone. */
function isFieldValue(doc: Y.Doc, { parent, parentSub }: Y.Item): boolean {
  if (!(parent instanceof Y.Map) || parentSub === null) return false
  // A deleted or replaced value is not deleted again, so what is asked about is the present one.
  return parent._item !== null || parent === metaMap(doc)
}

/** Gives the records that `step` brought back the fields that Yjs left out, as they were when the record went. */
function completeRestored(doc: Y.Doc, step: Step): void {
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parentSub === null || !(struct.parent instanceof Y.Map))
        return
      const place = struct.parent._item
      if (place === null || place.parentSub === null || !(place.parent instanceof Y.Map)) return
      const record: unknown = place.parent.get(place.parentSub)
      if (!(record instanceof Y.Map) || record.has(struct.parentSub)) return
      const value: unknown = struct.content.getContent().at(-1)
      // Shared texts come back by themselves; what was collected as garbage has no value any more.
      if (value !== undefined && !(value instanceof Y.AbstractType)) record.set(struct.parentSub, value)
    })
  })
}
