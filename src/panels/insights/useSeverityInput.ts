import { useMemo } from 'react'
import type { SeverityInput } from '../../model/insight/frictionSeverity.ts'
import { markSeries } from '../../model/insight/markSeries.ts'
import type { Friction } from '../../model/schema/friction.ts'
import { useOffers, useRecords } from '../../store/WorkshopContext.ts'
import { useInsights } from './InsightsContext.ts'
import { useMarkRecords } from './useMarkRecords.ts'
import { useOfferOf } from './useOfferOf.ts'

const TODAY = ['usToday'] as const

/** Us today beside us as intended, for the active persona. A side without an offer has no level anywhere. */
export function useSeverityInput(): SeverityInput {
  const { journey, persona, offer } = useInsights()
  const records = useMarkRecords()
  const all = useRecords((s) => s.frictions)
  // What is solved irritates nobody any more.
  const frictions = useMemo(() => new Map([...all].filter(([, f]) => f.status !== 'solved')), [all])
  const todayId = useOfferOf(TODAY)?.id ?? null
  const intendedId = useOffers().find((o) => o.role === 'usIntended')?.id ?? null
  return useMemo(() => {
    const seriesOf = (offerId: typeof todayId) =>
      markSeries(offerId === null ? { ...records, marks: new Map() } : records, journey, {
        offerId: offerId ?? offer.id,
        personaId: persona.id,
        evidence: 'bestKnown',
      })
    return {
      frictions,
      today: seriesOf(todayId),
      intended: seriesOf(intendedId),
      weightOf: ({ weight }: Friction) => weight,
    }
  }, [records, journey, frictions, persona.id, offer.id, todayId, intendedId])
}
