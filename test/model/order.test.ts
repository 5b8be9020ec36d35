import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareOrdered,
  firstOrderKeys,
  type Ordered,
  orderKeyAfter,
  orderKeyLast,
  orderKeySchema,
} from '../../src/model/order.ts'

/** Few keys for many records, so that ties are the rule. */
const siblings: fc.Arbitrary<Ordered[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefghij'),
    orderKey: fc.constantFrom('Zz', 'a0', 'a0G', 'a0V', 'a1', 'a1', 'b00'),
  }),
  { selector: (s) => s.id, maxLength: 10 },
)

const sortedIds = (list: readonly Ordered[]) => [...list].sort(compareOrdered).map((s) => s.id)

describe('compareOrdered', () => {
  test('equal keys are read in the order of their ids, so that everybody reads the same order', () => {
    const tied = ['c', 'a', 'b'].map((id) => ({ id, orderKey: 'a0' }))
    expect(sortedIds(tied)).toEqual(['a', 'b', 'c'])
  })

  test('keys are compared by code unit: upper case comes first, whatever the locale', () => {
    expect(
      sortedIds([
        { id: 'low', orderKey: 'a0' },
        { id: 'up', orderKey: 'Zz' },
      ]),
    ).toEqual(['up', 'low'])
  })
})

describe('orderKeyAfter', () => {
  test('[ORD-1] a record lands right behind the one it is put after, or behind its ties', () => {
    let behindTies = 0
    fc.assert(
      fc.property(siblings, fc.nat(9), (list, pick) => {
        const after = list[pick % Math.max(1, list.length)]
        fc.pre(after !== undefined)
        const orderKey = orderKeyAfter(list, after!.id)!
        const ids = sortedIds([...list, { id: 'new', orderKey }])
        const skipped = ids.slice(ids.indexOf(after!.id) + 1, ids.indexOf('new'))
        if (skipped.length > 0) behindTies++
        expect(orderKey > after!.orderKey).toBe(true)
        for (const id of skipped) expect(list.find((s) => s.id === id)!.orderKey).toBe(after!.orderKey)
        expect(orderKeySchema.safeParse(orderKey).success).toBe(true)
      }),
    )
    expect(behindTies, 'no tie was met').toBeGreaterThan(5)
  })

  test('[ORD-2] after nothing means first, before every tie', () => {
    fc.assert(
      fc.property(siblings, (list) => {
        const orderKey = orderKeyAfter(list, null)!
        expect(list.every((s) => orderKey < s.orderKey)).toBe(true)
      }),
    )
  })

  test('a sibling that is gone gives null: the caller says so to the user', () => {
    expect(orderKeyAfter([{ id: 'a', orderKey: 'a0' }], 'gone')).toBeNull()
  })

  test('[ORD-3] any number of moves to one spot gives keys that parse', () => {
    let list: Ordered[] = [
      { id: 'first', orderKey: 'a0' },
      { id: 'last', orderKey: 'a1' },
    ]
    for (let i = 0; i < 3500; i++) {
      const orderKey = orderKeyAfter(list, 'first')!
      list = [list[0]!, list[1]!, { id: 'moved', orderKey }]
      if (!orderKeySchema.safeParse(orderKey).success) expect.fail(`${orderKey.length} characters at ${i}`)
      list[1] = { id: 'last', orderKey }
    }
  })

  test('in front of the smallest key there is room for a tie only', () => {
    const smallest = 'A00000000000000000000000001'
    expect(orderKeySchema.safeParse(smallest).success).toBe(true)
    expect(orderKeyAfter([{ id: 'a', orderKey: smallest }], null)).toBe(smallest)
  })
})

test('orderKeyLast is behind every sibling, and any key when there is none', () => {
  fc.assert(
    fc.property(siblings, (list) => {
      const orderKey = orderKeyLast(list)
      expect(list.every((s) => s.orderKey < orderKey)).toBe(true)
      expect(orderKeySchema.safeParse(orderKey).success).toBe(true)
    }),
  )
})

test('firstOrderKeys gives ascending keys that parse', () => {
  const keys = firstOrderKeys(200)
  expect(keys).toEqual([...keys].sort())
  expect(new Set(keys).size).toBe(200)
  for (const key of keys) expect(orderKeySchema.safeParse(key).success).toBe(true)
  expect(firstOrderKeys(0)).toEqual([])
})

describe('orderKeySchema', () => {
  test.each([
    ['empty', ''],
    ['too short for its head', 'a'],
    ['with a trailing zero', 'a00'],
    ['without a head', '10'],
    ['the smallest of all: nothing fits in front', 'A00000000000000000000000000'],
    ['with a letter that is no digit', 'a0é'],
    ['with a space', 'a0 V'],
    ['with a line break at the end', 'a0V\n'],
    ['too long', `a0${'V'.repeat(499)}`],
    ['a number', 1],
  ])('refuses a key %s', (_case, key) => {
    expect(orderKeySchema.safeParse(key).success).toBe(false)
  })

  test.each(['a0', 'a0V', 'Zz', 'b00', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'])('takes %s', (key) => {
    expect(orderKeySchema.safeParse(key).success).toBe(true)
  })
})
