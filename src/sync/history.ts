// Undo and redo of what this person did in this window, and of nothing anybody else did.
import * as Y from 'yjs'
import { RECORD_KINDS } from '../model/records.ts'
import { LOCAL_ORIGIN } from './origin.ts'
import { metaMap, recordMap } from './workshopDoc.ts'

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** `overtaken`: others have changed the same things since, and there was nothing left to take back. */
export type HistoryOutcome = 'done' | 'overtaken' | 'nothing'

export interface History {
  /** Call before a gesture: it becomes a step of its own, whatever came shortly before. */
  startStep(): void
  undo(): HistoryOutcome
  redo(): HistoryOutcome
  state(): HistoryState
  onChange(listener: () => void): void
  destroy(): void
}

/** Steps kept. Older ones are forgotten, because an undo manager keeps all replaced values alive. */
const MAX_STEPS = 200

export function createHistory(doc: Y.Doc): History {
  const scope = [metaMap(doc), ...RECORD_KINDS.map((kind) => recordMap(doc, kind))]
  const manager = new Y.UndoManager(scope, { trackedOrigins: new Set([LOCAL_ORIGIN]) })
  const listeners = new Set<() => void>()
  const notify = () => {
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', () => {
    manager.undoStack.splice(0, manager.undoStack.length - MAX_STEPS)
    notify()
  })
  manager.on('stack-item-popped', notify)
  manager.on('stack-cleared', notify)

  function step(stack: 'undoStack' | 'redoStack', take: () => unknown): HistoryOutcome {
    if (manager[stack].length === 0) return 'nothing'
    const outcome = take() === null ? 'overtaken' : 'done'
    notify()
    return outcome
  }

  return {
    startStep: () => manager.stopCapturing(),
    undo: () => step('undoStack', () => manager.undo()),
    redo: () => step('redoStack', () => manager.redo()),
    state: () => ({ canUndo: manager.undoStack.length > 0, canRedo: manager.redoStack.length > 0 }),
    onChange: (listener) => {
      listeners.add(listener)
    },
    destroy: () => manager.destroy(),
  }
}
