import { type Access, mostOf, type Part } from '../model/facilitation/parts.ts'
import { currentPhase, rightsNow } from '../model/facilitation/roomRules.ts'
import { mayLead, mayWrite } from '../protocol/roles.ts'
import { useRole, useSession } from './useSession.ts'

/**
 * What the phase lets this person do with a part; null where it says nothing to them: no phase is on, they lead, or they only
 * look. `all`: the phase lets everything be read only.
 */
export function useRight(part: Part): { readonly access: Access; readonly all: boolean } | null {
  const role = useRole()
  const access = useSession((s) => (currentPhase(s) === null ? null : rightsNow(s)[part]))
  const all = useSession((s) => mostOf(rightsNow(s)) === 'read')
  return access === null || mayLead(role) || !mayWrite(role) ? null : { access, all }
}
