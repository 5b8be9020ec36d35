import { Dialog } from '../../ui/Dialog.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { OffersEditor } from './OffersEditor.tsx'
import { PersonasEditor } from './PersonasEditor.tsx'

export interface OffersDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Adding, naming and removing the offers that are compared and the personas whose journey is drawn. */
export function OffersDialog({ open, onClose }: OffersDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('offers.manage.title')} open={open} onClose={onClose}>
      <OffersEditor />
      <PersonasEditor />
    </Dialog>
  )
}
