import { StickyNote, X } from 'lucide-react'
import { putBackAsAction, putBackAsNote, sequenceForWords } from '../../editing/putBack.ts'
import { TITLE_MAX } from '../../model/schema/limits.ts'
import { ERRORS } from '../../protocol/errors.ts'
import type { KeptWords } from '../../store/viewState.ts'
import { useCanWrite, useJourney, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Notices.module.css'
import { noticeText } from './noticeText.ts'

/**
 * Words that were being typed for something that somebody else removed, or that may not be changed any more: here to be put back on the sheet, or taken away. It
 * stays until dismissed.
 */
export function KeptWordsNotice({ kept }: { readonly kept: KeptWords }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  useCanWrite()
  useJourney()
  useView((v) => v.focus)
  useView((v) => v.selection)
  const context = { workshop, t }
  // A number or a day is no step of the journey.
  const sequence = kept.figure === null ? sequenceForWords(context) : null
  const words = kept.words.trim()
  const why = ERRORS[kept.reason].status === 404 ? t('keptWords.removed') : t(noticeText(kept.reason))
  const isTitle = words.length <= TITLE_MAX && !words.includes('\n')
  function dismiss(): void {
    workshop.view.setState(({ keptWords }) => ({ keptWords: keptWords.filter((each) => each !== kept) }))
  }
  function put(how: typeof putBackAsAction): void {
    if (sequence !== null && how(context, sequence, words)) dismiss()
  }
  return (
    <div className={styles.toast}>
      <div className={styles.text}>
        <CopyField
          label={
            kept.figure === null
              ? `${why} ${t('keptWords.yours')}`
              : `${why} ${t('keptWords.figure', { field: kept.figure })}`
          }
          copyLabel={t('keptWords.copy')}
          text={kept.words}
        />
        {sequence === null ? null : (
          <fieldset className={styles.back}>
            <legend dir="auto">{t('keptWords.back', { sequence: sequence.name })}</legend>
            {isTitle ? (
              <Button size="small" onPress={() => put(putBackAsAction)}>
                {t('keptWords.asAction')}
              </Button>
            ) : null}
            <Button size="small" onPress={() => put(putBackAsNote)}>
              <StickyNote aria-hidden="true" />
              {t('keptWords.asNote')}
            </Button>
          </fieldset>
        )}
      </div>
      <IconButton size="small" label={t('common.close')} icon={<X />} onPress={dismiss} />
    </div>
  )
}
