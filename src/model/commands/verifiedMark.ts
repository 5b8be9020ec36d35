// Commands on what customers say of an action: the verified marks (J7). They never touch the guesses of the team.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Mark, type MarkSubject, type Means, markId } from '../schema/mark.ts'
import { parseDay } from './quantity.ts'
import { parseOptionalName } from './text.ts'

/** What was measured. `low` and `high` are both given or both null. */
export interface Verification {
  /** On the workshop's scale, fractions included. */
  readonly level: number
  /** Customers asked. */
  readonly n: number
  readonly low: number | null
  readonly high: number | null
  readonly means: Means
  readonly source: string
  /** ISO 8601 day, or null. */
  readonly date: string | null
}

type Refusal =
  | 'action-missing'
  | 'persona-missing'
  | 'offer-missing'
  | 'level-out-of-range'
  | 'count-out-of-range'
  | 'interval-out-of-range'
  | 'date-invalid'
  | 'name-too-long'

/** More customers than any study asks. */
const N_MAX = 10_000_000

/** Notes what customers said, in the place of an earlier verified mark of the same subject. */
export function verifyMark(
  { actions, personas, offers, meta }: Records,
  { actionId, personaId, offerId }: MarkSubject,
  { level, n, low, high, means, source, date }: Verification,
): Result<readonly Change[], Refusal> {
  if (!actions.has(actionId)) return fail('action-missing')
  if (!personas.has(personaId)) return fail('persona-missing')
  if (!offers.has(offerId)) return fail('offer-missing')
  const levels = meta?.levels ?? 0
  const onScale = (x: number) => x >= 1 && x <= levels
  if (!onScale(level)) return fail('level-out-of-range')
  if (!Number.isInteger(n) || n < 1 || n > N_MAX) return fail('count-out-of-range')
  if ((low === null) !== (high === null)) return fail('interval-out-of-range')
  if (low !== null && high !== null && !(onScale(low) && onScale(high) && low <= level && level <= high))
    return fail('interval-out-of-range')
  if (date !== null && !parseDay(date).ok) return fail('date-invalid')
  const parsed = parseOptionalName(source)
  if (!parsed.ok) return parsed
  // One customer has no interval, whatever was typed: nothing is known of the spread.
  const interval = n === 1 ? { low: null, high: null } : { low, high }
  const record: Mark = {
    id: markId({ actionId, personaId, offerId }, 'verified'),
    actionId,
    personaId,
    offerId,
    evidence: 'verified',
    level,
    n,
    ...interval,
    means,
    source: parsed.value,
    date,
  }
  return ok([{ op: 'put', kind: 'marks', record }])
}

/** Takes the verified mark away; the guess stays. Nothing happens when there is none. */
export function removeVerifiedMark(
  { marks }: Records,
  subject: MarkSubject,
): Result<readonly Change[], never> {
  const id = markId(subject, 'verified')
  return ok(marks.has(id) ? [{ op: 'remove', kind: 'marks', id }] : [])
}
