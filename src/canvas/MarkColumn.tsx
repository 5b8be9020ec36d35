import type { NodeProps } from '@xyflow/react'
import { type MouseEvent, memo } from 'react'
import { glyphPath } from '../charts/glyphPath.ts'
import { levelText } from '../charts/levelWords.ts'
import { offerColour } from '../charts/offerColour.ts'
import { placeMark } from '../model/commands/mark.ts'
import { type MarkSubject, markId } from '../model/schema/mark.ts'
import { useRecord, useView, useWorkshop } from '../store/WorkshopContext.ts'
import { useTranslate } from '../ui/TranslateContext.ts'
import styles from './MarkColumn.module.css'
import { useSheet, useSheetStop } from './SheetContext.ts'
import { levelAtY, yOfLevel } from './sheetLayout.ts'
import type { ColumnNode } from './sheetNodes.ts'
import { useMarkDrag } from './useMarkDrag.ts'

/** Diameter of the mark that can be moved, in sheet pixels. */
const SIZE = 20

/** The plot above one action: the mark of the active offer, to be moved up and down, or placed by a click. */
export const MarkColumn = memo(function MarkColumn({ data: { actionId } }: NodeProps<ColumnNode>) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const { layout, levels, canWrite, activeOffer, persona, sheetYOf } = useSheet()
  const stop = useSheetStop({ kind: 'mark', id: actionId })
  const action = useRecord('actions', actionId)
  const selected = useView((v) => v.selection?.kind === 'action' && v.selection.id === actionId)
  const subject: MarkSubject | null =
    activeOffer === null || persona === null
      ? null
      : { actionId, personaId: persona.id, offerId: activeOffer.id }
  const id = subject === null ? '' : markId(subject, 'apriori')
  const mark = useRecord('marks', id)
  const dragged = useView((v) => (v.markDrag?.markId === id ? v.markDrag.level : null))
  const drag = useMarkDrag(canWrite ? subject : null)
  const column = layout.byAction.get(actionId)
  if (action === undefined || column === undefined || subject === null || activeOffer === null) return null

  const level = dragged ?? mark?.level ?? null
  const values = { title: action.title, offer: activeOffer.name }
  const unratedAria = { role: 'button', 'aria-label': t('map.mark.place', values) }
  const ratedAria = {
    role: 'slider',
    'aria-label': t('map.mark', values),
    'aria-orientation': 'vertical' as const,
    'aria-valuemin': 1,
    'aria-valuemax': levels,
    'aria-valuenow': level ?? undefined,
    'aria-valuetext': levelText(level, levels, t),
    'aria-readonly': !canWrite,
  }
  function select(): void {
    workshop.view.setState({ selection: { kind: 'action', id: actionId } })
  }
  function handleTrackClick(event: MouseEvent): void {
    select()
    // The first click on a rated column only selects it: nobody moves a mark by looking at it.
    if (!canWrite || subject === null || (mark !== undefined && !selected)) return
    const target = levelAtY(layout, sheetYOf(event.clientX, event.clientY), levels)
    workshop.run((r) => placeMark(r, subject, target))
  }

  return (
    <div className={styles.column} data-selected={selected || undefined}>
      {/* The keyboard and the inspector set levels too; this is the pointer's way. */}
      <div
        className={styles.track}
        data-writable={(canWrite && (mark === undefined || selected)) || undefined}
        onClick={handleTrackClick}
        aria-hidden="true"
      />
      {/* One element for both states, so that the focus stays when the first level is given. Its role is in the
          spread below, where the linter does not look, and its keys are handled by the map (useSheetKeyboard). */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        {...(level === null ? unratedAria : ratedAria)}
        {...drag}
        {...stop}
        className={`${level === null ? styles.unrated : styles.handle} nodrag nopan`}
        style={{
          left: column.width / 2,
          top: level === null ? undefined : yOfLevel(layout, level, levels) - layout.plot.y,
          color: level === null ? undefined : offerColour(activeOffer.colour),
        }}
        onClick={select}
      >
        {level === null ? null : (
          <svg width={SIZE + 6} height={SIZE + 6} viewBox="-14 -14 28 28" aria-hidden="true">
            <path d={glyphPath(activeOffer.role, SIZE)} className={styles.outline} />
            <path d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" className={styles.cross} />
          </svg>
        )}
      </div>
    </div>
  )
})
