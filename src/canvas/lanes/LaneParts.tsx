import { Suspense } from 'react'
import type { Action } from '../../model/schema/action.ts'
import { useCanWrite } from '../../store/WorkshopContext.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './LaneParts.module.css'
import { KindLockSign } from './LockSign.tsx'
import { LANES } from './registry.ts'
import { useShownLanes } from './useShownLanes.ts'

/** What the lanes say about one action, for its row of the table: those that are shown. */
export function LaneParts({ action }: { readonly action: Action }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const lanes = useShownLanes().filter((lane) => lane.ActionPart !== undefined)
  return (
    <div className={styles.parts}>
      {lanes.map(({ id, titleKey, lockedBy, wide, ActionPart }) => (
        <fieldset
          key={id}
          className={styles.part}
          data-wide={wide}
          aria-label={`${t(titleKey)}, ${action.title}`}
        >
          <p className={styles.title}>
            <KindLockSign kind={lockedBy} what={t(titleKey)} />
            <span aria-hidden="true">{t(titleKey)}</span>
          </p>
          <Suspense>{ActionPart === undefined ? null : <ActionPart {...{ action, canWrite }} />}</Suspense>
        </fieldset>
      ))}
    </div>
  )
}

/** The same for the details: all lanes, those that are not shown folded. */
export function AllLaneParts({ action }: { readonly action: Action }) {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const shown = useShownLanes()
  return (
    <div className={styles.all}>
      {LANES.map(({ id, titleKey, lockedBy, ActionPart }) =>
        ActionPart === undefined ? null : (
          <Disclosure key={id} title={t(titleKey)} openAtFirst={shown.some((lane) => lane.id === id)}>
            <KindLockSign kind={lockedBy} what={t(titleKey)} />
            <Suspense>
              <ActionPart {...{ action, canWrite }} />
            </Suspense>
          </Disclosure>
        ),
      )}
    </div>
  )
}
