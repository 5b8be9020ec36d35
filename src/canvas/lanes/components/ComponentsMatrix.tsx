import { memo } from 'react'
import type { ExperienceComponent } from '../../../model/schema/action.ts'
import type { ActionId } from '../../../model/schema/ids.ts'
import { useRecord } from '../../../store/WorkshopContext.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import matrix from '../Lane.module.css'
import { LaneMatrix } from '../LaneMatrix.tsx'
import { LaneSection } from '../LaneSection.tsx'
import type { LaneSheetProps } from '../lane.ts'
import { useLaneStop } from '../useLaneStop.ts'
import { useSelectAction } from '../useSelectAction.ts'
import styles from './ComponentsMatrix.module.css'

/** Wider than this, a cell has room for words. In sheet pixels. */
const WIDE = 84

/** What was said of each component at each action; a press opens it in the details. */
export function ComponentsMatrix(props: LaneSheetProps) {
  const t = useTranslate()
  return (
    <LaneSection label={t('lanes.components.title')}>
      <LaneMatrix
        {...props}
        cell={(rowId, { actionId, width }) => (
          <ComponentCell
            component={rowId as ExperienceComponent}
            actionId={actionId}
            wide={width >= WIDE}
            openDetails={props.openDetails}
          />
        )}
      />
    </LaneSection>
  )
}

const ComponentCell = memo(function ComponentCell({
  component,
  actionId,
  wide,
  openDetails,
}: {
  readonly component: ExperienceComponent
  readonly actionId: ActionId
  readonly wide: boolean
  readonly openDetails: () => void
}) {
  const t = useTranslate()
  const select = useSelectAction(openDetails)
  const stop = useLaneStop('components', component, actionId)
  const action = useRecord('actions', actionId)
  const text = action?.[component] ?? ''
  return (
    <button
      {...stop}
      type="button"
      className={`${matrix.cell} nopan`}
      title={text}
      aria-label={t('lanes.component.at', {
        component: t(`lanes.component.${component}`),
        action: action?.title ?? '',
        text: text === '' ? t('lanes.component.empty') : text,
      })}
      onClick={(e) => select(actionId, e)}
    >
      {text === '' ? null : wide ? (
        <span className={styles.text} dir="auto" data-component={component}>
          {text}
        </span>
      ) : (
        <span className={styles.dot} data-component={component} />
      )}
    </button>
  )
})
