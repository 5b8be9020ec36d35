import { PanelRightOpen } from 'lucide-react'
import { useRecord, useView } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Insights.module.css'
import { useInsights } from './InsightsContext.ts'

/**
 * What is selected on the map or in the table while this panel is open, and the way to its details. A row that was
 * pressed has its own way to the details: then the place is only read out.
 */
export function SelectedPlace() {
  const t = useTranslate()
  const { pickedRow, openDetails } = useInsights()
  const selection = useView((v) => v.selection)
  const actionId = selection?.kind === 'friction' ? selection.actionId : selection?.id
  const action = useRecord('actions', actionId ?? '')
  const sequence = useRecord('sequences', actionId ?? '')
  const name = action?.title ?? sequence?.name ?? null
  return (
    <>
      <VisuallyHidden>
        <p role="status">{name === null ? '' : t('insights.shown', { name })}</p>
      </VisuallyHidden>
      {name === null || pickedRow !== null ? null : (
        <div className={styles.selected}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <Button size="small" aria-label={t('insights.details', { name })} onPress={openDetails}>
            <PanelRightOpen aria-hidden="true" />
            {t('workshop.details')}
          </Button>
        </div>
      )}
    </>
  )
}
