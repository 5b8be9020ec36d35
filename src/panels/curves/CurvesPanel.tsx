import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { ComparePart } from './ComparePart.tsx'
import styles from './Curves.module.css'
import { EvidencePart } from './EvidencePart.tsx'
import { ShownPart } from './ShownPart.tsx'

export interface CurvesPanelProps {
  readonly onClose: () => void
}

/** Which curves this window shows, and two of them compared. Takes the keyboard when it opens. */
export function CurvesPanel({ onClose }: CurvesPanelProps) {
  const t = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here
    <div className={styles.panel} onKeyDown={handleKey}>
      <div className={styles.head}>
        <h2 className={styles.heading} tabIndex={-1} ref={heading}>
          {t('workshop.curves')}
        </h2>
        <IconButton label={t('curves.close')} icon={<X />} onPress={onClose} />
      </div>
      <div className={styles.content}>
        <ShownPart />
        <EvidencePart />
        <ComparePart />
      </div>
    </div>
  )
}
