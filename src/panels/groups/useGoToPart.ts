import type { Area } from '../../model/facilitation/group.ts'
import { readJourney } from '../../model/journey.ts'
import type { OfferId, PersonaId, SequenceId } from '../../model/schema/ids.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import type { Workshop } from '../../store/workshop.ts'

/** The map or the table may still be loading. */
const FRAMES_MAX = 90

/** Shows the part of a group: its first sequence, or the levels of its persona or offer. Null where it is the whole map. */
export function useGoToPart(area: Area | null): (() => void) | null {
  const workshop = useWorkshop()
  if (area === null || area.by === 'everything') return null
  return () => {
    const { page, showPage } = workshop.view.getState()
    if (page !== 'map' && page !== 'table') showPage?.('map')
    const records = workshop.records.getState()
    if (area.by === 'sequences') {
      const first = readJourney(records).sequences.find(({ sequence }) => area.ids.includes(sequence.id))
      if (first !== undefined) goThere(workshop, first.sequence.id)
      return
    }
    const id = area.ids.find((each) => records[area.by as 'personas'].has(each as PersonaId))
    if (id === undefined) return
    workshop.view.setState(
      area.by === 'personas' ? { personaId: id as PersonaId } : { offerId: id as OfferId },
    )
  }
}

/** Takes the keyboard there; nothing is opened, which on a phone would cover the part. */
function goThere(workshop: Workshop, id: SequenceId): void {
  let frames = 0
  const look = () => {
    frames++
    const { map, table } = workshop.view.getState()
    const sheet = map ?? table
    if (sheet !== null) sheet.goTo({ kind: 'sequence', id })
    else if (frames < FRAMES_MAX) requestAnimationFrame(look)
  }
  look()
}
