// Numbers and days that people give. Null is "nobody said it" and is always taken.
import { fail, ok, type Result } from '../result.ts'
import { AMOUNT_MAX_CENTS, COUNT_MAX } from '../schema/limits.ts'

/** Money in whole cents. */
export function parseCents(
  cents: number | null,
): Result<number | null, 'amount-unreadable' | 'amount-negative' | 'amount-too-large'> {
  if (cents === null) return ok(null)
  if (!Number.isFinite(cents)) return fail('amount-unreadable')
  if (cents < 0) return fail('amount-negative')
  if (cents > AMOUNT_MAX_CENTS) return fail('amount-too-large')
  return Number.isInteger(cents) ? ok(cents) : fail('amount-unreadable')
}

/** A whole number of things. */
export function parseCount(count: number | null): Result<number | null, 'number-out-of-range'> {
  const fits = count === null || (Number.isInteger(count) && count >= 0 && count <= COUNT_MAX)
  return fits ? ok(count) : fail('number-out-of-range')
}

/** 0 to 1: a percentage over 100 is no share. */
export function parseShare(share: number | null): Result<number | null, 'share-out-of-range'> {
  return share === null || (share >= 0 && share <= 1) ? ok(share) : fail('share-out-of-range')
}

/** A grade of 1 to 5. */
export function parseGrade(grade: number | null): Result<number | null, 'number-out-of-range'> {
  const fits = grade === null || (Number.isInteger(grade) && grade >= 1 && grade <= 5)
  return fits ? ok(grade) : fail('number-out-of-range')
}

/** A day that the calendar has, ISO 8601: not the 31st of February. */
export function parseDay(date: string): Result<string, 'date-invalid'> {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null
  const isThere = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return isThere ? ok(date) : fail('date-invalid')
}

/** A day, or none. */
export function parseOptionalDay(date: string | null): Result<string | null, 'date-invalid'> {
  return date === null ? ok(null) : parseDay(date)
}

/** A field as it is: only our own code chooses its values. */
export function asItIs<T>(value: T): Result<T, never> {
  return ok(value)
}
