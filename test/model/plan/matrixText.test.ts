import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLetters } from '../../../src/model/plan/matrixText.ts'

test('[PLN-46] a block of a spreadsheet: letters by their place, empty cells and dashes empty what they meet', () => {
  expect(readLetters('A\tr\t\r\n\t–\tI\r\n')).toEqual({
    letters: [
      { row: 0, column: 0, letter: 'A' },
      { row: 0, column: 1, letter: 'R' },
      { row: 0, column: 2, letter: null },
      { row: 1, column: 0, letter: null },
      { row: 1, column: 1, letter: null },
      { row: 1, column: 2, letter: 'I' },
    ],
    refused: [],
  })
})

test('[PLN-46] an empty line stands for a row; what is no letter is told and leaves its cell alone', () => {
  expect(readLetters('A\n\nX')).toEqual({
    letters: [
      { row: 0, column: 0, letter: 'A' },
      { row: 1, column: 0, letter: null },
    ],
    refused: ['X'],
  })
  expect(readLetters('  ')).toBeNull()
})

test('[PLN-46] any block of letters is read as it was written', () => {
  const cells = fc.constantFrom('R', 'A', 'C', 'I', '')
  const width = fc.integer({ min: 1, max: 5 })
  const blocks = width.chain((w) =>
    fc.array(fc.array(cells, { minLength: w, maxLength: w }), { minLength: 1 }),
  )
  fc.assert(
    fc.property(blocks, (block) => {
      fc.pre(block.some((row) => row.some((cell) => cell !== '')))
      const read = readLetters(block.map((row) => row.join('\t')).join('\n'))
      const expected = block.flatMap((row, r) =>
        row.map((cell, c) => ({ row: r, column: c, letter: cell === '' ? null : cell })),
      )
      expect(read?.letters.filter(({ letter }) => letter !== null)).toEqual(
        expected.filter(({ letter }) => letter !== null),
      )
    }),
  )
})
