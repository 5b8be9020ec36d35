import type { Records } from '../records.ts'
import { FIGURE_KEYS, type FigureKey, figureId } from '../schema/figure.ts'

/** The figures of the plan by key; null is "nobody gave it". */
export function figuresOf(figures: Records['figures']): Readonly<Record<FigureKey, number | null>> {
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, figures.get(figureId(key))?.value ?? null]),
  ) as Record<FigureKey, number | null>
}
