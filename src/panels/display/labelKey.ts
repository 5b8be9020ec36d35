import type { RatedThing } from '../../model/insight/roundReadings.ts'

/** Below eight answers agreement is said to rest on few (ratings.md). */
export function labelKey({ statistics: { label, n } }: Pick<RatedThing, 'statistics'>) {
  return label === 'aligned' && n < 8 ? 'alignedFew' : label
}
