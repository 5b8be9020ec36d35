import { OFFER_ROLES, type OfferRole } from '../../model/schema/offer.ts'
import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import styles from './TemplateSketch.module.css'
import { TEMPLATE_SHAPES, type TemplateShape } from './templateShapes.ts'

const WIDTH = 240
const HEIGHT = 72
const PLOT = { top: 12, bottom: 58 }

/**
 * A template at a glance, drawn like the sheet: a tick per action on top, the plot with the curves of the worked
 * examples, the sequences below with the purchase among them. The words beside it say the same.
 */
export function TemplateSketch({ template }: { readonly template: TemplateKey }) {
  const shape = TEMPLATE_SHAPES[template]
  const columns = columnsOf(shape)
  const middle = (PLOT.top + PLOT.bottom) / 2
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.axis} d={`M0 ${PLOT.top}H${WIDTH}M0 ${PLOT.bottom}H${WIDTH}`} />
      <path className={styles.middle} d={`M0 ${middle}H${WIDTH}`} />
      <path
        className={styles.axis}
        d={columns.blocks
          .slice(1)
          .map(({ x }) => `M${x - 1} ${PLOT.top}V${PLOT.bottom}`)
          .join('')}
      />
      {columns.blocks.map(({ x, width, moment }) => (
        <rect
          key={x}
          className={styles[moment]}
          x={x}
          y={PLOT.bottom + 5}
          width={width}
          height="9"
          rx="1.5"
        />
      ))}
      {columns.actions.map((x, i) => (
        <rect
          key={x}
          className={shape.frictions[i] ? styles.friction : styles.action}
          x={x - columns.step * 0.36}
          y="1"
          width={columns.step * 0.72}
          height="6"
          rx="1.5"
        />
      ))}
      {OFFER_ROLES.map((role) => (
        <path key={role} className={styles[role]} d={curve(shape, role, columns.actions)} />
      ))}
    </svg>
  )
}

interface Block {
  readonly x: number
  readonly width: number
  readonly moment: TemplateShape['sequences'][number]['moment']
}

/** Sequences take room by their actions; actions stand in the middle of their columns. */
function columnsOf({ sequences }: TemplateShape) {
  const step = WIDTH / sequences.reduce((sum, s) => sum + s.actions, 0)
  const blocks: Block[] = []
  const actions: number[] = []
  for (const { actions: count, moment } of sequences) {
    const start = actions.length
    blocks.push({ x: start * step + 1, width: count * step - 2, moment })
    for (let i = start; i < start + count; i++) actions.push((i + 0.5) * step)
  }
  return { step, blocks, actions }
}

/** The curve of an offer, broken where there is no mark. */
function curve({ levels }: TemplateShape, role: OfferRole, xs: readonly number[]): string {
  const marks = levels[role]
  return xs
    .flatMap((x, i) => {
      const level = marks[i] ?? 0
      if (level === 0) return []
      const y = PLOT.bottom - ((level - 0.5) / 7) * (PLOT.bottom - PLOT.top)
      return `${(marks[i - 1] ?? 0) === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
