import { ClipboardPaste } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { PastePlace } from '../../../model/plan/paste/pasteRows.ts'
import type { ErrorCode } from '../../../protocol/errors.ts'
import { Button } from '../../../ui/Button.tsx'
import { lazyPart } from '../../../ui/lazyPart.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { AddLine } from '../../fields/AddLine.tsx'
import styles from './Paste.module.css'

const PasteDialog = lazyPart(
  ['paste', 'planWords', 'measures', 'drivers'],
  async () => (await import('./PasteDialog.tsx')).PasteDialog,
)

export interface PasteButtonProps {
  readonly place: PastePlace
  /** What the lines become, for the names of the button and of the dialog. */
  readonly what: string
}

/** Opens the screen where a table of a spreadsheet becomes lines of the plan. */
export function PasteButton({ place, what }: PasteButtonProps) {
  const { button, dialog } = usePaste(place, what)
  return (
    <>
      {button}
      {dialog}
    </>
  )
}

export interface AddOrPasteProps extends PasteButtonProps {
  readonly label: string
  readonly placeholder: string
  readonly maxLength: number
  readonly onAdd: (text: string) => ErrorCode | null
}

/** A line to type one thing into, or to paste a whole table into. */
export function AddOrPaste({ place, what, ...line }: AddOrPasteProps) {
  const { button, dialog, open } = usePaste(place, what)
  return (
    <div className={styles.add}>
      <div className={styles.addLine}>
        <AddLine {...line} onPasteTable={open} />
      </div>
      {button}
      {dialog}
    </div>
  )
}

function usePaste(place: PastePlace, what: string) {
  const t = useTranslate()
  const [pasted, setPasted] = useState<string | null>(null)
  const [added, setAdded] = useState<number | null>(null)
  const button = (
    <>
      <Button
        size="small"
        look="quiet"
        aria-label={t('paste.openFor', { what })}
        aria-haspopup="dialog"
        onPress={() => setPasted('')}
      >
        <ClipboardPaste aria-hidden="true" />
        {t('paste.open')}
      </Button>
      <VisuallyHidden>
        <span role="status">{added === null ? '' : t('paste.added', { count: added })}</span>
      </VisuallyHidden>
    </>
  )
  const dialog =
    pasted === null ? null : (
      <Suspense>
        <PasteDialog
          place={place}
          what={what}
          pasted={pasted}
          onClose={(count) => {
            setPasted(null)
            setAdded(count)
          }}
        />
      </Suspense>
    )
  return { button, dialog, open: setPasted }
}
