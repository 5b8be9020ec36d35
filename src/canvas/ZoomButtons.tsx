import { useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './ZoomButtons.module.css'

export function ZoomButtons({ onFit }: { readonly onFit: () => void }) {
  const t = useTranslate()
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <fieldset className={styles.buttons} aria-label={t('map.zoom')}>
      <IconButton size="small" label={t('map.zoomOut')} icon={<Minus />} onPress={() => void zoomOut()} />
      <IconButton size="small" label={t('map.fit')} icon={<Maximize />} onPress={onFit} />
      <IconButton size="small" label={t('map.zoomIn')} icon={<Plus />} onPress={() => void zoomIn()} />
    </fieldset>
  )
}
