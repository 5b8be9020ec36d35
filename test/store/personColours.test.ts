import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personColours } from '../../src/store/personColours.ts'

test('up to seven people have colours of their own, the same whoever looks', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 7 }), (ids) => {
      const colours = personColours(ids)
      expect(new Set(colours.values()).size).toBe(ids.length)
      expect(personColours(ids.toReversed())).toEqual(colours)
    }),
  )
})

test('with more people colours come back, and everybody has one', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `p${i}`)
  expect(personColours(ids).size).toBe(30)
})
