// What somebody can answer for, and whether it is there.
import type { Records } from './records.ts'
import type { SubjectId } from './schema/ids.ts'

type Subjects = Pick<Records, 'frictions' | 'measures' | 'objectives'>

/** The levers are always there. */
export function hasSubject({ frictions, measures, objectives }: Subjects, id: SubjectId): boolean {
  if (id.startsWith('friction:')) return frictions.has(id)
  if (id.startsWith('measure:')) return measures.has(id)
  return id.startsWith('objective:') ? objectives.has(id) : true
}
