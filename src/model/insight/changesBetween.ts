// Whether the customer passes from one channel, or one department, to another between two actions: where things get lost.
import { ownersByFriction } from '../journey.ts'
import type { Records } from '../records.ts'
import type { ActionId } from '../schema/ids.ts'
import type { ChangesBetween } from './drops.ts'

/**
 * The channel changes when no channel of the one action is a channel of the other: the customer cannot have stayed.
 * Not known while either has none. Ticks of a channel that is gone are not read.
 */
export function channelChanges({
  channels,
  touchpoints,
}: Pick<Records, 'channels' | 'touchpoints'>): ChangesBetween {
  const channelsOf = new Map<ActionId, Set<string>>()
  for (const { actionId, channelId } of touchpoints.values())
    if (channels.has(channelId)) add(channelsOf, actionId, channelId)
  return nothingInCommon(channelsOf)
}

/**
 * The departments at an action are those of the people who are accountable for its frictions: the records know no
 * other. The department changes when the two actions have none in common; not known while either has none.
 */
export function departmentChanges(
  records: Pick<Records, 'frictions' | 'responsibilities' | 'owners' | 'departments'>,
): ChangesBetween {
  const owners = ownersByFriction(records)
  const departmentsOf = new Map<ActionId, Set<string>>()
  for (const { id, actionId } of records.frictions.values())
    for (const { departmentId } of owners.get(id) ?? [])
      if (departmentId !== null && records.departments.has(departmentId))
        add(departmentsOf, actionId, departmentId)
  return nothingInCommon(departmentsOf)
}

function add(sets: Map<ActionId, Set<string>>, id: ActionId, member: string): void {
  sets.set(id, (sets.get(id) ?? new Set()).add(member))
}

function nothingInCommon(sets: ReadonlyMap<ActionId, ReadonlySet<string>>): ChangesBetween {
  return (from, to) => {
    const [here, there] = [sets.get(from), sets.get(to)]
    return here === undefined || there === undefined ? null : ![...here].some((one) => there.has(one))
  }
}
