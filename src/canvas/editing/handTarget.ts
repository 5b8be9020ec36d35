// What a press of the hand is on.
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'

export type HandItem =
  | { readonly kind: 'card'; readonly id: ActionId }
  | { readonly kind: 'sequence'; readonly id: SequenceId }

/** The card or sequence that a press is on: `data-drag` is its kind and id. */
export function itemAt(target: Element): HandItem | null {
  const [kind, id] = target.closest<HTMLElement>('[data-drag]')?.dataset.drag?.split(' ') ?? []
  if (id === undefined) return null
  return kind === 'card' ? { kind, id: id as ActionId } : { kind: 'sequence', id: id as SequenceId }
}

/** The empty sheet: nothing there that has a press of its own. */
export function isOnSheet(target: Element): boolean {
  return target.closest('.react-flow__renderer') !== null && target.closest('button, [data-stop]') === null
}
