// The people one can put in charge, by department, as a list to choose from.
import { compareText } from '../../model/order.ts'
import type { Department } from '../../model/schema/department.ts'
import type { DepartmentId, OwnerId } from '../../model/schema/ids.ts'
import type { Owner } from '../../model/schema/owner.ts'

export interface OwnerGroup {
  /** Null for the people without a department, or whose department is gone. They come last. */
  readonly department: Department | null
  readonly owners: readonly Owner[]
}

export function ownerGroups(
  owners: ReadonlyMap<string, Owner>,
  departments: ReadonlyMap<string, Department>,
): readonly OwnerGroup[] {
  const byDepartment = new Map<DepartmentId | null, Owner[]>()
  for (const owner of [...owners.values()].sort(byName)) {
    const { departmentId } = owner
    const key = departmentId !== null && departments.has(departmentId) ? departmentId : null
    const list = byDepartment.get(key)
    if (list === undefined) byDepartment.set(key, [owner])
    else list.push(owner)
  }
  const groups: OwnerGroup[] = [...departments.values()].sort(byName).flatMap((department) => {
    const members = byDepartment.get(department.id)
    return members === undefined ? [] : [{ department, owners: members }]
  })
  const others = byDepartment.get(null)
  return others === undefined ? groups : [...groups, { department: null, owners: others }]
}

interface Named {
  readonly id: OwnerId | DepartmentId
  readonly name: string
}

function byName(a: Named, b: Named): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}
