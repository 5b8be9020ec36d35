// Commands on the gates and checklists of the plan (T5, T7, T9, T10, O6), and its figures.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type CheckAnswer, type CheckKey, checkId } from '../schema/check.ts'
import { type FigureKey, figureId, SHARE_FIGURES } from '../schema/figure.ts'
import { AMOUNT_MAX_CENTS } from '../schema/limits.ts'
import { YEAR_MAX, YEAR_MIN } from '../schema/objective.ts'
import { parseShare } from './quantity.ts'
import { parseOptionalText } from './text.ts'

/** Answers a check; null takes the answer back. The note stays. */
export function answerCheck(
  { checks }: Records,
  key: CheckKey,
  answer: CheckAnswer | null,
): Result<readonly Change[], never> {
  const id = checkId(key, 'answer')
  if (answer === null) return ok(checks.has(id) ? [{ op: 'remove', kind: 'checks', id }] : [])
  return ok([{ op: 'put', kind: 'checks', record: { id, key, aspect: 'answer', value: answer } }])
}

/** Writes why, beside the answer; an empty text takes it away. */
export function noteCheck(
  { checks }: Records,
  key: CheckKey,
  note: string,
): Result<readonly Change[], 'text-too-long'> {
  const parsed = parseOptionalText(note)
  if (!parsed.ok) return parsed
  const id = checkId(key, 'note')
  if (parsed.value === '') return ok(checks.has(id) ? [{ op: 'remove', kind: 'checks', id }] : [])
  return ok([{ op: 'put', kind: 'checks', record: { id, key, aspect: 'note', value: parsed.value } }])
}

/** Gives a figure of the plan; null takes it back. Shares run from 0 to 1, the others are whole numbers. */
export function setFigure(
  { figures }: Records,
  key: FigureKey,
  value: number | null,
): Result<readonly Change[], 'share-out-of-range' | 'number-out-of-range'> {
  const id = figureId(key)
  if (value === null) return ok(figures.has(id) ? [{ op: 'remove', kind: 'figures', id }] : [])
  if (SHARE_FIGURES.includes(key)) {
    const parsed = parseShare(value)
    if (!parsed.ok) return parsed
  } else {
    const [low, high] = key === 'firstYear' ? [YEAR_MIN, YEAR_MAX] : [0, AMOUNT_MAX_CENTS]
    if (!Number.isInteger(value) || value < low || value > high) return fail('number-out-of-range')
  }
  return ok([{ op: 'put', kind: 'figures', record: { id, key, value } }])
}
