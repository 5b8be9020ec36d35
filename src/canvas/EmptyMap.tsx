import { Plus } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './EmptyMap.module.css'
import { useSheet } from './SheetContext.ts'

/** A map without a sequence: what to do first. */
export function EmptyMap({ onAdd }: { readonly onAdd: () => void }) {
  const t = useTranslate()
  const { canWrite } = useSheet()
  return (
    <div className={styles.empty} data-begin="">
      <p>{t('map.empty')}</p>
      {canWrite ? (
        <Button look="primary" onPress={onAdd}>
          <Plus aria-hidden="true" />
          {t('map.addSequence')}
        </Button>
      ) : null}
    </div>
  )
}
