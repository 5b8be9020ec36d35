// Groups of the open workshop, for components.
import type { Group } from '../model/facilitation/group.ts'
import { groupOf, worksInGroups } from '../model/facilitation/groups.ts'
import { mayLead } from '../protocol/roles.ts'
import { useSession } from './useSession.ts'
import { useWorkshop } from './WorkshopContext.ts'

/** Does the room work in groups now? */
export function useInGroups(): boolean {
  return useSession(worksInGroups)
}

/** Of this person; null in none. */
export function useOwnGroup(): Group | null {
  const { participantId } = useWorkshop()
  return useSession((s) => groupOf(s, participantId))
}

/** Is a sequence another group's part now, for somebody who writes in their own? */
export function useIsElsewhere(sequenceId: string): boolean {
  const workshop = useWorkshop()
  return useSession((s) => {
    if (!worksInGroups(s) || mayLead(workshop.roleNow())) return false
    const area = groupOf(s, workshop.participantId)?.area
    return area?.by === 'sequences' && !area.ids.includes(sequenceId)
  })
}
