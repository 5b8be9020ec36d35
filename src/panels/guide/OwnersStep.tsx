import { numberFrictions } from '../../model/journey.ts'
import { useFrictionsByAction, useOwnersByFriction } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { OwnerPicker } from '../fields/OwnerPicker.tsx'
import styles from './Guide.module.css'
import { ShowOnMap } from './ShowOnMap.tsx'
import type { Guide } from './useGuide.ts'

/** Who answers for each friction of the journey, in its order (T4). */
export function OwnersStep({ guide }: { readonly guide: Guide }) {
  const t = useTranslate()
  const byAction = useFrictionsByAction()
  const ownersByFriction = useOwnersByFriction()
  const { journey } = guide
  const numbers = numberFrictions(journey, byAction)
  const { done, of } = guide.progressOf(guide.step)
  if (of === 0) return <p className={styles.note}>{t('guide.owners.none')}</p>
  const rows = journey.sequences.flatMap(({ actions }) =>
    actions.flatMap((action) => (byAction.get(action.id) ?? []).map((friction) => ({ action, friction }))),
  )
  return (
    <>
      <p className={styles.count} role="status">
        {t('guide.owners.of', { done, of })}
      </p>
      <ol className={styles.list}>
        {rows.map(({ action, friction }) => (
          <li key={friction.id}>
            <ShowOnMap action={action}>
              <p className={styles.rated} dir="auto">
                {`${numbers.get(friction.id) ?? ''}. ${friction.text}`}
              </p>
              <p className={styles.count} dir="auto">
                {action.title}
              </p>
              <OwnerPicker subject={friction} accountable={ownersByFriction.get(friction.id) ?? []} />
            </ShowOnMap>
          </li>
        ))}
      </ol>
    </>
  )
}
