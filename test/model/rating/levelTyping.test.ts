import { expect, test } from 'vitest'
import { createLevelTyping } from '../../../src/model/rating/levelTyping.ts'

/** The levels that keys ask for, pressed one after the other at one mark. */
function typed(keys: readonly string[], levels: number) {
  const read = createLevelTyping()
  return keys.map((key) => read(key, levels, 'mark'))
}

test('[EDT-13] on eleven levels every level has its digits: 0 is the tenth, 1 and 1 again the eleventh', () => {
  const one = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((key) => typed([key], 11)[0])
  expect(one).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(typed(['1', '1'], 11)).toEqual([1, 11])
  expect(typed(['1', '0'], 11)).toEqual([1, 10])
})

test('[EDT-13] a third 1 is the first level again, and a key between two of them keeps them apart', () => {
  expect(typed(['1', '1', '1'], 11)).toEqual([1, 11, 1])
  expect(typed(['1', 'ArrowDown', '1'], 11)).toEqual([1, undefined, 1])
})

test('[EDT-13] what was typed for something else does not count', () => {
  const read = createLevelTyping()
  expect([read('1', 11, 'pay'), read('1', 11, 'wear'), read('1', 11, 'wear')]).toEqual([1, 1, 11])
})

test.each([5, 7])(
  '[EDT-13] on %i levels 1 twice stays 1, and digits beyond the scale do nothing',
  (levels) => {
    expect(typed(['1', '1', '0', '8', '9'], levels)).toEqual([1, 1, undefined, undefined, undefined])
  },
)
