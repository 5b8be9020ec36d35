import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { NewWorkshopForm, type NewWorkshopFormProps } from './NewWorkshopForm.tsx'

export interface NewWorkshopDialogProps extends Omit<NewWorkshopFormProps, 'template' | 'onCancel'> {
  /** What was chosen to start from; null keeps the dialog closed. */
  readonly template: TemplateKey | null
  readonly onClose: () => void
}

export function NewWorkshopDialog({ template, onClose, ...form }: NewWorkshopDialogProps) {
  const t = useTranslate()
  const name = template === null ? '' : t(`home.template.${template}`)
  return (
    <Dialog title={t('home.new', { template: name })} open={template !== null} onClose={onClose}>
      {template === null ? null : <NewWorkshopForm {...form} template={template} onCancel={onClose} />}
    </Dialog>
  )
}
