import { markSubjectOf } from '../../model/schema/mark.ts'
import type { ViewState } from '../../store/viewState.ts'

/** The records that the person at this window is at: what is selected, and what has the keyboard on the map or in the table. */
export function whereIAm(
  view: Pick<ViewState, 'selection' | 'focus'>,
  active: Element | null,
): ReadonlySet<string> {
  const ids = new Set<string>()
  const { selection, focus } = view
  if (selection !== null) ids.add(selection.id)
  if (selection?.kind === 'friction') ids.add(selection.actionId)
  if (focus !== null && active?.closest('[data-stop]')) ids.add(focus.id)
  // In the table only the name of a row bears its place.
  const named =
    active?.closest('[data-place]') ?? active?.closest('tr, section')?.querySelector('[data-place]')
  const place = named?.getAttribute('data-place')
  if (place) ids.add(markSubjectOf(place)?.actionId ?? place)
  return ids
}
