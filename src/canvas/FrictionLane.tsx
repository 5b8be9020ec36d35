import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useView, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './FrictionLane.module.css'
import { useSheet } from './SheetContext.ts'
import type { FrictionNode } from './sheetNodes.ts'

/** What fits a sequence's part of the lane without scrolling. */
const SHOWN = 3

/** The frictions of one sequence, under the plot: the number that stands on the card, the words, the owner. */
export const FrictionLane = memo(function FrictionLane({ data: { actionIds } }: NodeProps<FrictionNode>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { frictionsByAction, frictionNumbers, ownersByFriction } = useSheet()
  const selectedId = useView((v) => (v.selection?.kind === 'action' ? v.selection.id : null))
  const frictions = actionIds.flatMap((id) => frictionsByAction.get(id) ?? [])
  if (frictions.length === 0) return null
  // What belongs to the selected action is never among those left out.
  const first = frictions.filter((f) => f.actionId === selectedId)
  const shown = [...first, ...frictions.filter((f) => f.actionId !== selectedId)]
    .slice(0, SHOWN)
    .sort((a, b) => (frictionNumbers.get(a.id) ?? 0) - (frictionNumbers.get(b.id) ?? 0))
  const lines = shown.length === 1 ? 3 : shown.length === 2 ? 2 : 1
  return (
    <ul className={styles.lane} aria-label={t('map.frictions')} style={{ '--lines': lines } as object}>
      {shown.map((friction) => {
        const owners = (ownersByFriction.get(friction.id) ?? []).map((o) => o.name).join(', ')
        return (
          <li key={friction.id}>
            <button
              type="button"
              tabIndex={-1}
              className={styles.note}
              title={`${friction.text} · ${owners || t('map.noOwner')}`}
              data-selected={friction.actionId === selectedId || undefined}
              onClick={() => workshop.view.setState({ selection: { kind: 'action', id: friction.actionId } })}
            >
              <span className={styles.number} data-owned={owners === '' ? undefined : true}>
                {frictionNumbers.get(friction.id)}
              </span>
              <span className={styles.text}>{friction.text}</span>
              <span className={styles.owner} data-missing={owners === '' || undefined}>
                {owners || t('map.noOwner')}
              </span>
            </button>
          </li>
        )
      })}
      {frictions.length > shown.length ? (
        <li className={styles.more}>{t('map.moreFrictions', { count: frictions.length - shown.length })}</li>
      ) : null}
    </ul>
  )
})
