import type { Round } from '../../model/facilitation/round.ts'
import type { ActionId, FrictionId, OfferId, PersonaId } from '../../model/schema/ids.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

/** Goes to the place of a thing on the map, with the curve that the round is about. */
export function useShowItem(round: Round | null, onShowOnMap: (() => void) | null): (itemId: string) => void {
  const workshop = useWorkshop()
  return (itemId) => {
    if (round === null) return
    const { actions, frictions } = workshop.records.getState()
    const friction = frictions.get(itemId as FrictionId)
    const actionId = friction?.actionId ?? (itemId as ActionId)
    if (!actions.has(actionId)) return
    workshop.view.setState({
      selection:
        friction === undefined
          ? { kind: 'action', id: actionId }
          : { kind: 'friction', id: friction.id, actionId },
      ...(round.kind === 'rating'
        ? { personaId: round.personaId as PersonaId, offerId: round.offerId as OfferId }
        : {}),
    })
    if (onShowOnMap === null) workshop.view.getState().map?.goTo({ kind: 'card', id: actionId })
    else {
      // The map comes onto the page now, and takes the keyboard to the card.
      workshop.view.setState({ aside: null, wantedStop: `card ${actionId}` })
      onShowOnMap()
    }
  }
}
