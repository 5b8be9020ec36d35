import { useMemo } from 'react'
import type { Records } from '../../model/records.ts'
import { useRecords } from '../../store/WorkshopContext.ts'

/** The records on which levels depend, as one object that changes only with them. */
export function useMarkRecords(): Pick<Records, 'marks' | 'offers' | 'personas' | 'meta'> {
  const marks = useRecords((s) => s.marks)
  const offers = useRecords((s) => s.offers)
  const personas = useRecords((s) => s.personas)
  const meta = useRecords((s) => s.meta)
  return useMemo(() => ({ marks, offers, personas, meta }), [marks, offers, personas, meta])
}
