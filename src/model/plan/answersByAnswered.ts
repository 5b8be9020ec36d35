import { compareOrdered } from '../order.ts'
import type { Records } from '../records.ts'
import type { Driver } from '../schema/driver.ts'
import type { AnsweredId, Measure } from '../schema/measure.ts'

/** The measures that answer a friction, an action or a loss driver, in order; those that were dropped answer nothing. */
export function answersByAnswered({
  answers,
  measures,
}: Pick<Records, 'answers' | 'measures'>): ReadonlyMap<AnsweredId, readonly Measure[]> {
  const byAnswered = new Map<AnsweredId, Measure[]>()
  for (const { measureId, answeredId } of answers.values()) {
    const measure = measures.get(measureId)
    if (measure === undefined || measure.status === 'dropped') continue
    byAnswered.set(answeredId, [...(byAnswered.get(answeredId) ?? []), measure])
  }
  for (const list of byAnswered.values()) list.sort(compareOrdered)
  return byAnswered
}

/** In words, or by a measure that was not dropped. */
export function hasCountermeasure(
  records: Pick<Records, 'answers' | 'measures'>,
  { id, countermeasure }: Driver,
): boolean {
  return countermeasure.trim() !== '' || answersByAnswered(records).has(id)
}
