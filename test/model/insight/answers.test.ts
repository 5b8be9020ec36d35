import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers, summariseAnswers } from '../../../src/model/insight/answers.ts'

describe('readAnswers', () => {
  test.each([
    ['5\n6\n4', [5, 6, 4]],
    ['5,6,4', [5, 6, 4]],
    ['5, 6, 4', [5, 6, 4]],
    ['5;6;4', [5, 6, 4]],
    ['5 6\t4\r\n7', [5, 6, 4, 7]],
    ['4,5\n6\n3,5', [4.5, 6, 3.5]],
    ['4,5;6', [4.5, 6]],
    ['4.5\n6', [4.5, 6]],
    ['"5"\n"6"', [5, 6]],
    ['4,5', [4, 5]],
    ['1,2,3\n4,5,6\n', [1, 2, 3, 4, 5, 6]],
    ['', []],
  ] as const)('[PLOT-3] %j', (text, answers) => {
    expect(readAnswers(text, 7)).toEqual({ answers, unread: 0, examples: [] })
  })

  test('[PLOT-3] words and what is off the scale are counted and named', () => {
    expect(readAnswers('note\n5\nnsp\n0\n8\n-3\n6\n1e1\n٣', 7)).toEqual({
      answers: [5, 6],
      unread: 7,
      examples: ['note', 'nsp', '0', '8', '-3'],
    })
  })

  test('[PLOT-3] no entry is lost, whatever the separators', () => {
    const entry = fc.oneof(fc.integer({ min: 0, max: 12 }).map(String), fc.constantFrom('nsp', 'x1', '7.5'))
    fc.assert(
      fc.property(
        fc.array(entry),
        fc.constantFrom('\n', ' ', ';', '\t', '\r\n', ', '),
        (entries, separator) => {
          const { answers, unread } = readAnswers(entries.join(separator), 7)
          expect(answers.length + unread).toBe(entries.length)
          for (const answer of answers) expect(answer >= 1 && answer <= 7).toBe(true)
        },
      ),
    )
  })

  test('10,000 lines are read', () => {
    expect(
      readAnswers(Array.from({ length: 10_000 }, (_, i) => 1 + (i % 7)).join('\n'), 7).answers,
    ).toHaveLength(10_000)
  })
})

describe('summariseAnswers', () => {
  test('[PLOT-4] a worked example', () => {
    // s = 1.5811, t(0.975, 4) = 2.776445.
    const summary = summariseAnswers([3, 4, 5, 6, 7], 7)!
    expect(summary).toMatchObject({ n: 5, mean: 5 })
    expect(summary.sd).toBeCloseTo(1.5811, 4)
    expect(summary.interval!.low).toBeCloseTo(5 - 1.9632, 3)
    expect(summary.interval!.high).toBeCloseTo(5 + 1.9632, 3)
  })

  test('[PLOT-4] the interval is cut to the scale, where the mean must lie', () => {
    expect(summariseAnswers([1, 7], 7)!.interval).toEqual({ low: 1, high: 7 })
  })

  test('nothing is said of nobody; one answer has a level and no interval', () => {
    expect(summariseAnswers([], 7)).toBeNull()
    expect(summariseAnswers([6], 7)).toEqual({ n: 1, mean: 6, sd: null, interval: null })
  })
})
