import type { NewSummons } from '../../protocol/session.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'

/** Where whoever leads looks at this moment: the view, and what is selected in it. */
export function useWhereILook(): () => Pick<NewSummons, 'view' | 'targetId'> {
  const workshop = useWorkshop()
  return () => {
    const { page, selection } = workshop.view.getState()
    const onSheet = page === 'map' || page === 'table'
    return { view: page, targetId: onSheet ? (selection?.id ?? null) : null }
  }
}
