import { CircleDashed, type LucideIcon, MoveHorizontal, Shrink, SplitSquareHorizontal } from 'lucide-react'
import type { RatingLabel, RatingStatistics } from '../../model/rating/ratingStatistics.ts'
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
export function LabelTag({ statistics: { label, n } }: { readonly statistics: RatingStatistics }) {
  const t = useTranslate()
  const Icon = ICONS[label]
  return (
    <span className={styles.tag} data-label={label}>
      <Icon aria-hidden="true" />
      {t(label === 'aligned' && n < 8 ? 'results.label.alignedFew' : `results.label.${label}`)}
    </span>
  )
}
