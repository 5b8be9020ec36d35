// The session of the open workshop, for components.
import { useStore } from 'zustand'
import { mayLead, type Role } from '../protocol/roles.ts'
import type { SessionModel } from './sessionStore.ts'
import { useWorkshop } from './WorkshopContext.ts'

export function useSession<T>(select: (session: SessionModel) => T): T {
  return useStore(useWorkshop().session, select)
}

/** What this person is at present. */
export function useRole(): Role {
  const workshop = useWorkshop()
  return useSession(() => workshop.roleNow())
}

/** True for who runs the session. */
export function useLeads(): boolean {
  return mayLead(useRole())
}
