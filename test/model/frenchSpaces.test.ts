import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frenchSpaces } from '../../src/model/frenchSpaces.ts'

test.each([
  ['Qui ? Où : là !', 'Qui\u202F? Où\u00A0: là\u202F!'],
  ['dit « oui » ; puis', 'dit «\u00A0oui\u00A0»\u202F; puis'],
  ['10 € et 5 %', '10\u00A0€ et 5\u00A0%'],
  ['4 000 sur 12 345', '4\u202F000 sur 12\u202F345'],
  ['pré-choix, 12:30', 'pré-choix, 12:30'],
])('%s', (plain, typeset) => {
  expect(frenchSpaces(plain)).toBe(typeset)
})

test('it changes spaces and nothing else, and only once', () => {
  const text = fc
    .array(fc.constantFrom(' ', ':', ';', '!', '?', '«', '»', '%', '€', 'a'))
    .map((c) => c.join(''))
  fc.assert(
    fc.property(text, (plain) => {
      const typeset = frenchSpaces(plain)
      expect(typeset.replace(/[\u00A0\u202F]/g, ' ')).toBe(plain)
      expect(frenchSpaces(typeset)).toBe(typeset)
    }),
  )
})
