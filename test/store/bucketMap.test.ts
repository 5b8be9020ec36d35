import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BucketMap } from '../../src/store/bucketMap.ts'

const id = fc.nat({ max: 400 }).map((n) => `mark:action:a${n % 40}/persona:p/offer:o${n}`)
const changes = fc.array(fc.array(fc.tuple(id, fc.option(fc.nat(), { nil: undefined })), { maxLength: 30 }), {
  maxLength: 12,
})

test('holds what a plain map holds after the same changes, and leaves the maps it was made of as they were', () => {
  fc.assert(
    fc.property(changes, (steps) => {
      const plain = new Map<string, number>()
      let copied = BucketMap.of<number>([])
      const kept = [{ copied, plain: new Map(plain) }]
      for (const step of steps) {
        copied = copied.with(step)
        for (const [key, value] of step)
          if (value === undefined) plain.delete(key)
          else plain.set(key, value)
        kept.push({ copied, plain: new Map(plain) })
      }
      for (const one of kept) {
        expect(new Map(one.copied)).toEqual(one.plain)
        expect(one.copied.size).toBe(one.plain.size)
        expect(new Set(one.copied.keys())).toEqual(new Set(one.plain.keys()))
        expect([...one.copied.values()].sort()).toEqual([...one.plain.values()].sort())
        for (const [key, value] of one.plain)
          expect([one.copied.get(key), one.copied.has(key)]).toEqual([value, true])
        const told = new Map<string, number>()
        one.copied.forEach((value, key) => {
          told.set(key, value)
        })
        expect(told).toEqual(one.plain)
      }
      expect([copied.get('mark:none'), copied.has('mark:none')]).toEqual([undefined, false])
    }),
  )
})
