import { X } from 'lucide-react'
import type { KeptWords } from '../../store/viewState.ts'
import { useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Notices.module.css'

/** Words that were being typed for something that somebody else removed: here to be taken away. It stays until dismissed. */
export function KeptWordsNotice({ kept }: { readonly kept: KeptWords }) {
  const t = useTranslate()
  const { view } = useWorkshop()
  function dismiss(): void {
    view.setState(({ keptWords }) => ({ keptWords: keptWords.filter((each) => each !== kept) }))
  }
  return (
    <div className={styles.toast}>
      <div className={styles.text}>
        <CopyField label={t('notice.keptWords')} copyLabel={t('notice.keptWords.copy')} text={kept.words} />
      </div>
      <IconButton size="small" label={t('common.close')} icon={<X />} onPress={dismiss} />
    </div>
  )
}
