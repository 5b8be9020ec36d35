import { changeObjective } from '../../../model/commands/objective.ts'
import { figuresOf } from '../../../model/plan/figuresOf.ts'
import { retainedTarget } from '../../../model/plan/objectiveConsistency.ts'
import type { Objective } from '../../../model/schema/objective.ts'
import { useCanWrite, useRecords, useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { useQuantities, useShare } from '../fields/useQuantities.ts'
import styles from './Objectives.module.css'

/** N* = S · r*: the target that follows from the customers there are and the share to keep. */
export function BaseTarget({ objective }: { readonly objective: Objective }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canWrite = useCanWrite()
  const share = useShare()
  const { count } = useQuantities()
  const figures = useRecords((s) => s.figures)
  const target = retainedTarget(figures)
  const { customers, retentionAim } = figuresOf(figures)
  if (target === null || customers === null || retentionAim === null) return null
  return (
    <p className={styles.base}>
      {t('season.base', { customers, share: share(retentionAim), target: count.write(target) })}
      {canWrite && objective.target !== target ? (
        <Button
          size="small"
          onPress={() => workshop.run((r) => changeObjective(r, objective.id, { target }))}
        >
          {t('season.base.take')}
        </Button>
      ) : null}
    </p>
  )
}
