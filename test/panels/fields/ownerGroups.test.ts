import { expect, test } from 'vitest'
import type { Department } from '../../../src/model/schema/department.ts'
import type { DepartmentId, OwnerId } from '../../../src/model/schema/ids.ts'
import type { Owner } from '../../../src/model/schema/owner.ts'
import { ownerGroups } from '../../../src/panels/fields/ownerGroups.ts'

const department = (name: string): Department => ({
  id: `department:${name}` as DepartmentId,
  name,
  acquisition: false,
})
const owner = (name: string, of: string | null): Owner => ({
  id: `owner:${name}` as OwnerId,
  name,
  departmentId: of === null ? null : (`department:${of}` as DepartmentId),
  role: '',
})
const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]))

test('people are listed under their department, both by name; departments without people are left out', () => {
  const owners = byId([owner('Zoé', 'Vente'), owner('Ana', 'Vente'), owner('Max', 'Atelier')])
  const departments = byId([department('Vente'), department('Atelier'), department('Compta')])
  expect(
    ownerGroups(owners, departments).map((g) => [g.department?.name, g.owners.map((o) => o.name)]),
  ).toEqual([
    ['Atelier', ['Max']],
    ['Vente', ['Ana', 'Zoé']],
  ])
})

test('people without a department, or whose department is gone, come last and are not lost', () => {
  const owners = byId([owner('Ana', null), owner('Bob', 'Disparu'), owner('Max', 'Atelier')])
  const groups = ownerGroups(owners, byId([department('Atelier')]))
  expect(groups.at(-1)?.department).toBeNull()
  expect(groups.at(-1)?.owners.map((o) => o.name)).toEqual(['Ana', 'Bob'])
})
