// Groups of the open workshop, for components.
import type { Group, Word } from '../model/facilitation/group.ts'
import { groupOf, worksInGroups } from '../model/facilitation/groups.ts'
import type { SessionRecords } from '../model/facilitation/sessionRecords.ts'
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

/** What was said to the groups, while they do the work during which it was said. */
export function wordNow(session: Pick<SessionRecords, 'phases' | 'state' | 'groups'>): Word | null {
  const { word, phaseSince } = session.state
  return word !== null && word.at >= (phaseSince ?? 0) && worksInGroups(session) ? word : null
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
