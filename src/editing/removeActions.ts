// Removing actions: one step, with a way back, and the keyboard goes on to the neighbour.
import { removeAction } from '../model/commands/action.ts'
import { removeActions as removeAll } from '../model/commands/actions.ts'
import type { ActionId } from '../model/schema/ids.ts'
import { type CommandContext, journeyOf, placedActions, sheetOf } from './commandContext.ts'

export function removeActions(context: CommandContext, ids: readonly ActionId[]): void {
  const { workshop } = context
  const beside = besideAll(placedActions(journeyOf(context)), ids)
  const [only] = ids
  const single = only !== undefined && ids.length === 1
  if (workshop.run((r) => (single ? removeAction(r, only) : removeAll(r, ids))) !== null) return
  if (single) workshop.notify('removed')
  else workshop.notify('actions-removed', { values: { count: ids.length } })
  workshop.view.setState({ selection: null, picked: new Set(), picking: false })
  if (beside !== null) sheetOf(context)?.goTo({ kind: 'card', id: beside })
}

/** The action to turn to when these are gone: the next one that stays, else the one before; null when none does. */
function besideAll(placed: readonly ActionId[], gone: readonly ActionId[]): ActionId | null {
  const last = Math.max(...gone.map((id) => placed.indexOf(id)))
  const stays = (id: ActionId) => !gone.includes(id)
  return placed.slice(last + 1).find(stays) ?? placed.slice(0, Math.max(0, last)).findLast(stays) ?? null
}
