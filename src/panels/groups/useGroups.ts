import { useMemo } from 'react'
import type { Group } from '../../model/facilitation/group.ts'
import { groupOf, sortedGroups } from '../../model/facilitation/groups.ts'
import { useSession } from '../../store/useSession.ts'
import { type Member, useMembers } from '../session/useMembers.ts'

export function useGroups(): readonly Group[] {
  const groups = useSession((s) => s.groups)
  return useMemo(() => sortedGroups({ groups }), [groups])
}

/** Who can sit in a group, with the one they sit in: participants, and whoever leads where they were put into one. */
export function useSeats(): readonly { readonly member: Member; readonly groupId: string | null }[] {
  const members = useMembers()
  const groups = useSession((s) => s.groups)
  const groupSeats = useSession((s) => s.groupSeats)
  return useMemo(
    () =>
      members
        .map((member) => ({ member, groupId: groupOf({ groups, groupSeats }, member.id)?.id ?? null }))
        .filter(({ member, groupId }) => member.role === 'participant' || groupId !== null),
    [members, groups, groupSeats],
  )
}
