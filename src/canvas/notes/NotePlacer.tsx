import { useReactFlow } from '@xyflow/react'
import { useEffect, useEffectEvent, useRef } from 'react'
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
  const placer = useRef<HTMLDivElement>(null)
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
  const put = useEffectEvent((event: MouseEvent) => {
    if (cancel.current?.contains(event.target as Element)) return
    workshop.view.setState({ placingNote: false })
    const anchor = anchorAt(layout, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
    const id = anchor === null ? null : putNote(workshop, anchor)
    if (id !== null) workshop.view.setState({ typedNoteId: id })
  })
  // The click is the last event of a tap: any later one would take the keyboard from the new note again.
  useEffect(() => {
    const element = placer.current
    const handleClick = (event: MouseEvent) => put(event)
    element?.addEventListener('click', handleClick)
    return () => element?.removeEventListener('click', handleClick)
  }, [])
  return (
    <div className={`${styles.placer} nopan nodrag`} ref={placer}>
      <div className={styles.placerHint} role="status">
        <span>
          {t('note.placing')} <span className={styles.placerKeys}>{t('note.placing.keys')}</span>
        </span>
        <div ref={cancel}>
          <Button size="small" onPress={() => workshop.view.setState({ placingNote: false })}>
            {t('note.placing.cancel')}
          </Button>
        </div>
      </div>
    </div>
  )
}
