// By when somebody does something about a friction, a measure or a line of the follow-up table.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import type { FollowUpId, FrictionId, MeasureId } from '../schema/ids.ts'
import { parseDay } from './quantity.ts'

/**
 * Sets the day, or takes it away (null). `today` is the day where the person is, ISO 8601. A day that has passed is
 * refused; one that passes later stays, and is late.
 */
export function setDueDate(
  { frictions, measures, followUps }: Records,
  id: FrictionId | MeasureId | FollowUpId,
  dueDate: string | null,
  today: string,
): Result<
  readonly Change[],
  'friction-missing' | 'measure-missing' | 'follow-up-missing' | 'date-invalid' | 'date-in-past'
> {
  const kind = id.startsWith('measure:') ? 'measures' : id.startsWith('friction:') ? 'frictions' : 'followUps'
  if (kind === 'measures' && !measures.has(id)) return fail('measure-missing')
  if (kind === 'frictions' && !frictions.has(id)) return fail('friction-missing')
  if (kind === 'followUps' && !followUps.has(id)) return fail('follow-up-missing')
  if (dueDate !== null) {
    const parsed = parseDay(dueDate)
    if (!parsed.ok) return parsed
    if (dueDate < today) return fail('date-in-past')
  }
  return ok([{ op: 'patch', kind, id, fields: { dueDate } }])
}
