import { describe, expect, test } from 'vitest'
import { placeMark } from '../../../src/model/commands/mark.ts'
import {
  removeVerifiedMark,
  type Verification,
  verifyMark,
} from '../../../src/model/commands/verifiedMark.ts'
import { parseRecord } from '../../../src/model/parseRecords.ts'
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
const SURVEY: Verification = {
  level: 4.5,
  n: 30,
  low: 4,
  high: 5,
  means: 'survey',
  source: ' Enquête\n de mai ',
  date: '2026-05-04',
}
const verify =
  (subject: MarkSubject, fields: Partial<Verification> = {}): Command =>
  (seen) =>
    verifyMark(seen, subject, { ...SURVEY, ...fields })
const verifiedOf = (seen: typeof records, subject: MarkSubject) => seen.marks.get(markId(subject, 'verified'))

describe('verifyMark', () => {
  test('[PLOT-1] makes the verified mark, and leaves the guess alone', () => {
    const guess = records.marks.get(markId(RATED, 'apriori'))
    const after = recordsAfter(records, verify(RATED), verify(UNRATED))
    expect(verifiedOf(after, RATED)).toMatchObject({ level: 4.5, n: 30, source: 'Enquête de mai' })
    expect(verifiedOf(after, UNRATED)).toMatchObject({ low: 4, high: 5, means: 'survey', date: '2026-05-04' })
    expect(guess).toBeDefined()
    expect(after.marks.get(markId(RATED, 'apriori'))).toEqual(guess)
    expect(after.marks.has(markId(UNRATED, 'apriori'))).toBe(false)
  })

  test('[PLOT-1] a guess placed afterwards leaves what was measured alone', () => {
    const after = recordsAfter(records, verify(RATED), (seen) => placeMark(seen, RATED, 1))
    expect(verifiedOf(after, RATED)).toMatchObject({ level: 4.5 })
  })

  test('[PLOT-2] [PLOT-19] what it writes parses', () => {
    const mark = verifiedOf(recordsAfter(records, verify(UNRATED)), UNRATED)
    expect(parseRecord('marks', markId(UNRATED, 'verified'), mark!)).toEqual(mark)
  })

  test('[PLOT-2] one customer has no interval, whatever was typed', () => {
    expect(verifiedOf(recordsAfter(records, verify(RATED, { n: 1 })), RATED)).toMatchObject({
      low: null,
      high: null,
    })
  })

  test.each([
    [{ level: 7.1 }, 'level-out-of-range'],
    [{ level: 0.9, low: null, high: null }, 'level-out-of-range'],
    [{ level: Number.NaN }, 'level-out-of-range'],
    [{ n: 0 }, 'count-out-of-range'],
    [{ n: 2.5 }, 'count-out-of-range'],
    [{ low: null }, 'interval-out-of-range'],
    [{ high: 4.2 }, 'interval-out-of-range'],
    [{ low: 4.6 }, 'interval-out-of-range'],
    [{ high: 7.5 }, 'interval-out-of-range'],
    [{ date: '2026-02-30' }, 'date-invalid'],
    [{ date: 'hier' }, 'date-invalid'],
    [{ source: 'x'.repeat(81) }, 'name-too-long'],
  ] as const)('[PLOT-2] %o is refused', (fields, code) => {
    expect(refusal(records, verify(RATED, fields))).toBe(code)
  })

  test.each([
    [{ actionId: actionId('gone') }, 'action-missing'],
    [{ personaId: personaId('gone') }, 'persona-missing'],
    [{ offerId: offerId('gone') }, 'offer-missing'],
  ] as const)('refused: %o is gone', (missing, code) => {
    expect(refusal(records, verify({ ...RATED, ...missing }))).toBe(code)
  })
})

test('[PLOT-1] removing takes what was measured and leaves the guess; where there is none nothing happens', () => {
  const left = recordsAfter(records, (seen) => removeVerifiedMark(seen, RATED))
  expect(verifiedOf(left, RATED)).toBeUndefined()
  expect(left.marks.has(markId(RATED, 'apriori'))).toBe(true)
  expect(removeVerifiedMark(left, RATED)).toEqual({ ok: true, value: [] })
})
