import { addFriction } from '../../model/commands/friction.ts'
import { kindLock } from '../../model/facilitation/locks.ts'
import type { Action } from '../../model/schema/action.ts'
import type { Friction } from '../../model/schema/friction.ts'
import type { FrictionId } from '../../model/schema/ids.ts'
import { TEXT_MAX } from '../../model/schema/limits.ts'
import type { Owner } from '../../model/schema/owner.ts'
import { useCanWrite, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from './AddLine.tsx'
import { FrictionItem } from './FrictionItem.tsx'
import styles from './FrictionList.module.css'
import { LockedNote } from './LockedNote.tsx'
import { useCommit } from './useCommit.ts'

export interface FrictionListProps {
  readonly action: Action
  readonly frictions: readonly Friction[]
  readonly ownersByFriction: ReadonlyMap<FrictionId, readonly Owner[]>
  /** The numbers they have on the map. */
  readonly numbers: ReadonlyMap<FrictionId, number>
}

/** The frictions of an action with who answers for each, and a line to add the next one. */
export function FrictionList({ action, frictions, ownersByFriction, numbers }: FrictionListProps) {
  const t = useTranslate()
  const { newId } = useWorkshop()
  const canWrite = useCanWrite()
  const commit = useCommit()

  function add(text: string) {
    const id = newId('friction')
    return commit((r) => addFriction(r, { id, actionId: action.id, text }))
  }
  return (
    <div className={styles.frictions}>
      <LockedNote ids={[kindLock('frictions'), action.place.sequenceId, action.id]} />
      {frictions.length === 0 ? null : (
        <ul className={styles.list}>
          {frictions.map((friction) => (
            <FrictionItem
              key={friction.id}
              friction={friction}
              action={action}
              number={numbers.get(friction.id) ?? null}
              accountable={ownersByFriction.get(friction.id) ?? []}
            />
          ))}
        </ul>
      )}
      {canWrite ? (
        <AddLine
          label={t('friction.add.to', { action: action.title })}
          placeholder={t('friction.add')}
          maxLength={TEXT_MAX}
          onAdd={add}
        />
      ) : null}
    </div>
  )
}
