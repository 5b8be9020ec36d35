import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { IconButton } from './Button.tsx'
import styles from './SidePanel.module.css'
import { useKeptFocus } from './useKeptFocus.ts'

export interface SidePanelProps {
  readonly title: string
  readonly closeLabel: string
  /** Also for Escape, from anywhere inside. */
  readonly onClose: () => void
  /** Whether its heading takes the keyboard when it opens. */
  readonly takesKeyboard?: boolean
  readonly children: ReactNode
  /** What stays below, whatever is scrolled. */
  readonly foot?: ReactNode
  readonly ref?: Ref<HTMLDivElement>
}

/** A panel beside the map: its heading and the way out stay, what is under them scrolls. Fills the place it is given. */
export function SidePanel({
  title,
  closeLabel,
  onClose,
  takesKeyboard = false,
  children,
  foot,
  ref,
}: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useKeptFocus(content, heading)
  useEffect(() => {
    if (takesKeyboard) heading.current?.focus()
  }, [takesKeyboard])
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the focusable parts inside bubble up to here
    <div className={styles.panel} ref={ref} onKeyDown={handleKey}>
      <div className={styles.head}>
        <h2 className={styles.heading} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
      </div>
      <div className={styles.content} ref={content}>
        {children}
      </div>
      {foot}
    </div>
  )
}
