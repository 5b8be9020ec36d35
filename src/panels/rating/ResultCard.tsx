import { MapPin } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { RatedItem } from '../../model/rating/ratedItems.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { DotPlot } from './DotPlot.tsx'
import { LabelTag } from './LabelTag.tsx'
import styles from './ResultCard.module.css'
import { resultWords } from './resultWords.ts'
import { shiftWords } from './shiftWords.ts'

export interface ResultCardProps {
  readonly item: RatedItem
  readonly levels: LevelCount
  readonly name: string
  /** Of its place in the curve of the round. */
  readonly number: number
  readonly numbers: LevelNumbers
  readonly onShow: ((itemId: string) => void) | null
  /** This person's own answer, on their own device. */
  readonly own: ReactNode
  /** What the group makes of it. */
  readonly children?: ReactNode
}

/** One action: its dots, and the same in words. */
export function ResultCard({ item, levels, name, number, numbers, onShow, own, children }: ResultCardProps) {
  const t = useTranslate()
  const id = useId()
  const { statistics, before, shift } = item
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <h4 className={styles.name} id={id}>
          {name}
        </h4>
        <LabelTag statistics={statistics} />
        {onShow === null ? null : (
          <IconButton
            size="small"
            label={t('results.show', { name })}
            icon={<MapPin />}
            onPress={() => onShow(item.itemId)}
          />
        )}
      </div>
      {statistics.label === 'notEnough' ? null : (
        <DotPlot statistics={statistics} levels={levels} before={before?.statistics ?? null} />
      )}
      <p className={styles.words}>{resultWords(item, numbers, t)}</p>
      {shift === null || before === null ? null : (
        <p className={styles.shift}>
          {t('results.shift', {
            number: before.number,
            shift: shiftWords(shift, numbers, t),
          })}
        </p>
      )}
      {own}
      {children}
    </article>
  )
}
