import { ViewportPortal } from '@xyflow/react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSheet } from '../SheetContext.ts'
import styles from './FirstHint.module.css'

/** What to do with a plot without a mark: for who has never seen one. It goes with the first mark. */
export function FirstHint() {
  const t = useTranslate()
  const { layout, levels, activeOffer } = useSheet()
  const { plot, blocks, columns, endX, narrow } = layout
  const [first] = blocks
  if (first === undefined || columns.length === 0 || activeOffer === null) return null
  return (
    <ViewportPortal>
      <div
        className={styles.place}
        style={{
          left: first.x,
          top: plot.y,
          width: (narrow ? first.x + first.width : endX) - first.x,
          height: plot.height,
        }}
      >
        <p className={styles.hint}>
          {t('plot.first', { offer: activeOffer.name })}{' '}
          <span className={styles.keys}>{t('plot.first.keys', { levels })}</span>
        </p>
      </div>
    </ViewportPortal>
  )
}
