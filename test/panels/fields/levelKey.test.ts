import { expect, test } from 'vitest'
import { createLevelTyping } from '../../../src/model/rating/levelTyping.ts'
import { levelKey } from '../../../src/panels/fields/levelKey.ts'

test.each([
  ['ArrowUp', 3, 4],
  ['ArrowRight', 3, 4],
  ['ArrowDown', 3, 2],
  ['ArrowLeft', 3, 2],
  ['ArrowUp', 7, 7],
  ['ArrowDown', 1, 1],
  ['Home', 3, 1],
  ['End', 3, 7],
  ['6', 3, 6],
  ['Delete', 3, null],
  ['Backspace', 3, null],
  ['8', 3, undefined],
  ['0', 3, undefined],
  ['Tab', 3, undefined],
])('%s at %i of 7 gives %s: up is better, and it never goes round', (key, from, expected) => {
  expect(levelKey(key, from, 7, (typed) => createLevelTyping()(typed, 7, ''))).toBe(expected)
})
