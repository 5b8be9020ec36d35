import { GripVertical } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './PhaseList.module.css'

export interface PhaseHandleProps {
  readonly label: string
  /** The hand has it. */
  readonly isHeld: boolean
  readonly onStep: (by: -1 | 1) => void
  readonly onEnd: (end: 'first' | 'last') => void
  /** The pointer is at this height of the window; null: let go without a move. */
  readonly onDrag: (y: number | null) => void
  readonly onDrop: () => void
}

/** By what a phase is moved: dragged with a pointer or a finger, or one place at a time with the arrow keys. */
export function PhaseHandle({ label, isHeld, onStep, onEnd, onDrag, onDrop }: PhaseHandleProps) {
  function obey(key: string): boolean {
    switch (key) {
      case 'ArrowUp':
      case 'ArrowDown':
        onStep(key === 'ArrowUp' ? -1 : 1)
        return true
      case 'Home':
      case 'End':
        onEnd(key === 'Home' ? 'first' : 'last')
        return true
      case 'Escape':
        if (isHeld) onDrag(null)
        return isHeld
      default:
        return false
    }
  }
  function handleKey(event: KeyboardEvent): void {
    if (!obey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  function handleDown(event: PointerEvent<HTMLButtonElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
    onDrag(event.clientY)
  }
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={label}
      onKeyDown={handleKey}
      onPointerDown={handleDown}
      onPointerMove={(e) => (isHeld ? onDrag(e.clientY) : null)}
      onPointerUp={() => (isHeld ? onDrop() : null)}
      onPointerCancel={() => onDrag(null)}
    >
      <GripVertical aria-hidden="true" />
    </button>
  )
}
