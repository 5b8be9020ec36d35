import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Guide.module.css'

/** A step about actions in a sequence that has none: what to do first. */
export function NoActionYet({ onAddActions }: { readonly onAddActions: () => void }) {
  const t = useTranslate()
  return (
    <div className={styles.note}>
      <p>{t('guide.levels.noAction')}</p>
      <Button onPress={onAddActions}>{t('guide.levels.toActions')}</Button>
    </div>
  )
}
