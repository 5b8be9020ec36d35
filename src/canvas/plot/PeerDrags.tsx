import { glyphPath } from '../../charts/glyphPath.ts'
import { laneOffset } from '../../charts/placeMarks.ts'
import { markSubjectOf } from '../../model/schema/mark.ts'
import { pairKey } from '../../store/curves.ts'
import { useDraggingPeers, usePersonColour } from '../../store/WorkshopContext.ts'
import { useSheet } from '../SheetContext.ts'
import { yOfLevel } from '../sheetLayout.ts'
import styles from './PlotCurves.module.css'

/** Marks that other people are dragging right now, on any curve shown. */
export function PeerDrags() {
  const { layout, levels, pairs } = useSheet()
  const peers = useDraggingPeers()
  const colourOf = usePersonColour()
  const keys = pairs.map((p) => p.key)
  const active = pairs.find((p) => p.active)?.key ?? null
  return peers.map(({ clientId, drag, person }) => {
    // The mark itself may not exist yet: it is being placed.
    const subject = drag === null ? null : markSubjectOf(drag.markId)
    const column = subject === null ? undefined : layout.byAction.get(subject.actionId)
    const pair = subject === null ? undefined : pairs.find((p) => p.key === pairKey(subject))
    if (drag === null || column === undefined || pair === undefined) return null
    const lane = { pairs: keys, active, pair: pair.key }
    const x = column.x + column.width / 2 + laneOffset(lane, column.width)
    const y = yOfLevel(layout, Math.min(levels, Math.max(1, drag.level)), levels)
    return (
      <g
        key={clientId}
        data-peer-drag=""
        transform={`translate(${x},${y})`}
        style={{ color: colourOf(person.id) }}
      >
        <path className={styles.ghost} d={glyphPath(pair.offer.role, 24)} />
        <text className={styles.name} textAnchor="middle" y={-20}>
          {`${person.name} · ${Math.min(levels, Math.max(1, drag.level))}`}
        </text>
      </g>
    )
  })
}
