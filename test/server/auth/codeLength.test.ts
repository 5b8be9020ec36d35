import { expect, test } from 'vitest'
import { codeLength } from '../../../server/auth/codeLength.ts'
import { CODE_ALPHABET, newCode } from '../../../server/auth/secrets.ts'

function lengthWith(inUse: Readonly<Record<number, number>>): Promise<number> {
  return codeLength({ countCodes: async (length) => inUse[length] ?? 0 })
}

test('[ACC-25] codes grow longer before guessing one becomes likely', async () => {
  expect(await lengthWith({})).toBe(6)
  expect(await lengthWith({ 6: 106 })).toBe(6)
  expect(await lengthWith({ 6: 107 })).toBe(7)
  expect(await lengthWith({ 6: 107, 7: 3301 })).toBe(7)
  expect(await lengthWith({ 6: 107, 7: 3302 })).toBe(8)
  expect(await lengthWith({ 6: 50, 7: 50_000 })).toBe(6)
})

test('[ACC-25] of the codes of any length, at most 12 in a hundred million are in use', async () => {
  for (const length of [6, 7, 8, 9]) {
    const full = Math.ceil(CODE_ALPHABET.length ** length * 1.2e-7)
    const shorter = Object.fromEntries([6, 7, 8, 9].map((l) => [l, l < length ? Number.MAX_SAFE_INTEGER : 0]))
    expect(await lengthWith({ ...shorter, [length]: full - 1 })).toBe(length)
    expect(await lengthWith({ ...shorter, [length]: full })).toBe(length + 1)
  }
})

test('[ACC-25] every letter of a code is equally likely', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const code = newCode(() => bytes, 248)
  const counts = Map.groupBy(code, (letter) => letter)
  expect([...counts.keys()].sort().join('')).toBe([...CODE_ALPHABET].sort().join(''))
  expect(new Set([...counts.values()].map((found) => found.length))).toEqual(new Set([8]))
})
