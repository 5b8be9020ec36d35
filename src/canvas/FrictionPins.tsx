import type { ActionId, FrictionId } from '../model/schema/ids.ts'
import { frictionNumbersOf, frictionsByActionOf, ownersByFrictionOf } from '../store/journeyReadings.ts'
import { useRecordList, useRecords } from '../store/WorkshopContext.ts'
import styles from './ActionCard.module.css'

/** What fits under a card. */
const SHOWN = 4

/** The numbers of an action's frictions on its card; the words say how many, so they are not read out. */
export function FrictionPins({ actionId }: { readonly actionId: ActionId }) {
  const ids = useRecordList(
    (s) =>
      frictionsByActionOf(s)
        .get(actionId)
        ?.map((f) => f.id) ?? [],
  )
  return (
    <div className={styles.pins} aria-hidden="true">
      {ids.slice(0, SHOWN).map((id) => (
        <Pin key={id} id={id} />
      ))}
    </div>
  )
}

function Pin({ id }: { readonly id: FrictionId }) {
  const number = useRecords((s) => frictionNumbersOf(s).get(id))
  const owned = useRecords((s) => ownersByFrictionOf(s).has(id))
  return (
    <span className={styles.pin} data-owned={owned || undefined}>
      {number}
    </span>
  )
}
