// What all sections of the insights read: whose marks, in which order, and how to show a place.
import { createContext, use } from 'react'
import type { LevelNumbers } from '../../charts/levelNumbers.ts'
import type { MarkSeries } from '../../model/insight/markSeries.ts'
import type { Journey } from '../../model/journey.ts'
import type { LevelCount } from '../../model/schema/meta.ts'
import type { Offer } from '../../model/schema/offer.ts'
import type { Persona } from '../../model/schema/persona.ts'
import type { Selection } from '../../store/viewState.ts'

/** A place that an insight is about. */
export type Place = Exclude<Selection, { kind: 'friction' }>

export interface Insights {
  readonly persona: Persona
  /** The active offer. */
  readonly offer: Offer
  /** The best known marks of the active offer for the active persona. */
  readonly series: MarkSeries
  /** Order of the journey only: its texts may be older than the records. */
  readonly journey: Journey
  readonly levels: LevelCount
  readonly numbers: LevelNumbers
  /** The row whose place was asked for and is still selected. */
  readonly pickedRow: string | null
  /** Shows a place on the map or in the table. */
  pick(row: string, place: Place): void
  /** Opens the details of what is selected. */
  openDetails(): void
}

const InsightsContext = createContext<Insights | null>(null)
export const InsightsProvider = InsightsContext.Provider

export function useInsights(): Insights {
  const insights = use(InsightsContext)
  if (insights === null) throw new Error('useInsights outside InsightsProvider')
  return insights
}
