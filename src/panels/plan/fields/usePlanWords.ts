import { useCallback } from 'react'
import type { SubjectId } from '../../../model/schema/ids.ts'
import { LEVERS, leverId } from '../../../model/schema/lever.ts'
import type { Objective } from '../../../model/schema/objective.ts'
import { useRecords } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'

/** An objective in words: "Customers retained 2027". */
export function useObjectiveName(): (objective: Pick<Objective, 'kind' | 'year'>) => string {
  const t = useTranslate()
  return useCallback(
    ({ kind, year }) => t('objective.ofYear', { kind: t(`objective.${kind}`), year: String(year) }),
    [t],
  )
}

/** The words for what somebody answers for; empty when it is gone. */
export function useSubjectText(): (id: SubjectId) => string {
  const t = useTranslate()
  const nameOf = useObjectiveName()
  const frictions = useRecords((s) => s.frictions)
  const measures = useRecords((s) => s.measures)
  const objectives = useRecords((s) => s.objectives)
  return useCallback(
    (id) => {
      const lever = LEVERS.find((each) => leverId(each) === id)
      if (lever !== undefined) return t(`lever.${lever}`)
      const objective = objectives.get(id)
      if (objective !== undefined) return nameOf(objective)
      return frictions.get(id)?.text ?? measures.get(id)?.title ?? ''
    },
    [t, nameOf, frictions, measures, objectives],
  )
}
