// Opening and renaming what the keyboard is at.
import { type CommandContext, placeOf, targetActions } from './commandContext.ts'

export function openDetails(context: CommandContext): boolean {
  const place = placeOf(context)
  if (place === null) return false
  const { view } = context.workshop
  view.setState({
    selection: place.kind === 'sequence' ? place : { kind: 'action', id: place.id },
    picked: new Set(),
  })
  view.getState().map?.openDetails()
  return true
}

export function rename(context: CommandContext): boolean {
  const place = placeOf(context)
  const id = place?.kind === 'sequence' ? place.id : targetActions(context)[0]
  if (id === undefined || !context.workshop.canWrite()) return false
  context.workshop.view.setState({ renamingId: id })
  return true
}
