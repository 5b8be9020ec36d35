import { Redo2, Undo2 } from 'lucide-react'
import { useHistory, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './UndoButtons.module.css'
import { useCommandKeys } from './useCommandKeys.ts'

/** Takes back and brings back what this person did; what others did is never touched. */
export function UndoButtons() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const canUndo = useHistory((h) => h.canUndo)
  const canRedo = useHistory((h) => h.canRedo)
  useCommandKeys()
  return (
    <div className={styles.buttons}>
      <IconButton label={t('workshop.undo')} icon={<Undo2 />} isDisabled={!canUndo} onPress={workshop.undo} />
      <IconButton label={t('workshop.redo')} icon={<Redo2 />} isDisabled={!canRedo} onPress={workshop.redo} />
    </div>
  )
}
