import { useMemo } from 'react'
import { drawCurve } from '../../charts/drawCurve.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { heightOfLevel, placeMarks } from '../../charts/placeMarks.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import { readJourney } from '../../model/journey.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'
import { useRoomInLetters } from './useRoomInLetters.ts'
import type { WallCurve } from './useWallCurves.ts'
import type { BoardBox } from './wallBoard.ts'
import { AXIS, LINE, NAME_SIZE, TITLE_SIZE, UNITS_PER_LETTER, wallLayout } from './wallLayout.ts'

export interface WallMapProps {
  readonly curves: readonly WallCurve[]
  /** One sequence only, as wide as the wall; null for all. */
  readonly sequenceId: SequenceId | null
  /** The action that is talked about. */
  readonly actionId: ActionId | null
}

/** Before anything is measured. */
const UNKNOWN: BoardBox = { width: 36, height: 18 }

const HALO = { paintOrder: 'stroke', strokeWidth: 6, strokeLinejoin: 'round' } as const

/** The journey for a room: its curves, its sequences, and as many titles as can be read from the back. */
export function WallMap({ curves, sequenceId, actionId }: WallMapProps) {
  const t = useTranslate()
  const records = useRecords((s) => s)
  const [box, room] = useRoomInLetters()
  const levels = records.meta?.levels ?? DEFAULT_LEVEL_COUNT
  const layout = useMemo(
    () => wallLayout(readJourney(records), inUnits(room ?? UNKNOWN), sequenceId),
    [records, room, sequenceId],
  )
  const { blocks, columns, isTurned, plot, width: whole, height, namesTop } = layout
  const frame = { columns, plot, levels }
  const talked = columns.find((column) => column.actionId === actionId)
  return (
    <div className={styles.map}>
      <ul className={styles.legend}>
        {curves.map(({ offer }) => (
          <li key={offer.id}>
            <OfferGlyph offer={offer} line size={22} />
            <span dir="auto">{offer.name}</span>
          </li>
        ))}
        <li className={styles.scale}>
          {t('display.scale', {
            levels,
            worst: levelWords(1, levels, t),
            best: levelWords(levels, levels, t),
          })}
        </li>
      </ul>
      <div className={styles.mapBox} ref={box}>
        <svg
          className={styles.wall}
          viewBox={`0 0 ${whole} ${height}`}
          role="img"
          aria-label={t('display.map')}
        >
          {blocks.map(({ sequenceId: id, x, width }) => (
            <rect key={id} className={styles.block} x={x} y={0} width={width} height={height} rx={6} />
          ))}
          {talked === undefined ? null : (
            <rect
              className={styles.talked}
              x={talked.x}
              y={0}
              width={talked.width}
              height={namesTop - 6}
              rx={6}
            />
          )}
          {Array.from({ length: levels }, (_, i) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
              key={i}
              className={styles.levelLine}
              d={`M${AXIS - 4} ${heightOfLevel(frame, i + 1)}H${whole}`}
            />
          ))}
          {curves.map(({ offer, points }) => {
            const shown = columns.map(({ actionId: id }) => {
              const point = points.find((p) => p.actionId === id)
              return point === undefined || point.level === null
                ? null
                : { level: point.level, n: point.n, interval: null }
            })
            const lane = { pairs: curves.map((c) => c.offer.id), active: null, pair: offer.id }
            const style = { offer, evidence: 'apriori', personaNumber: null, active: true } as const
            return (
              <SvgShapes
                key={offer.id}
                shapes={[drawCurve(style, placeMarks(frame, shown, lane), PAGE_PALETTE)]}
              />
            )
          })}
          {[levels, 1].map((level) => (
            <text key={level} className={styles.end} x={AXIS - 8} y={heightOfLevel(frame, level) + 7}>
              {level}
            </text>
          ))}
          {columns.map(({ actionId: id, x, width, title }) =>
            isTurned ? (
              <g
                key={id}
                className={styles.turned}
                transform={`translate(${x + width / 2} ${plot.y - 8}) rotate(-90)`}
              >
                <Lines
                  lines={title}
                  x={0}
                  y={TITLE_SIZE * (0.35 - (LINE * (title.length - 1)) / 2)}
                  size={TITLE_SIZE}
                />
              </g>
            ) : (
              <Lines key={id} lines={title} x={x + width / 2} y={TITLE_SIZE} size={TITLE_SIZE} />
            ),
          )}
          {blocks.map(({ sequenceId: id, x, width, name }) => (
            <Lines key={id} lines={name} x={x + width / 2} y={namesTop + NAME_SIZE} size={NAME_SIZE} isBold />
          ))}
        </svg>
      </div>
    </div>
  )
}

function inUnits({ width, height }: BoardBox): BoardBox {
  return { width: width * UNITS_PER_LETTER, height: height * UNITS_PER_LETTER }
}

interface LinesProps {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isBold?: boolean
}

function Lines({ lines, x, y, size, isBold = false }: LinesProps) {
  return (
    <text className={styles.words} fontSize={size} fontWeight={isBold ? 700 : 500} {...HALO}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <tspan key={i} x={x} y={y + i * size * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
