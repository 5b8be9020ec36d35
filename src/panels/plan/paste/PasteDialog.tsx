import { useId, useMemo, useState } from 'react'
import { PASTE_TARGETS } from '../../../model/plan/paste/pasteColumns.ts'
import { type PastePlace, pastedCounts, pasteRows } from '../../../model/plan/paste/pasteRows.ts'
import { readPasted } from '../../../model/plan/paste/readPasted.ts'
import { useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { useTranslate, useWords } from '../../../ui/TranslateContext.ts'
import { usePlanCurrency } from '../fields/useQuantities.ts'
import { usePlanPlaces } from '../PlanContext.ts'
import styles from './Paste.module.css'
import { PastePreview } from './PastePreview.tsx'
import { columnKey } from './pasteWords.ts'

export interface PasteDialogProps {
  readonly place: PastePlace
  readonly what: string
  /** What was pasted already; may be empty. */
  readonly pasted: string
  /** With how many lines were added; null when none was asked for. */
  readonly onClose: (added: number | null) => void
}

/** A table of a spreadsheet: pasted, read cell by cell, looked at, and put into the plan as one step to undo. */
export function PasteDialog({ place, what, pasted, onClose }: PasteDialogProps) {
  const t = useTranslate()
  const id = useId()
  const { locale } = useWords()
  const workshop = useWorkshop()
  const { currency, digits } = usePlanCurrency()
  const today = usePlanPlaces().today()
  const { target } = place
  const [text, setText] = useState(pasted)
  const [columns, setColumns] = useState<readonly (string | null)[] | undefined>(undefined)
  const [withPartly, setWithPartly] = useState(false)
  const reading = useMemo(
    () => readPasted(text, { target, locale, currency, digits, today, columns }),
    [text, target, locale, currency, digits, today, columns],
  )
  const read = reading.ok ? reading.value : null
  const partly = read?.rows.filter((row) => row.state === 'partly').length ?? 0
  const { taken, left } = pastedCounts(read?.rows ?? [], withPartly)
  const known = Object.keys(PASTE_TARGETS[target]).map((key) => t(columnKey(target, key)))

  function add(): void {
    const context = { newId: workshop.newId, today }
    if (workshop.run((r) => pasteRows(r, place, taken, context)) === null) onClose(taken.length)
  }
  return (
    <Dialog title={t('paste.title', { what })} open wide onClose={() => onClose(null)}>
      <TextArea
        label={t('paste.text')}
        hint={t('paste.hint', { columns: known.join(', ') })}
        rows={text === '' ? 8 : 3}
        value={text}
        spellCheck={false}
        error={text.trim() === '' || reading.ok ? null : t(`error.${reading.code}`)}
        autoFocus
        onChange={(event) => {
          setText(event.target.value)
          setColumns(undefined)
        }}
      />
      {read === null ? null : (
        <>
          <PastePreview target={target} pasted={read} withPartly={withPartly} onColumns={setColumns} />
          {partly === 0 ? null : (
            <label className={styles.check}>
              <input type="checkbox" checked={withPartly} onChange={(e) => setWithPartly(e.target.checked)} />
              {t('paste.withPartly', { count: partly })}
            </label>
          )}
          <p id={`${id}counts`} aria-live="polite">
            {t('paste.counts', { taken: taken.length, left })}
          </p>
        </>
      )}
      <div className={styles.foot}>
        <Button look="primary" isDisabled={taken.length === 0} aria-describedby={`${id}counts`} onPress={add}>
          {t('paste.add', { count: taken.length })}
        </Button>
        <Button onPress={() => onClose(null)}>{t('common.cancel')}</Button>
      </div>
    </Dialog>
  )
}
