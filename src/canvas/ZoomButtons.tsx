import { useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import type { Covered } from './useSheetView.ts'
import styles from './ZoomButtons.module.css'

export interface ZoomButtonsProps extends Covered {
  readonly onFit: () => void
  /** Side by side below the words of the sheet: where it reaches under the right edge. */
  readonly low: boolean
}

/** Not while something lies over the lower part of a narrow window: they would cover what is left of the sheet. */
export function ZoomButtons({ onFit, covered, coveredBelow, low }: ZoomButtonsProps) {
  const t = useTranslate()
  const { zoomIn, zoomOut } = useReactFlow()
  if (coveredBelow > 0) return null
  return (
    <fieldset
      className={styles.buttons}
      data-low={low || undefined}
      style={{ '--covered': `${covered}px` } as CSSProperties}
      aria-label={t('map.zoom')}
    >
      <IconButton size="small" label={t('map.zoomOut')} icon={<Minus />} onPress={() => void zoomOut()} />
      <IconButton size="small" label={t('map.fit')} icon={<Maximize />} onPress={onFit} />
      <IconButton size="small" label={t('map.zoomIn')} icon={<Plus />} onPress={() => void zoomIn()} />
    </fieldset>
  )
}
