import type { Records } from '../../model/records.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'
import { useWallCurves } from './useWallCurves.ts'
import { WallMap } from './WallMap.tsx'
import { WallSteps } from './WallSteps.tsx'

/** So many frictions of the action can be read beside the map. */
const FRICTIONS = 3

/** The map; where something is pointed to, its sequence as wide as the wall, and what irritates customers there. */
export function MapScene({ targetId }: { readonly targetId: string | null }) {
  const t = useTranslate()
  const records = useRecords((s) => s)
  const curves = useWallCurves()
  const { sequenceId, actionId } = placeOf(records, targetId)
  const action = actionId === null ? undefined : records.actions.get(actionId)
  const frictions = [...records.frictions.values()].filter((f) => f.actionId === actionId)
  // Nothing is judged yet: lines without a curve say nothing, the names of the actions do.
  if (targetId === null && curves.length === 0) return <WallSteps />
  return (
    <section className={styles.mapScene}>
      {action === undefined ? null : (
        <h2 className={styles.sceneTitle} dir="auto">
          {action.title}
        </h2>
      )}
      <WallMap curves={curves} sequenceId={sequenceId} actionId={actionId} />
      {frictions.length === 0 ? null : (
        <ul className={styles.frictions} aria-label={t('display.frictions')}>
          {frictions.slice(0, FRICTIONS).map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Place {
  readonly sequenceId: SequenceId | null
  readonly actionId: ActionId | null
}

/** Where the record is that is pointed to; nowhere for what is gone, or belongs to no place. */
function placeOf({ actions, sequences, frictions, marks }: Records, targetId: string | null): Place {
  const find = <Item,>(kind: ReadonlyMap<string, Item>) =>
    targetId === null ? undefined : kind.get(targetId)
  const sequence = find(sequences)
  if (sequence !== undefined) return { sequenceId: sequence.id, actionId: null }
  const actionId = (find(frictions) ?? find(marks))?.actionId
  const action = actionId === undefined ? find(actions) : actions.get(actionId)
  if (action === undefined) return { sequenceId: null, actionId: null }
  return { sequenceId: action.place.sequenceId, actionId: action.id }
}
