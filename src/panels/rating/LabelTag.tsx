import { CircleDashed, type LucideIcon, MoveHorizontal, Shrink, SplitSquareHorizontal } from 'lucide-react'
import type { RatingLabel, RatingStatistics } from '../../model/rating/ratingStatistics.ts'
import { shownLabel } from '../../model/rating/shown.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LabelTag.module.css'

const ICONS: Readonly<Record<RatingLabel, LucideIcon>> = {
  notEnough: CircleDashed,
  few: CircleDashed,
  split: SplitSquareHorizontal,
  mixed: MoveHorizontal,
  aligned: Shrink,
}

/** How close the answers are, in words and with a sign: colour alone says nothing. */
export function LabelTag({ statistics }: { readonly statistics: RatingStatistics }) {
  const t = useTranslate()
  const { label } = statistics
  const Icon = ICONS[label]
  return (
    <span className={styles.tag} data-label={label}>
      <Icon aria-hidden="true" />
      {t(`rating.label.${shownLabel(statistics)}`)}
    </span>
  )
}
