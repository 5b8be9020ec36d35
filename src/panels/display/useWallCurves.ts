import { useMemo } from 'react'
import { markSeries, type SeriesPoint } from '../../model/insight/markSeries.ts'
import { readJourney, sortedOffers, sortedPersonas } from '../../model/journey.ts'
import type { Offer } from '../../model/schema/offer.ts'
import { useRecords } from '../../store/WorkshopContext.ts'

/** An offer that the first persona has judged, with its marks. */
export interface WallCurve {
  readonly offer: Offer
  readonly points: readonly SeriesPoint[]
}

export function useWallCurves(): readonly WallCurve[] {
  const records = useRecords((s) => s)
  return useMemo(() => {
    const persona = sortedPersonas(records.personas)[0]
    if (persona === undefined) return []
    const journey = readJourney(records)
    return sortedOffers(records.offers).flatMap((offer) => {
      const choice = { offerId: offer.id, personaId: persona.id, evidence: 'bestKnown' } as const
      const { points } = markSeries(records, journey, choice)
      return points.some(({ level }) => level !== null) ? [{ offer, points }] : []
    })
  }, [records])
}
