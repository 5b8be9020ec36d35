import type { Presence } from '../../protocol/syncWire.ts'

/** Where somebody is, and what they do there. */
export interface Whereabouts {
  readonly recordId: string
  readonly doing: 'typing' | 'dragging' | 'looking'
}

/** From one's windows, the one where most happens: a text being typed, a mark being moved, a selection. */
export function whereaboutsOf(
  windows: readonly Pick<Presence, 'editing' | 'drag' | 'held' | 'selection'>[],
): Whereabouts | null {
  for (const { editing } of windows)
    if (editing !== null) return { recordId: editing.slice(0, editing.lastIndexOf('/')), doing: 'typing' }
  for (const { drag } of windows) if (drag !== null) return { recordId: drag.markId, doing: 'dragging' }
  for (const { held } of windows)
    if (held?.ids[0] !== undefined) return { recordId: held.ids[0], doing: 'dragging' }
  for (const { selection } of windows)
    if (selection !== null) return { recordId: selection, doing: 'looking' }
  return null
}
