import type { ActionId } from '../../model/schema/ids.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

/** Selects an action; pressed by the keyboard, also opens its details with the keyboard in them. */
export function useSelectAction(
  openDetails: () => void,
): (actionId: ActionId, event: { readonly detail: number }) => void {
  const workshop = useWorkshop()
  return (actionId, event) => {
    workshop.view.setState({ selection: { kind: 'action', id: actionId } })
    // Enter and Space are clicks of no mouse button.
    if (event.detail === 0) openDetails()
  }
}
