import type { ReactNode } from 'react'
import type { FrictionId } from '../../model/schema/ids.ts'
import { useRecord } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Insights.module.css'
import { PlaceRow } from './PlaceRow.tsx'

export interface FrictionRowProps {
  readonly frictionId: FrictionId
  readonly value?: string
  readonly children?: ReactNode
}

/** A row about a friction, with the action it is pinned to. */
export function FrictionRow({ frictionId, children, ...row }: FrictionRowProps) {
  const t = useTranslate()
  const friction = useRecord('frictions', frictionId)
  const action = useRecord('actions', friction?.actionId ?? '')
  if (friction === undefined) return null
  return (
    <PlaceRow
      {...row}
      title={friction.text}
      place={action === undefined ? null : { kind: 'action', id: friction.actionId }}
    >
      <span className={styles.sub} dir="auto">
        {action?.title ?? t('insights.answers.stray')}
      </span>
      {children}
    </PlaceRow>
  )
}
