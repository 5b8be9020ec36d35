import { expect, test } from 'vitest'
import { parseCode } from '../../../src/panels/join/parseCode.ts'

test.each(['K7WQ4M', 'k7wq4m', ' k7w q4m ', 'K7W-Q4M', 'k7w–q4m', 'K7W.Q4M'])(
  'reads %o as K7WQ4M',
  (text) => {
    expect(parseCode(text)).toBe('K7WQ4M')
  },
)

test('reads the longer codes of a server with many workshops', () => {
  expect(parseCode('k7wq-4m2p')).toBe('K7WQ4M2P')
})

test.each(['', 'K7WQ4', 'K7WQ4MK7WQ4MX', 'K7WQ4É', 'https://parcours.example/join'])('refuses %o', (text) => {
  expect(parseCode(text)).toBeNull()
})
