import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplice, type Splice } from '../../src/model/splice.ts'
import { caretAfter } from '../../src/store/caretAfter.ts'

const cut = (index: number, remove: number, insert: string): Splice => ({ index, remove, insert })

test.each([
  ['written before it', cut(0, 0, 'xy'), 5],
  ['written behind it', cut(4, 0, 'xy'), 3],
  ['written at it', cut(3, 0, 'xy'), 3],
  ['taken away before it', cut(0, 2, ''), 1],
  ['taken away around it', cut(2, 3, 'xyz'), 2],
])('a caret at 3 goes along with what is %s', (_what, splice, expected) => {
  expect(caretAfter(3, splice)).toBe(expected)
})

test('the caret stays with the letter before it, unless that letter is gone', () => {
  const splices = fc.record({ index: fc.nat(8), remove: fc.nat(8), insert: fc.string({ maxLength: 4 }) })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), splices, (position, splice) => {
      const text = 'abcdefgh'
      const edited = applySplice(text, splice)
      const caret = caretAfter(position, splice)
      expect(caret).toBeGreaterThanOrEqual(0)
      expect(caret).toBeLessThanOrEqual(edited.length)
      const before = text[position - 1]
      const gone = position - 1 >= splice.index && position - 1 < splice.index + splice.remove
      if (!gone) expect(edited[caret - 1]).toBe(before)
    }),
    { numRuns: 500 },
  )
})
