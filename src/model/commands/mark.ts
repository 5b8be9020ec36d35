// Commands on the satisfaction marks.
import type { Change } from '../change.ts'
import type { Records } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Mark, type MarkSubject, markId } from '../schema/mark.ts'

/**
 * Places the a priori mark, or moves it. `level` is a whole number of the workshop's scale, 1…levels. Verified
 * marks are left alone: they are measured, not placed (J7).
 */
export function placeMark(
  { actions, personas, offers, meta }: Records,
  { actionId, personaId, offerId }: MarkSubject,
  level: number,
): Result<readonly Change[], 'action-missing' | 'persona-missing' | 'offer-missing' | 'level-out-of-range'> {
  if (!actions.has(actionId)) return fail('action-missing')
  if (!personas.has(personaId)) return fail('persona-missing')
  if (!offers.has(offerId)) return fail('offer-missing')
  if (meta === null || !Number.isInteger(level) || level < 1 || level > meta.levels)
    return fail('level-out-of-range')
  const id = markId({ actionId, personaId, offerId }, 'apriori')
  const record: Mark = { id, actionId, personaId, offerId, evidence: 'apriori', level }
  return ok([{ op: 'put', kind: 'marks', record }])
}

/** Takes the a priori mark away; nothing happens when there is none. */
export function removeMark({ marks }: Records, subject: MarkSubject): Result<readonly Change[], never> {
  const id = markId(subject, 'apriori')
  return ok(marks.has(id) ? [{ op: 'remove', kind: 'marks', id }] : [])
}
