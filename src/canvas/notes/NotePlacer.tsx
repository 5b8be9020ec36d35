import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { putNote } from '../../store/notes.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { useSheet } from '../SheetContext.ts'
import styles from './Notes.module.css'
import { anchorAt } from './noteAnchor.ts'

/** Lies over the sheet while one chooses where a note shall be: the next press puts it there, to be written on at once. */
export function NotePlacer() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const flow = useReactFlow()
  const { layout } = useSheet()
  const cancel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      workshop.view.setState({ placingNote: false })
    }
    document.addEventListener('keydown', stop, true)
    return () => document.removeEventListener('keydown', stop, true)
  }, [workshop])
  function handleUp(event: PointerEvent): void {
    if (cancel.current?.contains(event.target as Element)) return
    workshop.view.setState({ placingNote: false })
    const anchor = anchorAt(layout, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
    const id = anchor === null ? null : putNote(workshop, anchor)
    if (id !== null) workshop.view.setState({ typedNoteId: id })
  }
  return (
    <div className={`${styles.placer} nopan nodrag`} onPointerUp={handleUp}>
      <div className={styles.placerHint} role="status">
        {t('note.placing')}
        <div ref={cancel}>
          <Button size="small" onPress={() => workshop.view.setState({ placingNote: false })}>
            {t('note.placing.cancel')}
          </Button>
        </div>
      </div>
    </div>
  )
}
