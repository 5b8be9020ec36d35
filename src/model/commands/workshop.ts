// Commands on the workshop itself.
import type { Change } from '../change.ts'
import { fail, ok, type Result } from '../result.ts'
import { parseOptionalName, parseWorkshopTitle } from './text.ts'

export function renameWorkshop(title: string): Result<readonly Change[], 'title-missing' | 'title-too-long'> {
  const parsed = parseWorkshopTitle(title)
  return parsed.ok ? ok([{ op: 'meta', fields: { title: parsed.value } }]) : parsed
}

/**
 * How far a guess may be from the measure and still count as confirmed, in levels; null takes it back. The team
 * chooses it before it looks (docs/method.md, Insights).
 */
export function setTolerance(tolerance: number | null): Result<readonly Change[], 'number-out-of-range'> {
  const fits = tolerance === null || (tolerance >= 0 && tolerance <= 10)
  return fits ? ok([{ op: 'meta', fields: { tolerance } }]) : fail('number-out-of-range')
}

/** The period of what was spent on winning and on keeping customers, in words. */
export function setSpendPeriod(period: string): Result<readonly Change[], 'name-too-long'> {
  const parsed = parseOptionalName(period)
  return parsed.ok ? ok([{ op: 'meta', fields: { spendPeriod: parsed.value } }]) : parsed
}
