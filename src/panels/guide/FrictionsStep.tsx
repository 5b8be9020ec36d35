import { numberFrictions } from '../../model/journey.ts'
import type { SequenceId } from '../../model/schema/ids.ts'
import { useFrictionsByAction, useOwnersByFriction } from '../../store/WorkshopContext.ts'
import { FrictionList } from '../fields/FrictionList.tsx'
import { actionsIn } from './actionsIn.ts'
import styles from './Guide.module.css'
import { NoActionYet } from './NoActionYet.tsx'
import { ShowOnMap } from './ShowOnMap.tsx'
import type { Guide } from './useGuide.ts'

export interface FrictionsStepProps {
  readonly guide: Guide
  readonly sequenceId: SequenceId
  readonly onAddActions: () => void
}

/** What irritates the customer, action by action (J12). */
export function FrictionsStep({ guide: { journey }, sequenceId, onAddActions }: FrictionsStepProps) {
  const byAction = useFrictionsByAction()
  const ownersByFriction = useOwnersByFriction()
  const numbers = numberFrictions(journey, byAction)
  const actions = actionsIn(journey, sequenceId)
  if (actions.length === 0) return <NoActionYet onAddActions={onAddActions} />
  return (
    <ul className={styles.list}>
      {actions.map((action) => (
        <li key={action.id}>
          <ShowOnMap action={action}>
            <h3 className={styles.rated} dir="auto">
              {action.title}
            </h3>
            <FrictionList
              action={action}
              frictions={byAction.get(action.id) ?? []}
              ownersByFriction={ownersByFriction}
              numbers={numbers}
            />
          </ShowOnMap>
        </li>
      ))}
    </ul>
  )
}
