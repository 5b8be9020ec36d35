import { describeAction } from '../../../model/commands/action.ts'
import { EXPERIENCE_COMPONENTS, type ExperienceComponent } from '../../../model/schema/action.ts'
import { TEXT_MAX } from '../../../model/schema/limits.ts'
import { NameField } from '../../../panels/fields/NameField.tsx'
import { useCommit } from '../../../panels/fields/useCommit.ts'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import type { LaneActionProps } from '../lane.ts'
import styles from './ActionComponents.module.css'

/** Each component in words; what was expected stands beside what happens. */
export function ActionComponents({ action, canWrite }: LaneActionProps) {
  const t = useTranslate()
  const commit = useCommit()
  const filled = EXPERIENCE_COMPONENTS.filter((component) => action[component] !== '')
  if (!canWrite)
    return filled.length === 0 ? (
      <p className={styles.faint}>{t('lanes.components.noneHere')}</p>
    ) : (
      <dl className={styles.read}>
        {filled.map((component) => (
          <div key={component}>
            <dt>{t(`lanes.component.${component}`)}</dt>
            <dd>{action[component]}</dd>
          </div>
        ))}
      </dl>
    )
  const field = (component: ExperienceComponent) => (
    <NameField
      key={component}
      label={t(`lanes.component.${component}`)}
      value={action[component]}
      maxLength={TEXT_MAX}
      placeholder={t(`lanes.component.${component}.hint`)}
      onCommit={(text) => commit((r) => describeAction(r, action.id, { [component]: text }))}
    />
  )
  return <div className={styles.fields}>{EXPERIENCE_COMPONENTS.map(field)}</div>
}
