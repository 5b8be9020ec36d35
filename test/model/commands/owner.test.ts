import { describe, expect, test } from 'vitest'
import {
  addDepartment,
  addOwner,
  changeDepartment,
  removeDepartment,
  removeOwner,
  renameOwner,
  setOwnerDepartment,
} from '../../../src/model/commands/owner.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import {
  type Command,
  departmentId,
  namesIn,
  ownerId,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const [d, noDepartment] = [departmentId('d'), departmentId('gone')]
const [v, w, nobody] = [ownerId('v'), ownerId('w'), ownerId('gone')]
const addD =
  (name: string): Command =>
  () =>
    addDepartment({ id: departmentId('n'), name, acquisition: true })
const addO =
  (fields: { name?: string; role?: string; departmentId?: typeof d | null }): Command =>
  (seen) =>
    addOwner(seen, { id: ownerId('n'), name: 'n', role: '', departmentId: null, ...fields })
describe('departments', () => {
  test('are added and changed', () => {
    const changed = recordsAfter(
      records,
      addD(' Après\u2011vente\u00A0: '),
      (seen) => changeDepartment(seen, d, { acquisition: false }),
      (seen) => changeDepartment(seen, departmentId('n'), { name: 'SAV' }),
    )
    expect([...changed.departments.values()]).toEqual([
      { id: d, name: 'd', acquisition: false },
      { id: 'department:n', name: 'SAV', acquisition: true },
    ])
  })

  test('[JRN-5] one that is removed leaves its owners, without one', () => {
    const left = recordsAfter(records, (seen) => removeDepartment(seen, d))
    expect(left.departments.size).toBe(0)
    expect([...left.owners.values()].map((o) => o.departmentId)).toEqual([null, null])
    expect(left.responsibilities).toEqual(records.responsibilities)
  })
})

describe('owners', () => {
  test('are added with or without a department and a role', () => {
    const { owners } = recordsAfter(
      records,
      addO({ name: ' Ann\n Li ', role: ' Chef\u00A0de rayon ', departmentId: d }),
    )
    expect(owners.get('owner:n')).toMatchObject({
      name: 'Ann Li',
      role: 'Chef\u00A0de rayon',
      departmentId: d,
    })
    expect(recordsAfter(records, addO({})).owners.get('owner:n')).toMatchObject({
      role: '',
      departmentId: null,
    })
  })

  test('are renamed, and change departments', () => {
    const { owners } = recordsAfter(
      records,
      (seen) => renameOwner(seen, v, 'Vera'),
      (seen) => setOwnerDepartment(seen, v, null),
      (seen) => setOwnerDepartment(seen, w, d),
    )
    expect(owners.get(v)).toEqual({ ...records.owners.get(v), name: 'Vera', departmentId: null })
    expect(owners.get(w)?.departmentId).toBe(d)
  })

  test('[JRN-4] one who is removed answers for nothing any more', () => {
    const left = recordsAfter(records, (seen) => removeOwner(seen, w))
    expect(namesIn(left, 'owners')).toEqual(['v'])
    expect(namesIn(left, 'responsibilities')).toEqual(['friction:f/owner:v', 'measure:m/owner:v'])
    const without = recordsAfter(records, (seen) => removeOwner(seen, v))
    expect(namesIn(without, 'handovers')).toEqual(['action:b/channel:x/channel:y/dataCarried'])
  })
})

test.each<[string, Command, ErrorCode | 'done']>([
  ['add a department without a name', addD(''), 'name-missing'],
  ['add one with 80 characters', addD('x'.repeat(80)), 'done'],
  ['add one with 81', addD('x'.repeat(81)), 'name-too-long'],
  ['change one that is gone', (r) => changeDepartment(r, noDepartment, {}), 'department-missing'],
  ['change its name to nothing', (r) => changeDepartment(r, d, { name: ' ' }), 'name-missing'],
  ['change it at length', (r) => changeDepartment(r, d, { name: 'x'.repeat(81) }), 'name-too-long'],
  ['remove one that is gone', (r) => removeDepartment(r, noDepartment), 'department-missing'],
  ['add an owner without a name', addO({ name: '\u00A0' }), 'name-missing'],
  ['add one at length', addO({ name: 'x'.repeat(81) }), 'name-too-long'],
  ['add one with a long role', addO({ role: 'x'.repeat(81) }), 'name-too-long'],
  ['add one to a department that is gone', addO({ departmentId: noDepartment }), 'department-missing'],
  ['rename one who is gone', (r) => renameOwner(r, nobody, 'x'), 'owner-missing'],
  ['rename to nothing', (r) => renameOwner(r, v, ''), 'name-missing'],
  ['rename at length', (r) => renameOwner(r, v, 'x'.repeat(81)), 'name-too-long'],
  ['move one who is gone', (r) => setOwnerDepartment(r, nobody, d), 'owner-missing'],
  ['move to a department that is gone', (r) => setOwnerDepartment(r, v, noDepartment), 'department-missing'],
  ['remove one who is gone', (r) => removeOwner(r, nobody), 'owner-missing'],
])('[JRN-1] %s: %s', (_what, command, outcome) => {
  expect(refusal(records, command)).toBe(outcome)
})
