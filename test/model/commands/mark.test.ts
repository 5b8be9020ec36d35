import { describe, expect, test } from 'vitest'
import { placeMark, removeMark } from '../../../src/model/commands/mark.ts'
import { type MarkSubject, markId } from '../../../src/model/schema/mark.ts'
import {
  actionId,
  type Command,
  offerId,
  personaId,
  RATED,
  recordsAfter,
  refusal,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const records = smallWorkshop()
const UNRATED: MarkSubject = { ...RATED, actionId: actionId('c') }
const place =
  (subject: MarkSubject, level: number): Command =>
  (seen) =>
    placeMark(seen, subject, level)
const levelOf = (seen: typeof records, subject: MarkSubject) =>
  seen.marks.get(markId(subject, 'apriori'))?.level

describe('placeMark', () => {
  test('[JRN-7] makes the mark, and moves the one that is there', () => {
    const placed = recordsAfter(records, place(UNRATED, 1), place(RATED, 7))
    expect([levelOf(placed, UNRATED), levelOf(placed, RATED)]).toEqual([1, 7])
    expect(placed.marks.size).toBe(records.marks.size + 1)
  })

  test('[JRN-7] what was measured stays', () => {
    const measured = markId(RATED, 'verified')
    expect(recordsAfter(records, place(RATED, 7)).marks.get(measured)).toEqual(records.marks.get(measured))
  })

  test.each([0, 8, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('[JRN-7] %s is no level of seven', (level) => {
    expect(refusal(records, place(RATED, level))).toBe('level-out-of-range')
  })

  test('without a description of the workshop there is no scale', () => {
    expect(refusal({ ...records, meta: null }, place(RATED, 1))).toBe('level-out-of-range')
  })

  test.each([
    [{ actionId: actionId('gone') }, 'action-missing'],
    [{ personaId: personaId('gone') }, 'persona-missing'],
    [{ offerId: offerId('gone') }, 'offer-missing'],
  ] as const)('refused: %o is gone', (missing, code) => {
    expect(refusal(records, place({ ...RATED, ...missing }, 1))).toBe(code)
  })
})

test('removeMark takes the guess and leaves the measure; where there is none nothing happens', () => {
  const left = recordsAfter(records, (seen) => removeMark(seen, RATED))
  expect(levelOf(left, RATED)).toBeUndefined()
  expect(left.marks.has(markId(RATED, 'verified'))).toBe(true)
  expect(removeMark(left, RATED)).toEqual({ ok: true, value: [] })
})
