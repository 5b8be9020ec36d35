import { describe, expect, test } from 'vitest'
import { groupOfSegment, groupValue, segmentValue } from '../../../src/model/plan/segmentValue.ts'
import type { CustomerGroup } from '../../../src/model/schema/customerGroup.ts'
import { planOf } from '../../support/planOf.ts'

const groups = (specs: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  planOf({ groups: specs }).customerGroups
const full = (name: string, customers = 10, marginCents = 500, serveCents = 100) => ({
  name,
  customers,
  marginCents,
  serveCents,
})

describe('[VAL-20] the value of a segment', () => {
  const worthOf = (fields: Readonly<Record<string, unknown>>) =>
    [...groups({ a: fields }).values()].map((group: CustomerGroup) => groupValue(group))[0]

  test('customers × (margin − cost to serve), 0 below zero; what nobody said is not 0', () => {
    expect(worthOf(full('a'))).toBe(4000)
    expect(worthOf(full('a', 10, 100, 500))).toBe(0)
    expect(worthOf(full('a', 0))).toBe(0)
    for (const field of ['customers', 'marginCents', 'serveCents'])
      expect(worthOf({ ...full('a'), [field]: null })).toBeNull()
  })

  test('is that of the group of its name, whatever its capitals and spaces', () => {
    const found = groups({ a: full('Habitués du marché'), b: full('Nouveaux', 2) })
    expect(segmentValue({ segment: ' habitués  DU marché' }, found)).toBe(4000)
    expect(segmentValue({ segment: 'Nouveaux' }, found)).toBe(800)
    expect(segmentValue({ segment: 'Habitués' }, found)).toBeNull()
    expect(segmentValue({ segment: ' ' }, groups({ a: full(' ') }))).toBeNull()
  })

  test('of two groups of one name the one whose numbers are all said', () => {
    const found = groups({ a: { name: 'x', customers: 5 }, b: full('X') })
    expect(groupOfSegment('x', found)?.id).toBe('customerGroup:b')
    expect(groupOfSegment('x', groups({ a: { name: 'x', customers: 5 } }))?.id).toBe('customerGroup:a')
  })
})
