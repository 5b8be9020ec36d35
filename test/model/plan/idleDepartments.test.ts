import { describe, expect, test } from 'vitest'
import { idleDepartments } from '../../../src/model/plan/idleDepartments.ts'
import { raciChecks } from '../../../src/model/plan/raciChecks.ts'
import { departmentIdSchema } from '../../../src/model/schema/ids.ts'
import { leverId } from '../../../src/model/schema/lever.ts'
import { responsibilityId } from '../../../src/model/schema/responsibility.ts'
import { readTemplate } from '../../support/templateSheets.ts'
import { type SheetPlan, sheetOf } from '../insight/sheetOf.ts'

const DEPARTMENTS = { delivery: false, marketing: true, sales: true, service: false }
const idle = (owners: SheetPlan['owners'] = {}) =>
  idleDepartments(
    sheetOf({ sequences: [['a']], frictions: { x: 'a' }, departments: DEPARTMENTS, owners }),
  ).map(({ departmentId, acquisition, owners: count, letters }) => [
    departmentId.replace('department:', acquisition ? '!' : ''),
    count,
    letters.join(''),
  ])

describe('idleDepartments', () => {
  test('[INS-15] those that win customers come first, then by name', () => {
    expect(idle()).toEqual([
      ['!marketing', 0, ''],
      ['!sales', 0, ''],
      ['delivery', 0, ''],
      ['service', 0, ''],
    ])
  })

  test('[INS-15] a responsible or an accountable owner is enough', () => {
    expect(idle({ 'ana@sales': { x: 'R' }, 'bob@delivery': { x: 'A' } }).map(([name]) => name)).toEqual([
      '!marketing',
      'service',
    ])
  })

  test('[INS-15] being consulted or informed is no responsibility, and is told', () => {
    expect(idle({ 'ana@sales': { x: 'I' }, 'bob@sales': { x: 'C' } })).toContainEqual(['!sales', 2, 'CI'])
  })

  test('letters about a removed friction, and owners of no department, count for nobody', () => {
    expect(idle({ 'ana@sales': { gone: 'A' }, bob: { x: 'A' } })).toHaveLength(4)
    expect(idle({ 'ana@sales': { gone: 'A' } })).toContainEqual(['!sales', 1, ''])
    const records = sheetOf({ sequences: [], frictions: { x: 'a' }, departments: { sales: true } })
    const letters = sheetOf({ sequences: [], owners: { 'ana@sales': { x: 'A' } } }).responsibilities
    expect(idleDepartments({ ...records, responsibilities: letters })).toHaveLength(1)
  })

  test('[INS-15] whoever answers for a lever, a measure or an objective is not idle', () => {
    const records = sheetOf({
      sequences: [['a']],
      frictions: {},
      departments: { sales: true },
      owners: { 'ana@sales': {} },
    })
    expect(idleDepartments(records)).toHaveLength(1)
    const [owner] = [...records.owners.values()]
    const subjectId = leverId('winBack')
    const id = responsibilityId(subjectId, owner!.id)
    const responsibilities = new Map([[id, { id, subjectId, ownerId: owner!.id, letter: 'A' as const }]])
    expect(idleDepartments({ ...records, responsibilities })).toEqual([])
  })

  test('[INS-15] [PLN-30] letters about a solved friction count no more, here as beside the matrix', () => {
    const records = sheetOf({
      sequences: [['a']],
      frictions: { x: 'a' },
      departments: { sales: true },
      owners: { 'ana@sales': { x: 'A' } },
    })
    expect(idleDepartments(records)).toEqual([])
    const [x] = [...records.frictions.values()]
    const solved = { ...records, frictions: new Map([[x!.id, { ...x!, status: 'solved' as const }]]) }
    const [sales] = [...records.departments.keys()]
    expect(idleDepartments(solved)).toEqual([
      { departmentId: sales, acquisition: true, owners: 1, letters: [] },
    ])
    expect(raciChecks(solved).acquisitionGaps).toEqual([sales])
  })

  test('in the worked example every department answers for something; take its letters away and none does', () => {
    const records = readTemplate('jewellery', 'en')
    expect(idleDepartments(records)).toEqual([])
    const bare = idleDepartments({ ...records, responsibilities: new Map() })
    expect(bare.map((d) => d.acquisition)).toEqual([true, false, false])
    expect(bare.map((d) => d.departmentId).every((id) => departmentIdSchema.safeParse(id).success)).toBe(true)
  })
})
