import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySplice, rebaseSplice, type Splice, spliceBetween } from '../../src/model/splice.ts'

/** Not the same character as 😀, but its second code unit is. */
const SAME_LOW = String.fromCodePoint('😀'.codePointAt(0)! + 0x400)

/** Short texts of few letters, so that common ends are the rule; emoji that share a half with another. */
const text = fc
  .array(fc.constantFrom('a', 'b', 'é', '😀', '😁', SAME_LOW, '👩‍💻', '\n'), { maxLength: 8 })
  .map((parts) => parts.join(''))

describe('spliceBetween', () => {
  test('[SPL-1] applied to the old text it gives the new one', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(applySplice(from, spliceBetween(from, to))).toBe(to)
      }),
      { numRuns: 1000 },
    )
  })

  test('[SPL-2] it never cuts a character of two code units, in the old text nor in the new one', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { index, remove, insert } = spliceBetween(from, to)
        for (const part of [from.slice(0, index), from.slice(index, index + remove), insert])
          expect(part.isWellFormed()).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('equal texts give nothing to do', () => {
    expect(spliceBetween('même', 'même')).toMatchObject({ remove: 0, insert: '' })
  })

  test('a letter typed in the middle is an insertion of that letter alone', () => {
    expect(spliceBetween('attnte', 'attente')).toEqual({ index: 3, remove: 0, insert: 'e' })
  })

  test('an emoji turned into one that shares its first half is replaced whole', () => {
    expect(spliceBetween('a😀b', 'a😁b')).toEqual({ index: 1, remove: 2, insert: '😁' })
  })

  test('an emoji turned into one that shares its second half is replaced whole', () => {
    expect(spliceBetween('a😀', `a${SAME_LOW}`)).toEqual({ index: 1, remove: 2, insert: SAME_LOW })
  })
})

// Two people edit one text in which every letter is different, so that each can be followed.
const ORIGINAL = 'abcdefgh'
const splice = (letters: string): fc.Arbitrary<Splice> =>
  fc
    .tuple(
      fc.nat(ORIGINAL.length),
      fc.nat(ORIGINAL.length),
      fc.constantFrom('', letters.slice(0, 1), letters),
    )
    .map(([a, b, insert]) => ({ index: Math.min(a, b), remove: Math.abs(a - b), insert }))

/** What two people's edits of ORIGINAL give, `first` having arrived before. */
function merged(first: Splice, second: Splice): string {
  return rebaseSplice(second, first).reduce(applySplice, applySplice(ORIGINAL, first))
}

const removes = ({ index, remove }: Splice, letter: string) =>
  ORIGINAL.indexOf(letter) >= index && ORIGINAL.indexOf(letter) < index + remove
const only = (kept: string, within: string) => [...within].filter((c) => kept.includes(c)).join('')

describe('rebaseSplice', () => {
  test('[SPL-3] both insertions are there whole, whoever came first', () => {
    fc.assert(
      fc.property(splice('XYZ'), splice('123'), (mine, theirs) => {
        for (const result of [merged(mine, theirs), merged(theirs, mine)]) {
          expect(result).toContain(mine.insert)
          expect(result).toContain(theirs.insert)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('[SPL-4] a letter of the old text is gone exactly when one of the two removed it, whoever came first', () => {
    let overlaps = 0
    fc.assert(
      fc.property(splice('XYZ'), splice('123'), (mine, theirs) => {
        const kept = [...ORIGINAL].filter((c) => !removes(mine, c) && !removes(theirs, c)).join('')
        if ([...ORIGINAL].some((c) => removes(mine, c) && removes(theirs, c))) overlaps++
        for (const result of [merged(mine, theirs), merged(theirs, mine)]) {
          expect(only(ORIGINAL, result)).toBe(kept)
          expect(result.length).toBe(kept.length + mine.insert.length + theirs.insert.length)
        }
      }),
      { numRuns: 2000 },
    )
    expect(overlaps, 'no overlap was met').toBeGreaterThan(200)
  })

  test('[SPL-5] what is typed stays between the letters it was typed between', () => {
    fc.assert(
      fc.property(splice('XYZ'), splice('123'), (mine, theirs) => {
        for (const result of [merged(mine, theirs), merged(theirs, mine)])
          for (const { index, remove, insert } of [mine, theirs]) {
            if (insert === '') continue
            const place = result.indexOf(insert)
            const before = only(ORIGINAL, result.slice(0, place))
            const behind = only(ORIGINAL, result.slice(place))
            expect([...before].every((c) => ORIGINAL.indexOf(c) < index)).toBe(true)
            expect([...behind].every((c) => ORIGINAL.indexOf(c) >= index + remove)).toBe(true)
          }
      }),
      { numRuns: 2000 },
    )
  })

  test('two people typing at one spot: what came first stays first', () => {
    expect(merged({ index: 2, remove: 0, insert: 'X' }, { index: 2, remove: 0, insert: '1' })).toBe(
      'abX1cdefgh',
    )
  })

  test('a text replaced whole, while somebody corrects a letter of it, keeps only the two new parts', () => {
    expect(merged({ index: 3, remove: 1, insert: 'D' }, { index: 0, remove: 8, insert: 'tout neuf' })).toBe(
      'Dtout neuf',
    )
  })
})
