import { useMemo } from 'react'
import { ROLES, type Role } from '../../protocol/roles.ts'
import { useRole, useSession } from '../../store/useSession.ts'
import { usePeers, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { usePreferences } from '../../ui/PreferencesContext.ts'

export interface Member {
  readonly id: string
  /** Empty for somebody who gave none. */
  readonly name: string
  readonly role: Role
  readonly isHere: boolean
  readonly isSelf: boolean
}

/** Everybody who belongs to the workshop: those who lead first, then who is here, then by name. */
export function useMembers(): readonly Member[] {
  const { participantId } = useWorkshop()
  const { locale } = usePreferences().preferences
  const people = useSession((s) => s.people)
  const ownName = useView((v) => v.ownName)
  const ownRole = useRole()
  const peers = usePeers()
  return useMemo(() => {
    const here = new Map(peers.map(({ person }) => [person.id, person]))
    const known = new Map<string, { readonly name: string; readonly role: string }>([
      // Before the session has a list, who is here is known from presence.
      ...[...here].map(([id, { name, role }]) => [id, { name, role }] as const),
      ...[...people].map(([id, { name, role }]) => [id, { name, role }] as const),
    ])
    known.set(participantId, { name: people.get(participantId)?.name ?? ownName, role: ownRole })
    const members = [...known].flatMap(([id, { name, role: given }]): Member[] => {
      const role = ROLES.find((each) => each === given)
      const isSelf = id === participantId
      return role === undefined ? [] : [{ id, name, role, isHere: isSelf || here.has(id), isSelf }]
    })
    return members.sort(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        Number(b.isHere) - Number(a.isHere) ||
        a.name.localeCompare(b.name, locale) ||
        (a.id < b.id ? -1 : 1),
    )
  }, [peers, people, participantId, ownName, ownRole, locale])
}
