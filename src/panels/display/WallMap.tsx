import { useMemo } from 'react'
import { drawCurve } from '../../charts/drawCurve.ts'
import { levelWords } from '../../charts/levelWords.ts'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { PAGE_PALETTE } from '../../charts/palette.ts'
import { heightOfLevel, placeMarks } from '../../charts/placeMarks.ts'
import { SvgShapes } from '../../charts/SvgShapes.tsx'
import { markSeries } from '../../model/insight/markSeries.ts'
import { readJourney, sortedOffers } from '../../model/journey.ts'
import type { ActionId, SequenceId } from '../../model/schema/ids.ts'
import { DEFAULT_LEVEL_COUNT } from '../../model/schema/meta.ts'
import type { Persona } from '../../model/schema/persona.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Scene.module.css'
import { useProportion } from './useProportion.ts'
import { LINE, NAME_SIZE, TITLE_SIZE, WALL_WIDTH, wallLayout } from './wallLayout.ts'

export interface WallMapProps {
  readonly persona: Persona | null
  /** One sequence only, as wide as the wall; null for all. */
  readonly sequenceId: SequenceId | null
  /** The action that is talked about. */
  readonly actionId: ActionId | null
}

const HALO = { paintOrder: 'stroke', strokeWidth: 6, strokeLinejoin: 'round' } as const

/** The journey for a room: its curves, its sequences, and as many titles as can be read from the back. */
export function WallMap({ persona, sequenceId, actionId }: WallMapProps) {
  const t = useTranslate()
  const records = useRecords((s) => s)
  const [box, proportion] = useProportion()
  const levels = records.meta?.levels ?? DEFAULT_LEVEL_COUNT
  const layout = useMemo(
    () => wallLayout(readJourney(records), WALL_WIDTH * (proportion || 0.5), sequenceId),
    [records, proportion, sequenceId],
  )
  const curves = useMemo(() => {
    if (persona === null) return []
    const journey = readJourney(records)
    return sortedOffers(records.offers).flatMap((offer) => {
      const choice = { offerId: offer.id, personaId: persona.id, evidence: 'bestKnown' } as const
      const { points } = markSeries(records, journey, choice)
      return points.some(({ level }) => level !== null) ? [{ offer, points }] : []
    })
  }, [records, persona])
  const { blocks, columns, plot, height, namesTop } = layout
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
      </ul>
      <div className={styles.mapBox} ref={box}>
        <svg
          className={styles.wall}
          viewBox={`0 0 ${WALL_WIDTH} ${height}`}
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
              d={`M0 ${heightOfLevel(frame, i + 1)}H${WALL_WIDTH}`}
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
            <text
              key={level}
              className={styles.end}
              x={6}
              y={heightOfLevel(frame, level) + (level === 1 ? 22 : -8)}
              {...HALO}
            >
              {levelWords(level, levels, t)}
            </text>
          ))}
          {columns.map(({ actionId: id, x, width, title }) => (
            <Lines key={id} lines={title} x={x + width / 2} y={TITLE_SIZE} size={TITLE_SIZE} />
          ))}
          {blocks.map(({ sequenceId: id, x, width, name }) => (
            <Lines key={id} lines={name} x={x + width / 2} y={namesTop + NAME_SIZE} size={NAME_SIZE} isBold />
          ))}
        </svg>
      </div>
    </div>
  )
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
