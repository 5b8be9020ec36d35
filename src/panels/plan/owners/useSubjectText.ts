import type { SubjectId } from '../../../model/schema/ids.ts'
import { LEVERS, leverId } from '../../../model/schema/lever.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'

/** The words for what has none of its own: a lever, an objective. */
export function useSubjectText(): (id: SubjectId) => string {
  const t = useTranslate()
  const objectives = useRecords((s) => s.objectives)
  return (id) => {
    const lever = LEVERS.find((each) => leverId(each) === id)
    if (lever !== undefined) return t(`owners.lever.${lever}`)
    const objective = objectives.get(id)
    return objective === undefined
      ? ''
      : t(`owners.objective.${objective.kind}`, { year: String(objective.year) })
  }
}
