import { useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import type { Covered } from './useSheetView.ts'
import styles from './ZoomButtons.module.css'

export interface ZoomButtonsProps extends Covered {
  readonly onFit: () => void
}

export function ZoomButtons({ onFit, covered, coveredBelow }: ZoomButtonsProps) {
  const t = useTranslate()
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <fieldset
      className={styles.buttons}
      style={{ '--covered': `${covered}px`, '--covered-below': `${coveredBelow}px` } as CSSProperties}
      aria-label={t('map.zoom')}
    >
      <IconButton size="small" label={t('map.zoomOut')} icon={<Minus />} onPress={() => void zoomOut()} />
      <IconButton size="small" label={t('map.fit')} icon={<Maximize />} onPress={onFit} />
      <IconButton size="small" label={t('map.zoomIn')} icon={<Plus />} onPress={() => void zoomIn()} />
    </fieldset>
  )
}
