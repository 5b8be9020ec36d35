import { levelNumbers } from '../../charts/levelNumbers.ts'
import type { CurveChoice } from '../../model/insight/curveGap.ts'
import type { ActionId } from '../../model/schema/ids.ts'
import { markId } from '../../model/schema/mark.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import styles from './LevelCell.module.css'

export interface GapCellProps {
  readonly actionId: ActionId
  readonly compared: readonly [CurveChoice, CurveChoice]
}

/** How far the two curves that are compared are apart at one action. */
export function GapCell({ actionId, compared: [one, other] }: GapCellProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const first = useRecord('marks', markId({ ...one, actionId }, one.evidence))
  const second = useRecord('marks', markId({ ...other, actionId }, other.evidence))
  if (first === undefined || second === undefined) return <span>{t('table.gap.none')}</span>
  return <span className={styles.gap}>{levelNumbers(locale).change(first.level - second.level)}</span>
}
